import { createArticle } from "#lib/articles/commands/create-article";
import { findArticles } from "#lib/articles/queries/find-articles";
import { createInput, findArticlesInput } from "#lib/articles/schema";
import { readRoute, writeRoute } from "#lib/http/route";

/** Twice a file of the largest size that may be read, with formatting around its text. */
const mostBytes = 48 * 1_048_576;

export const POST = writeRoute(createInput, createArticle, mostBytes);
export const GET = readRoute(findArticlesInput, findArticles);
