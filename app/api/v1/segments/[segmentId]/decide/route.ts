import { writeRoute } from "#lib/http/route";
import { decideSegment } from "#lib/reviews/commands/decide";
import { decideInput } from "#lib/reviews/schema";

export const POST = writeRoute(decideInput, decideSegment);
