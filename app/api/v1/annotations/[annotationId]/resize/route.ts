import { resizeAnnotation } from "#lib/annotations/commands/resize-annotation";
import { resizeInput } from "#lib/annotations/schema";
import { writeRoute } from "#lib/http/route";

export const POST = writeRoute(resizeInput, resizeAnnotation);
