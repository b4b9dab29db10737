"use server";
import { assignArticles as assign, takeArticle as take } from "#lib/articles/commands/assign-articles";
import { assignInput, takeInput } from "#lib/articles/schema";
import { action } from "#lib/http/action";

export const assignArticles = action(assignInput, assign);
export const takeArticle = action(takeInput, take);
