import { z } from "zod";
import { readRoute } from "#lib/http/route";
import { watchJobs } from "#lib/jobs/commands/watch-jobs";

export const GET = readRoute(z.object({}), watchJobs);
