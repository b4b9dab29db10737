import { settleAnnotation } from "#lib/annotations/commands/settle-annotation";
import { settleInput } from "#lib/annotations/schema";
import { writeRoute } from "#lib/http/route";

export const POST = writeRoute(settleInput, settleAnnotation);
