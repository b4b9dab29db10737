import { annotateFinding } from "#lib/annotations/commands/annotate-finding";
import { annotateFindingInput } from "#lib/annotations/schema";
import { writeRoute } from "#lib/http/route";

export const POST = writeRoute(annotateFindingInput, annotateFinding);
