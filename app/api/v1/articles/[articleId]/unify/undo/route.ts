import { undoUnify } from "#lib/findings/commands/unify";
import { undoUnifyInput } from "#lib/findings/schema";
import { writeRoute } from "#lib/http/route";

export const POST = writeRoute(undoUnifyInput, undoUnify);
