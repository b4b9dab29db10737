import { writeRoute } from "#lib/http/route";
import { acceptUndisputed } from "#lib/suggestions/commands/accept-all";
import { acceptAllInput } from "#lib/suggestions/schema";

export const POST = writeRoute(acceptAllInput, acceptUndisputed);
