import { exportAnnotations } from "#lib/annotations/commands/export-annotations";
import { exportAnnotationsInput } from "#lib/annotations/schema";
import { writeRoute } from "#lib/http/route";

export const POST = writeRoute(exportAnnotationsInput, exportAnnotations);
