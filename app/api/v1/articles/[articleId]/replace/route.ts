import { writeRoute } from "#lib/http/route";
import { replaceInArticle } from "#lib/reviews/commands/replace";
import { replaceInput } from "#lib/reviews/schema";

export const POST = writeRoute(replaceInput, replaceInArticle);
