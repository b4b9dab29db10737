import { writeRoute } from "#lib/http/route";
import { reopenArticle } from "#lib/reviews/commands/sign-off";
import { reopenInput } from "#lib/reviews/schema";

export const POST = writeRoute(reopenInput, reopenArticle);
