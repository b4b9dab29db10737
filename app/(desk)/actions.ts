"use server";
import { assignArticles as assign, takeArticle as take } from "#lib/articles/commands/assign-articles";
import { bringInSample as sample } from "#lib/articles/commands/bring-in-sample";
import { assignInput, sampleInput, takeInput } from "#lib/articles/schema";
import { action } from "#lib/http/action";
import { leaveTour as leave } from "#lib/people/commands/tour";
import { nothing } from "#lib/people/schema";
import * as views from "#lib/views/commands";
import { deleteViewInput, renameViewInput, saveViewInput } from "#lib/views/schema";

export const assignArticles = action(assignInput, assign);
export const takeArticle = action(takeInput, take);
export const bringInSample = action(sampleInput, sample);
export const leaveTour = action(nothing, leave);
export const saveView = action(saveViewInput, views.saveView);
export const renameView = action(renameViewInput, views.renameView);
export const deleteView = action(deleteViewInput, views.deleteView);
