import { exportMatchingInput } from "#lib/articles/schema";
import { writeRoute } from "#lib/http/route";
import { askExportMatching } from "#lib/jobs/commands/ask-export-matching";

export const POST = writeRoute(exportMatchingInput, askExportMatching);
