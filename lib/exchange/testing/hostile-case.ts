import { annotatedArticles } from "#lib/articles/annotated-article";
import { trackedArticle } from "#lib/articles/tracked-text";
import { decodeXml } from "#lib/exchange/decode-xml";
import { refuseBytes } from "#lib/exchange/import-limits";
import { readArticle, readBeforeChanges } from "#lib/exchange/read-article";
import { readTranslation } from "#lib/exchange/read-translation";
import { readTbx } from "#lib/exchange/tbx/read";
import { Problem } from "#lib/problem";

/** What a hostile file tries, in the order that tables list it. */
export const attacks = [
  "50 MB",
  "entities",
  "external entity",
  "external DTD",
  "levels",
  "never closed",
  "many attributes",
  "many elements",
  "huge value",
  "huge numbers",
  "squares",
  "references",
  "prototype keys",
  "formulas",
  "wrong mark",
  "declared otherwise",
  "overlong UTF-8",
  "NUL",
  "half characters",
  "zip bomb",
  "nested zip",
  "lying sizes",
  "overlapping parts",
  "paths",
  "many parts",
  "claims",
] as const;
export type Attack = (typeof attacks)[number];

/** The formats that are read, each by the name of its files. */
export const hostileFiles = {
  text: "a.txt",
  markdown: "a.md",
  html: "a.html",
  docx: "a.docx",
  tsv: "a.tsv",
  csv: "a.csv",
  xlsx: "a.xlsx",
  marot: "marot.tsv",
  json: "a.json",
  jsonl: "a.jsonl",
  appraise: "appraise.csv",
  tmx: "a.tmx",
  tbx: "a.tbx",
  xliff21: "a.xlf",
  xliff12: "a12.xlf",
} as const;
export type HostileFormat = keyof typeof hostileFiles;

/** A file, what it tries, and what comes of it: the key and values of its refusal, or null where it is read. */
export type HostileCase = Readonly<{
  format: HostileFormat;
  attack: Attack;
  make: () => string | Uint8Array;
  refused: string | null;
  values: Readonly<Record<string, string | number>>;
}>;

export function hostile(
  format: HostileFormat,
  attack: Attack,
  make: HostileCase["make"],
  refused: string | null = null,
  values: HostileCase["values"] = {},
): HostileCase {
  return { format, attack, make, refused, values };
}

export function hostileBytes({ make }: HostileCase): Uint8Array {
  const made = make();
  return typeof made === "string" ? new TextEncoder().encode(made) : made;
}

/** The refusal of a file as whoever brings it in meets it, from its bytes to what the preview shows; null when it is read. */
export function refusalOf(format: HostileFormat, bytes: Uint8Array): Problem | null {
  try {
    readers[format](bytes, hostileFiles[format]);
    return null;
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
}

type Reader = (bytes: Uint8Array, fileName: string) => unknown;

const article: Reader = (bytes, fileName) => {
  const read = readArticle({ bytes, fileName });
  const before = readBeforeChanges({ bytes, fileName }, read);
  return before ? trackedArticle(before, read.blocks, "en") : read;
};

const translation: Reader = (bytes, fileName) => {
  const read = readTranslation(bytes, fileName);
  return read ? annotatedArticles(read) : article(bytes, fileName);
};

const readers: Readonly<Record<HostileFormat, Reader>> = {
  text: article,
  markdown: article,
  html: article,
  docx: article,
  tsv: translation,
  csv: translation,
  xlsx: translation,
  marot: translation,
  json: translation,
  jsonl: translation,
  appraise: translation,
  tmx: translation,
  tbx: (bytes) => {
    refuseBytes(bytes.length);
    return readTbx(decodeXml(bytes));
  },
  xliff21: translation,
  xliff12: translation,
};
