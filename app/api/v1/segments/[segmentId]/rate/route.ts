import { rateSegment } from "#lib/annotations/commands/rate-segment";
import { ratingInput } from "#lib/annotations/schema";
import { writeRoute } from "#lib/http/route";

export const POST = writeRoute(ratingInput, rateSegment);
