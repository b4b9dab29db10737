import type { AnnotatedTranslation } from "#lib/exchange/annotated-translation";
import { writeAnnotationsJson } from "#lib/exchange/annotations/write-json";
import type { ExportedArticle } from "#lib/exchange/exported-article";
import { type ExportFormat, writeArticle } from "#lib/exchange/formats";
import { writeMarot } from "#lib/exchange/marot/write";
import { readArticle } from "#lib/exchange/read-article";
import { readTranslation } from "#lib/exchange/read-translation";
import { readTbx } from "#lib/exchange/tbx/read";
import type { Termbase } from "#lib/exchange/tbx/termbase";
import { writeTbx } from "#lib/exchange/tbx/write";
import { exportedOf, segmentOf } from "#lib/exchange/testing/exported";

/** A format as it is measured: a document of so many segments, written and read. */
export type Measured = Readonly<{
  write: (segments: number) => () => Promise<Uint8Array>;
  read: (bytes: Uint8Array) => unknown;
}>;

const perBlock = 5;

const article: Measured["read"] = (bytes) => readArticle({ bytes, fileName: "" });
const named = (fileName: string) => (bytes: Uint8Array) => readTranslation(bytes, fileName);
const exported = (format: ExportFormat, read: Measured["read"]): Measured => ({
  write: (segments) => {
    const whole = madeArticle(segments);
    return async () => (await writeArticle(whole, format)).bytes;
  },
  read,
});
const encoded = (text: string) => new TextEncoder().encode(text);

/** The formats that are read and written, by the names that the table gives them. */
export const measuredFormats: Readonly<Record<string, Measured>> = {
  text: exported("text", article),
  markdown: exported("markdown", (bytes) => readArticle({ bytes, fileName: "a.md" })),
  html: exported("html", article),
  docx: exported("docx", article),
  "docx, tracked": exported("docxTracked", article),
  csv: exported("csv", named("a.csv")),
  tsv: exported("tsv", named("a.tsv")),
  xlsx: exported("xlsx", named("a.xlsx")),
  tmx: exported("tmx", named("a.tmx")),
  "xliff 2.1": exported("xliff21", named("a.xlf")),
  "xliff 1.2": exported("xliff12", named("a.xlf")),
  marot: annotated(writeMarot, named("a.tsv")),
  json: annotated(writeAnnotationsJson, named("a.json")),
  tbx: {
    write: (segments) => {
      const base = madeTermbase(segments);
      return async () => encoded(writeTbx(base));
    },
    read: (bytes) => readTbx(new TextDecoder().decode(bytes)),
  },
};

function annotated(write: (translation: AnnotatedTranslation) => string, read: Measured["read"]): Measured {
  return {
    write: (segments) => {
      const translation = madeTranslation(segments);
      return async () => encoded(write(translation));
    },
    read,
  };
}

const machineOf = (at: number) => `The ${at}th time they parted without to sign anything.`;
const correctedOf = (at: number) => `The ${at}th time, they parted without signing anything.`;
const sourceOf = (at: number) => `La ${at}e fois, ils se sont séparés sans rien signer.`;

function madeArticle(segments: number): ExportedArticle {
  const blocks = Array.from({ length: segments / perBlock }, (_, block) => ({
    id: `b${block}`,
    kind: "paragraph" as const,
    segments: Array.from({ length: perBlock }, (_, index) => {
      const at = block * perBlock + index;
      const machine = { text: machineOf(at), marks: [{ kind: "bold" as const, start: 4, end: 8 }] };
      const corrected = { text: correctedOf(at), marks: machine.marks };
      const segment = segmentOf(machine, corrected, index < perBlock - 1 ? " " : "");
      return { ...segment, id: `s${at}`, source: sourceOf(at) };
    }),
  }));
  return exportedOf([], { blocks });
}

function madeTranslation(segments: number): AnnotatedTranslation {
  const place = { side: "target" as const, start: 4, end: 8, quote: "" };
  const made = Array.from({ length: segments }, (_, at) => {
    const target = machineOf(at);
    const places = [{ ...place, quote: target.slice(place.start, place.end) }];
    const annotation = {
      ...{ kind: "annotation" as const, category: "mistranslation" as const, label: null, severity: "minor" as const },
      ...{ side: "target" as const, places, isOmission: false, comment: "Not so.", metadata: null },
    };
    const ratings = [{ rater: "Léa", score: null, judgements: [annotation] }];
    return { id: String(at), globalId: null, source: sourceOf(at), target, ratings, metadata: null };
  });
  const document = { name: "a", system: "s", sourceLanguage: "fr", targetLanguage: "en", segments: made };
  return { documents: [document], unverified: [], unknownLabels: [] };
}

function madeTermbase(terms: number): Termbase {
  const language = (name: string, text: string) => ({
    ...{ language: name, remarks: [] },
    terms: [{ text, status: "preferred" as const, remarks: [] }],
  });
  const concepts = Array.from({ length: terms }, (_, at) => ({
    id: `c${at}`,
    languages: [language("en", `red rag ${at}`), language("fr", `chiffon rouge ${at}`)],
    remarks: [{ kind: "definition", text: "What provokes." }],
  }));
  return { language: "en", concepts };
}
