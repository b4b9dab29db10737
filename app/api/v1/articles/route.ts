import { createArticle } from "#lib/articles/commands/create-article";
import { createInput } from "#lib/articles/schema";
import { writeRoute } from "#lib/http/route";

/** Twice a file of the largest size that may be read, with formatting around its text. */
const mostBytes = 48 * 1_048_576;

export const POST = writeRoute(createInput, createArticle, mostBytes);
