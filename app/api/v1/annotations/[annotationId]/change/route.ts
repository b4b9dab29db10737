import { changeAnnotation } from "#lib/annotations/commands/change-annotation";
import { changeAnnotationInput } from "#lib/annotations/schema";
import { writeRoute } from "#lib/http/route";

export const POST = writeRoute(changeAnnotationInput, changeAnnotation);
