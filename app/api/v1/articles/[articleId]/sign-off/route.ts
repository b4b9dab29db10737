import { writeRoute } from "#lib/http/route";
import { signOffArticle } from "#lib/reviews/commands/sign-off";
import { signOffInput } from "#lib/reviews/schema";

export const POST = writeRoute(signOffInput, signOffArticle);
