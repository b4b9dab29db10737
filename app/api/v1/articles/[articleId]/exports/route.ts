import { exportArticle } from "#lib/exports/commands";
import { exportInput } from "#lib/exports/schema";
import { writeRoute } from "#lib/http/route";

export const POST = writeRoute(exportInput, exportArticle);
