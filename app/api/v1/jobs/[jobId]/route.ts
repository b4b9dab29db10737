import { readRoute } from "#lib/http/route";
import { getJob } from "#lib/jobs/queries/get-jobs";
import { jobInput } from "#lib/jobs/schema";

export const GET = readRoute(jobInput, getJob);
