import { dismissFinding } from "#lib/findings/commands/dismiss";
import { dismissInput } from "#lib/findings/schema";
import { writeRoute } from "#lib/http/route";

export const POST = writeRoute(dismissInput, dismissFinding);
