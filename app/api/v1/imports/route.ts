import { maxUploadBytes } from "#lib/articles/queries/preview-import";
import { previewUpload } from "#lib/articles/queries/preview-upload";
import { uploadRoute } from "#lib/http/route";

export const POST = uploadRoute(maxUploadBytes, previewUpload);
