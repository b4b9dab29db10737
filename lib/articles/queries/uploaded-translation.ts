import "server-only";
import type { AnnotatedTranslation } from "#lib/exchange/annotated-translation";
import { readDelimited } from "#lib/exchange/bilingual/delimited";
import { asTranslation, pairsOfMemory } from "#lib/exchange/bilingual/pairs";
import { isXlsx, readXlsx } from "#lib/exchange/bilingual/xlsx";
import { decodeText } from "#lib/exchange/decode";
import { decodeXml } from "#lib/exchange/decode-xml";
import { maxImportBytes, refuseBytes } from "#lib/exchange/import-limits";
import { type AnnotationFormat, annotationFormatOf, readAnnotations } from "#lib/exchange/read-annotations";
import { readTmx } from "#lib/exchange/tmx/read";
import { xliffTranslation } from "#lib/exchange/xliff/article";
import { readXliff } from "#lib/exchange/xliff/read";

/** Formats that hold segments with their sources: annotated, or only side by side. */
export type TranslationFormat = AnnotationFormat | "table" | "xlsx" | "tmx" | "xliff";

export type UploadedTranslation = AnnotatedTranslation & Readonly<{ format: TranslationFormat }>;

/** The translations in a form's file, if it holds segments beside their sources; null if it is anything else. */
export async function uploadedTranslation(form: FormData): Promise<UploadedTranslation | null> {
  const file = form.get("file");
  if (!(file instanceof File)) return null;
  if (!/\.(?:jsonl?|tsv|csv|tmx|xlsx|xlf|xliff|sdlxliff|mxliff|mqxliff)$/i.test(file.name)) return null;
  if (file.size > maxImportBytes) refuseBytes(file.size);
  const bytes = new Uint8Array(await file.arrayBuffer());
  const name = file.name.replace(/\.[^.]*$/, "");
  if (/\.tmx$/i.test(file.name)) {
    return { format: "tmx", ...asTranslation(name, pairsOfMemory(readTmx(decodeXml(bytes)))) };
  }
  if (/\.(?:xlf|(?:sdl|m|mq)?xliff)$/i.test(file.name)) {
    return { format: "xliff", ...xliffTranslation(name, readXliff(decodeXml(bytes))) };
  }
  if (isXlsx(bytes)) return { format: "xlsx", ...asTranslation(name, readXlsx(bytes)) };
  const { text } = decodeText(bytes);
  if (annotationFormatOf(text)) return readAnnotations(text);
  const table = readDelimited(text);
  return table && { format: "table", ...asTranslation(name, table) };
}
