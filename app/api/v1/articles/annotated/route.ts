import { bringInAnnotated } from "#lib/articles/commands/bring-in-annotated";
import { maxUploadBytes } from "#lib/articles/queries/preview-import";
import { uploadRoute } from "#lib/http/route";

export const POST = uploadRoute(maxUploadBytes, bringInAnnotated);
