import { unify } from "#lib/findings/commands/unify";
import { unifyInput } from "#lib/findings/schema";
import { writeRoute } from "#lib/http/route";

export const POST = writeRoute(unifyInput, unify);
