import { writeRoute } from "#lib/http/route";
import { askExport } from "#lib/jobs/commands/ask-export";
import { askExportInput } from "#lib/jobs/schema";

export const POST = writeRoute(askExportInput, askExport);
