"use server";
import { action } from "#lib/http/action";
import { importTerms as importThem } from "#lib/terms/commands/import-terms";
import { addTerm as add, changeTerm as change, retireTerm as retire } from "#lib/terms/commands/keep-term";
import { previewList as preview } from "#lib/terms/queries/preview-list";
import { addTermInput, changeTermInput, retireTermInput, termListInput } from "#lib/terms/schema";

export const addTerm = action(addTermInput, add);
export const changeTerm = action(changeTermInput, change);
export const retireTerm = action(retireTermInput, retire);
export const previewList = action(termListInput, preview);
export const importTerms = action(termListInput, importThem);
