import { maxUploadBytes, previewImport } from "#lib/articles/queries/preview-import";
import { uploadRoute } from "#lib/http/route";

export const POST = uploadRoute(maxUploadBytes, previewImport);
