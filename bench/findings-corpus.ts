import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { cutBlock } from "#lib/articles/cut";
import type { CheckedArticle, CheckedBlock, CheckedSegment } from "#lib/checks/checked-article";
import { readText } from "#lib/exchange/text/read";
import { detectLanguage } from "#lib/language/detect";
import { biomedicalRows, evaluationRows, type Row, tableRows } from "./findings-rows";

/** A span a person marked; offsets are UTF-16 code units. On the source side only the segment can be compared. */
export type HumanMark = Readonly<{
  segmentId: string;
  category: string;
  side: "source" | "target";
  start: number;
  end: number;
}>;

/** An article of a file. Segment ids are the file's own (docSegId), or numbers in reading order from 1. */
export type CorpusArticle = Readonly<{
  doc: string;
  system: string;
  article: CheckedArticle;
  /** Null where nobody marked anything. */
  marks: readonly HumanMark[] | null;
}>;

export type Corpus = Readonly<{ file: string; kind: "text" | "rows"; articles: readonly CorpusArticle[] }>;

/** Which language, where the file does not tell; `rows` of a file without documents make one article. */
export type CorpusSettings = Readonly<{ source: string | null; target: string | null; rows: number }>;

/** Reads a file as articles: JSON Lines, JSON, a table, or one article as plain text. */
export async function readCorpus(file: string, settings: CorpusSettings): Promise<Corpus> {
  const text = readFileSync(file, "utf8");
  const name = basename(file);
  if (/\.jsonl$/iu.test(name)) return rowsCorpus(file, evaluationRows(text, file), settings);
  if (/\.json$/iu.test(name)) return rowsCorpus(file, biomedicalRows(text), settings);
  if (/\.tsv$/iu.test(name)) return rowsCorpus(file, tableRows(text, languageOfName(name)), settings);
  const target = settings.target ?? (await detectLanguage(text))?.language ?? "en";
  const article = textArticle(text, target, settings.source);
  return { file, kind: "text", articles: [{ doc: name, system: "", article, marks: null }] };
}

/** A plain text as the app would take it in. */
export function textArticle(text: string, target: string, sourceLanguage: string | null = null): CheckedArticle {
  let at = 0;
  const blocks = readText(text).blocks.map(
    (block): CheckedBlock => ({
      kind: block.kind,
      segments: cutBlock(block, null, { source: "en", target }).map(({ machine, source, spaceAfter }) => {
        at += 1;
        return { id: String(at), text: machine.text, source, spaceAfter };
      }),
    }),
  );
  return { sourceLanguage, targetLanguage: target, blocks };
}

function languageOfName(name: string): string | null {
  const base = name.split(/[._-]/u)[0]?.toLowerCase() ?? "";
  const known: Readonly<Record<string, string>> = { eng: "en", fra: "fr", spa: "es", deu: "de", arb: "ar", ara: "ar" };
  return known[base] ?? null;
}

function rowsCorpus(file: string, rows: readonly Row[], settings: CorpusSettings): Corpus {
  const groups = new Map<string, Row[]>();
  for (const [at, row] of rows.entries()) {
    const doc = row.doc ?? `rows ${Math.floor(at / settings.rows) * settings.rows + 1}`;
    const group = JSON.stringify([doc, row.system]);
    const known = groups.get(group);
    if (known) known.push(row);
    else groups.set(group, [row]);
  }
  const articles = Array.from(groups, ([group, members]): CorpusArticle => {
    const [doc = "", system = ""]: readonly string[] = JSON.parse(group);
    const isMarked = members.some(({ marks }) => marks !== null);
    return {
      doc,
      system,
      article: rowsArticle(members, settings),
      marks: isMarked ? members.flatMap(({ marks }) => marks ?? []) : null,
    };
  });
  return { file, kind: "rows", articles };
}

/** A first line without a stop is the headline; rows of one document are its running text, others stand alone. */
function rowsArticle(rows: readonly Row[], settings: CorpusSettings): CheckedArticle {
  const segments = rows.map(
    ({ id, target, source }): CheckedSegment => ({ id, text: target, source, spaceAfter: " " }),
  );
  const [first] = rows;
  const targetLanguage = settings.target ?? first?.targetLanguage ?? "en";
  const sourceLanguage = settings.source ?? first?.sourceLanguage ?? null;
  if (first?.doc === null) {
    const blocks = segments.map((segment) => ({ kind: "paragraph" as const, segments: [segment] }));
    return { sourceLanguage, targetLanguage, blocks };
  }
  const isHeaded = segments.length > 1 && !/[.!?。！？؟…][”"’»)\]]*$/u.test(segments[0]?.text.trim() ?? "");
  const [head, body] = isHeaded ? [segments.slice(0, 1), segments.slice(1)] : [[], segments];
  const blocks: CheckedBlock[] = [
    { kind: "headline" as const, segments: head },
    { kind: "paragraph" as const, segments: body },
  ].filter((block) => block.segments.length > 0);
  return { sourceLanguage, targetLanguage, blocks };
}
