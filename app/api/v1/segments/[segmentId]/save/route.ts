import { writeRoute } from "#lib/http/route";
import { saveSegment } from "#lib/reviews/commands/save-segment";
import { saveInput } from "#lib/reviews/schema";

export const POST = writeRoute(saveInput, saveSegment);
