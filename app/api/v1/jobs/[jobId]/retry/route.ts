import { writeRoute } from "#lib/http/route";
import { retryJob } from "#lib/jobs/commands/retry-job";
import { jobInput } from "#lib/jobs/schema";

export const POST = writeRoute(jobInput, retryJob);
