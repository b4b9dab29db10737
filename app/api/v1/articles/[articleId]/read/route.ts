import { readThreads } from "#lib/annotations/commands/read-threads";
import { readThreadsInput } from "#lib/annotations/schema";
import { writeRoute } from "#lib/http/route";

export const POST = writeRoute(readThreadsInput, readThreads);
