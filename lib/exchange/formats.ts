import { writeArticleCsv, writeArticleTmx, writeArticleTsv, writeArticleXlsx } from "./bilingual/article";
import { codelessArticle } from "./codeless-article";
import type { ExportedArticle } from "./exported-article";
import { exportFileName } from "./file-name";
import { writeHtml } from "./html/write";
import { writeTrackedHtml } from "./html/write-tracked";
import { writeJson } from "./json/write";
import { writeMarkdown } from "./markdown/write";
import { writeText } from "./text/write";
import { writeXliff12 } from "./xliff/write-12";
import { writeXliff21 } from "./xliff/write-21";

export const exportFormats = [
  "html",
  "htmlTracked",
  "markdown",
  "text",
  "docx",
  "docxCommented",
  "docxTracked",
  "json",
  "csv",
  "tsv",
  "xlsx",
  "tmx",
  "xliff21",
  "xliff12",
] as const;
export type ExportFormat = (typeof exportFormats)[number];

type Format = Readonly<{
  mediaType: string;
  /** What the file's name ends in. */
  ending: string;
  /** Whether the format has the codes of a file; what has none gets the words alone. */
  hasCodes?: true;
  write: (article: ExportedArticle) => string | Uint8Array | Promise<string | Uint8Array>;
}>;

const word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

const formats: Record<ExportFormat, Format> = {
  html: { mediaType: "text/html; charset=utf-8", ending: ".html", write: writeHtml },
  htmlTracked: { mediaType: "text/html; charset=utf-8", ending: ".tracked.html", write: writeTrackedHtml },
  markdown: { mediaType: "text/markdown; charset=utf-8", ending: ".md", write: writeMarkdown },
  text: { mediaType: "text/plain; charset=utf-8", ending: ".txt", write: writeText },
  // The library that writes Word is large: loaded when someone asks for Word.
  docx: {
    mediaType: word,
    ending: ".docx",
    write: async (article) => (await import("./docx/write")).writeDocx(article),
  },
  docxCommented: {
    mediaType: word,
    ending: ".commented.docx",
    write: async (article) => (await import("./docx/write")).writeCommentedDocx(article),
  },
  docxTracked: {
    mediaType: word,
    ending: ".tracked.docx",
    write: async (article) => (await import("./docx/write")).writeTrackedDocx(article),
  },
  json: { mediaType: "application/json; charset=utf-8", ending: ".json", hasCodes: true, write: writeJson },
  csv: { mediaType: "text/csv; charset=utf-8", ending: ".csv", write: writeArticleCsv },
  tsv: { mediaType: "text/tab-separated-values; charset=utf-8", ending: ".tsv", write: writeArticleTsv },
  xlsx: {
    mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ending: ".xlsx",
    write: writeArticleXlsx,
  },
  tmx: { mediaType: "application/x-tmx; charset=utf-8", ending: ".tmx", hasCodes: true, write: writeArticleTmx },
  xliff21: {
    mediaType: "application/xliff+xml",
    ending: ".xlf",
    hasCodes: true,
    write: (article) => writeXliff21(article),
  },
  xliff12: {
    mediaType: "application/x-xliff+xml",
    ending: ".1.2.xlf",
    hasCodes: true,
    write: (article) => writeXliff12(article),
  },
};

export type WrittenFile = Readonly<{ fileName: string; mediaType: string; bytes: Uint8Array<ArrayBuffer> }>;

/** The article as a file of this format; its name says when it is not signed off. */
export async function writeArticle(article: ExportedArticle, format: ExportFormat): Promise<WrittenFile> {
  const { mediaType, ending, hasCodes, write } = formats[format];
  const written = await write(hasCodes ? article : codelessArticle(article));
  const bytes = typeof written === "string" ? new TextEncoder().encode(written) : new Uint8Array(written);
  return { fileName: exportFileName(article, ending), mediaType, bytes };
}
