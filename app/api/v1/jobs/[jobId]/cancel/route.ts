import { writeRoute } from "#lib/http/route";
import { cancelJob } from "#lib/jobs/commands/cancel-job";
import { jobInput } from "#lib/jobs/schema";

export const POST = writeRoute(jobInput, cancelJob);
