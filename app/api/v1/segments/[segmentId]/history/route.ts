import { readRoute } from "#lib/http/route";
import { getHistory } from "#lib/reviews/queries/get-history";
import { segmentInput } from "#lib/reviews/schema";

export const GET = readRoute(segmentInput, getHistory);
