import type { AnnotatedTranslation } from "./annotated-translation";
import { writeAnnotationsCsv } from "./annotations/write-csv";
import { writeAnnotationsJson } from "./annotations/write-json";
import { plainFileName } from "./file-name";
import type { WrittenFile } from "./formats";
import { writeMarot } from "./marot/write";

export const annotationExports = ["marot", "csv", "json"] as const;
export type AnnotationExport = (typeof annotationExports)[number];

type Format = Readonly<{ mediaType: string; ending: string; write: (translation: AnnotatedTranslation) => string }>;

const formats: Readonly<Record<AnnotationExport, Format>> = {
  marot: { mediaType: "text/tab-separated-values; charset=utf-8", ending: ".annotations.tsv", write: writeMarot },
  csv: { mediaType: "text/csv; charset=utf-8", ending: ".annotations.csv", write: writeAnnotationsCsv },
  json: { mediaType: "application/json; charset=utf-8", ending: ".annotations.json", write: writeAnnotationsJson },
};

/** An article's annotations as a file of this format. */
export function writeAnnotations(
  translation: AnnotatedTranslation,
  format: AnnotationExport,
  { title, targetLanguage }: Readonly<{ title: string; targetLanguage: string }>,
): WrittenFile {
  const { mediaType, ending, write } = formats[format];
  const fileName = plainFileName(title, `.${targetLanguage}${ending}`);
  return { fileName, mediaType, bytes: new TextEncoder().encode(write(translation)) };
}
