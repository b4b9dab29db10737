import { settleThread } from "#lib/annotations/commands/settle-thread";
import { settleThreadInput } from "#lib/annotations/schema";
import { writeRoute } from "#lib/http/route";

export const POST = writeRoute(settleThreadInput, settleThread);
