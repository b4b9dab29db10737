import { writeRoute } from "#lib/http/route";
import { tellPlace } from "#lib/live/commands";
import { presenceInput } from "#lib/live/schema";

export const POST = writeRoute(presenceInput, tellPlace);
