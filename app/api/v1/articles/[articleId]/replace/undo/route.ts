import { writeRoute } from "#lib/http/route";
import { undoReplace } from "#lib/reviews/commands/replace";
import { undoReplaceInput } from "#lib/reviews/schema";

export const POST = writeRoute(undoReplaceInput, undoReplace);
