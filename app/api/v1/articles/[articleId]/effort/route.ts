import { recordEffort } from "#lib/annotations/commands/record-effort";
import { getEffort } from "#lib/annotations/queries/get-effort";
import { articleInput, effortInput } from "#lib/annotations/schema";
import { readRoute, writeRoute } from "#lib/http/route";

export const GET = readRoute(articleInput, getEffort);
export const POST = writeRoute(effortInput, recordEffort);
