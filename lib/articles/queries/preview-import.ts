import "server-only";
import { requireBringIn } from "#lib/articles/access";
import { type TrackedArticle, trackedArticle } from "#lib/articles/tracked-text";
import type { Viewer } from "#lib/auth/viewer";
import { maxArchiveBytes, maxImportBytes } from "#lib/exchange/import-limits";
import type { ImportedArticle } from "#lib/exchange/imported-article";
import { type ImportSource, readArticle, readBeforeChanges } from "#lib/exchange/read-article";
import { type DetectedLanguage, detectLanguage } from "#lib/language/detect";
import { Problem } from "#lib/problem";

/** A text that was read, with the language it seems to be in. */
export type ReadText = ImportedArticle & Readonly<{ language: DetectedLanguage | null }>;

/** `tracked`: the text before a Word file's tracked changes, with what they made of it; null where there are none. */
export type ImportPreview = Readonly<{ machine: ReadText; source: ReadText | null; tracked: TrackedArticle | null }>;

/** What an upload may weigh in all: two files or an archive, and what the form puts around them. */
export const maxUploadBytes = Math.max(2 * maxImportBytes, maxArchiveBytes) + 262_144;

/**
 * Reads what was sent (fields `file` or `text` with `html`, and for the source `sourceFile` or `sourceText` with
 * `sourceHtml`) and answers how it would come in. Nothing is stored.
 */
export async function previewImport(viewer: Viewer, form: FormData): Promise<ImportPreview> {
  const deskId = form.get("deskId");
  requireBringIn(viewer, typeof deskId === "string" ? deskId : "");
  const machine = await sourceOf(form, { file: "file", text: "text", html: "html" });
  if (!machine) throw new Problem("invalid", "importEmpty");
  const source = await sourceOf(form, { file: "sourceFile", text: "sourceText", html: "sourceHtml" });
  const text = await read(machine);
  const before = readBeforeChanges(machine, text);
  return {
    machine: text,
    source: source && (await read(source)),
    tracked: before && trackedArticle(before, text.blocks, text.language?.language ?? "en"),
  };
}

async function read(source: ImportSource): Promise<ReadText> {
  const article = readArticle(source);
  const text = article.blocks.map((block) => block.text).join("\n");
  return { ...article, language: await detectLanguage(text) };
}

async function sourceOf(
  form: FormData,
  names: Readonly<{ file: string; text: string; html: string }>,
): Promise<ImportSource | null> {
  const file = form.get(names.file);
  if (file instanceof File && (file.size > 0 || file.name !== "")) {
    if (file.size > maxImportBytes)
      throw new Problem("invalid", "importTooLarge", { megabytes: maxImportBytes / 1_048_576 });
    return { bytes: new Uint8Array(await file.arrayBuffer()), fileName: file.name };
  }
  const text = form.get(names.text);
  const html = form.get(names.html);
  if (typeof text !== "string" || text.trim() === "") return null;
  const pasted = new TextEncoder().encode(text + (typeof html === "string" ? html : "")).length;
  if (pasted > maxImportBytes)
    throw new Problem("invalid", "importTooLarge", { megabytes: maxImportBytes / 1_048_576 });
  return { text, html: typeof html === "string" ? html : null };
}
