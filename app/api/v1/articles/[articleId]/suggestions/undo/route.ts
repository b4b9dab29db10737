import { writeRoute } from "#lib/http/route";
import { undoAccept } from "#lib/suggestions/commands/accept-all";
import { undoAcceptInput } from "#lib/suggestions/schema";

export const POST = writeRoute(undoAcceptInput, undoAccept);
