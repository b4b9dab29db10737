import { Problem } from "#lib/problem";
import type { AnnotatedTranslation } from "./annotated-translation";
import { readAnnotationsJson } from "./annotations/read-json";
import { isAppraiseCsv, readAppraiseCsv } from "./appraise/read-csv";
import { isAppraiseItem, readAppraiseJson } from "./appraise/read-json";
import { isBioItem, readBioMqm } from "./bio-mqm/read";
import { jsonItems } from "./json-text";
import { readMarot } from "./marot/read";
import { isWmtSegment, readWmtSegments } from "./marot/read-segments";

export const annotationFormats = ["marot", "wmtSegments", "bioMqm", "appraiseJson", "appraiseCsv", "stet"] as const;
export type AnnotationFormat = (typeof annotationFormats)[number];

/**
 * Reads a translation with its raters' annotations in any format we know, told by what is in it. Throws
 * `Problem("invalid")` that names line and field; nothing is stored here.
 */
export function readAnnotations(text: string): AnnotatedTranslation & Readonly<{ format: AnnotationFormat }> {
  const format = annotationFormatOf(text);
  if (!format) throw new Problem("invalid", "annotationFormat");
  return { format, ...readers[format](text) };
}

/** Which format of annotations a text is; null when it is none. Throws for JSON that is damaged. */
export function annotationFormatOf(text: string): AnnotationFormat | null {
  const start = text
    .slice(0, 4000)
    .replace(/^\ufeff/, "")
    .trimStart();
  if (/^[[{]/.test(start)) return jsonFormatOf(text);
  if (isAppraiseCsv(start)) return "appraiseCsv";
  const [first = ""] = text.split("\n", 1);
  const tabs = first.split("\t", 12).length - 1;
  return tabs >= 8 && tabs <= 10 ? "marot" : null;
}

const readers: Readonly<Record<AnnotationFormat, (text: string) => AnnotatedTranslation>> = {
  marot: readMarot,
  wmtSegments: readWmtSegments,
  bioMqm: readBioMqm,
  appraiseJson: readAppraiseJson,
  appraiseCsv: readAppraiseCsv,
  stet: readAnnotationsJson,
};

function jsonFormatOf(text: string): AnnotationFormat | null {
  const [first] = jsonItems(text);
  if (!first) return null;
  if (typeof first.value === "object" && first.value !== null && "format" in first.value) return "stet";
  if (isBioItem(first.value)) return "bioMqm";
  if (isWmtSegment(first.value)) return "wmtSegments";
  return isAppraiseItem(first.value) ? "appraiseJson" : null;
}
