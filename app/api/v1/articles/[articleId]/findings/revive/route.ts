import { reviveFinding } from "#lib/findings/commands/dismiss";
import { reviveInput } from "#lib/findings/schema";
import { writeRoute } from "#lib/http/route";

export const POST = writeRoute(reviveInput, reviveFinding);
