import { exportArticles } from "#lib/exports/commands";
import { exportManyInput } from "#lib/exports/schema";
import { writeRoute } from "#lib/http/route";

export const POST = writeRoute(exportManyInput, exportArticles);
