import { readRoute } from "#lib/http/route";
import { getResult } from "#lib/jobs/queries/get-result";
import { jobInput } from "#lib/jobs/schema";

export const GET = readRoute(jobInput, getResult);
