import { getFindings } from "#lib/findings/queries/get-findings";
import { findingsInput } from "#lib/findings/schema";
import { readRoute } from "#lib/http/route";

export const GET = readRoute(findingsInput, (viewer, { articleId }) => getFindings(viewer, articleId));
