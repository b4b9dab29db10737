import { readRoute } from "#lib/http/route";
import { segmentInput } from "#lib/reviews/schema";
import { getSegmentTerms } from "#lib/terms/queries/segment-terms";

export const GET = readRoute(segmentInput, getSegmentTerms);
