import { readRoute } from "#lib/http/route";
import { getReview } from "#lib/reviews/queries/get-review";
import { articleInput } from "#lib/reviews/schema";

export const GET = readRoute(articleInput, (viewer, { articleId }) => getReview(viewer, articleId));
