import { overrideVerdict } from "#lib/annotations/commands/override-verdict";
import { overrideInput } from "#lib/annotations/schema";
import { writeRoute } from "#lib/http/route";

export const POST = writeRoute(overrideInput, overrideVerdict);
