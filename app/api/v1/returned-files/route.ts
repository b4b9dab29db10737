import { uploadRoute } from "#lib/http/route";
import { maxReturnedBytes, returnFile } from "#lib/suggestions/commands/return-file";

export const POST = uploadRoute(maxReturnedBytes, returnFile);
