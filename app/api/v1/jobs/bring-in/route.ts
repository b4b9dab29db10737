import { maxUploadBytes } from "#lib/articles/queries/preview-import";
import { uploadRoute } from "#lib/http/route";
import { askBringIn } from "#lib/jobs/commands/ask-bring-in";

export const POST = uploadRoute(maxUploadBytes, askBringIn);
