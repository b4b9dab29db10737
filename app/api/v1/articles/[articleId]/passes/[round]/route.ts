import { getBlindReview } from "#lib/annotations/queries/get-blind-review";
import { roundInput } from "#lib/annotations/schema";
import { readRoute } from "#lib/http/route";

export const GET = readRoute(roundInput, getBlindReview);
