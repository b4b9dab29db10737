import "server-only";
import { requireBringIn } from "#lib/articles/access";
import type { AnnotatedPreview, LanguageHints } from "#lib/articles/annotated-preview";
import type { Viewer } from "#lib/auth/viewer";
import { type DetectedLanguage, detectLanguage } from "#lib/language/detect";
import { isUpload, uploadedBytes, withUpload } from "./open-upload";
import { type ImportPreview, previewImport } from "./preview-import";

/** A zip of many files: their names in its order, and the languages the first of them seem to be in. */
export type ArchivePreview = Readonly<{
  kind: "archive";
  files: readonly string[];
  sourceLanguage: DetectedLanguage | null;
  targetLanguage: DetectedLanguage | null;
}>;

/** What an upload would bring in: the articles of a file that holds many, else an article's text. */
export async function previewUpload(
  viewer: Viewer,
  form: FormData,
): Promise<ImportPreview | AnnotatedPreview | ArchivePreview> {
  const deskId = form.get("deskId");
  requireBringIn(viewer, typeof deskId === "string" ? deskId : "");
  const file = form.get("file");
  if (!(file instanceof File && isUpload(file.name))) return previewImport(viewer, form);
  const summary = await withUpload(await uploadedBytes(file), file.name, async (upload) => upload.summary);
  if (summary.kind === "single") return previewImport(viewer, form);
  const languages = await languagesOf(summary.hints);
  if (summary.kind === "archive") return { kind: "archive", files: summary.files, ...languages };
  return { kind: "annotated", ...summary.preview, ...languages };
}

/** As the file names them where it does so in our way, else as its texts sound. */
async function languagesOf({ named, words }: LanguageHints) {
  const known = (language: string | null) =>
    language && /^[a-z]{2}(-[A-Z]{2})?$/.test(language) ? { language, isReliable: true } : null;
  return {
    sourceLanguage: known(named.source) ?? (await detectLanguage(words.source)),
    targetLanguage: known(named.target) ?? (await detectLanguage(words.target)),
  };
}
