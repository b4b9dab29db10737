import { arbitrate } from "#lib/annotations/commands/arbitrate";
import { arbitrateInput } from "#lib/annotations/schema";
import { writeRoute } from "#lib/http/route";

export const POST = writeRoute(arbitrateInput, arbitrate);
