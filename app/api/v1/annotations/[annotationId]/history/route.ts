import { getAnnotationHistory } from "#lib/annotations/queries/get-annotation-history";
import { annotationInput } from "#lib/annotations/schema";
import { readRoute } from "#lib/http/route";

export const GET = readRoute(annotationInput, getAnnotationHistory);
