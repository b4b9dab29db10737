import type { AnnotatedTranslation } from "./annotated-translation";
import { readDelimited } from "./bilingual/delimited";
import { asTranslation, pairsOfMemory } from "./bilingual/pairs";
import { isXlsx, readXlsx } from "./bilingual/xlsx";
import { decodeText } from "./decode";
import { decodeXml } from "./decode-xml";
import { refuseBytes } from "./import-limits";
import { type AnnotationFormat, annotationFormatOf, readAnnotations } from "./read-annotations";
import { readTmx } from "./tmx/read";
import { xliffTranslation } from "./xliff/article";
import { readXliff } from "./xliff/read";

/** Formats that hold segments with their sources: annotated, or only side by side. */
export type TranslationFormat = AnnotationFormat | "table" | "xlsx" | "tmx" | "xliff";

export type ReadTranslation = AnnotatedTranslation & Readonly<{ format: TranslationFormat }>;

/** Whether a file's name is one of those that hold segments beside their sources. */
export function mayBeTranslation(fileName: string): boolean {
  return /\.(?:jsonl?|tsv|csv|tmx|xlsx|xlf|xliff|sdlxliff|mxliff|mqxliff)$/i.test(fileName);
}

/**
 * The translations in a file that may hold such, in any format we know; null if it is a table of something else.
 * Throws `Problem("invalid")` that says what is wrong, and where; nothing is stored here.
 */
export function readTranslation(bytes: Uint8Array, fileName: string): ReadTranslation | null {
  refuseBytes(bytes.length);
  const name = fileName.replace(/\.[^.]*$/, "");
  if (/\.tmx$/i.test(fileName)) {
    return { format: "tmx", ...asTranslation(name, pairsOfMemory(readTmx(decodeXml(bytes)))) };
  }
  if (/\.(?:xlf|(?:sdl|m|mq)?xliff)$/i.test(fileName)) {
    return { format: "xliff", ...xliffTranslation(name, readXliff(decodeXml(bytes))) };
  }
  if (isXlsx(bytes)) return { format: "xlsx", ...asTranslation(name, readXlsx(bytes)) };
  const { text } = decodeText(bytes);
  if (annotationFormatOf(text)) return readAnnotations(text);
  const table = readDelimited(text);
  return table && { format: "table", ...asTranslation(name, table) };
}
