import type { z } from "zod";
import type { AnnotatedTranslation } from "#lib/exchange/annotated-translation";
import { delimitedRows, type Row } from "#lib/exchange/delimited-rows";
import { refuseExcess } from "#lib/exchange/json-text";
import { TranslationBuilder } from "#lib/exchange/translation-builder";
import { Problem } from "#lib/problem";
import { appraiseAnnotation, appraiseSpans } from "./span";

/** The columns of Appraise's export of ESA scores, which has no header. */
const usual = [
  "username",
  "system",
  "itemID",
  "itemType",
  "sourceLanguage",
  "targetLanguage",
  "score",
  "documentID",
  "isCompleteDocument",
  "spans",
  "startTime",
  "endTime",
] as const;

/** Columns that only files of others have, with the texts beside the spans. */
type Column = (typeof usual)[number] | "source" | "target";

/** Names that files with a header give the columns, in small letters. */
const named: Readonly<Record<string, Column>> = {
  username: "username",
  annotator: "username",
  annotatorid: "username",
  rater: "username",
  system: "system",
  systemid: "system",
  itemid: "itemID",
  segid: "itemID",
  seg_id: "itemID",
  itemtype: "itemType",
  is_bad: "itemType",
  srclang: "sourceLanguage",
  trglang: "targetLanguage",
  score: "score",
  docid: "documentID",
  doc_id: "documentID",
  documentid: "documentID",
  spans: "spans",
  mqm: "spans",
  esa_spans: "spans",
  source: "source",
  src: "source",
  target: "target",
  tgt: "target",
};

const spans = appraiseSpans;

/** Whether a text is Appraise's CSV: its first row has spans in JSON, or its header a column for them. */
export function isAppraiseCsv(text: string): boolean {
  const [line = ""] = text.replace(/^\ufeff/, "").split("\n", 1);
  return /(?:^|,)"?\[(?:\]|\{""start_i)/.test(line) || /(?:^|,)"?(?:spans|mqm|esa_spans)"?(?:,|\r?$)/i.test(line);
}

/**
 * Reads Appraise's CSV of ESA scores and spans, with or without a header. It has scores and spans, and mostly no texts:
 * spans are then listed as not verified. Attention tests ("BAD") are left out. Throws `Problem("invalid")` with line and
 * column.
 */
export function readAppraiseCsv(text: string): AnnotatedTranslation {
  const builder = new TranslationBuilder();
  const rows = delimitedRows(text.replace(/^\ufeff/, ""), ",");
  const header = headerOf(rows[0]);
  for (const row of header ? rows.slice(1) : rows) readRow(builder, row, header ?? usual);
  return builder.translation();
}

function headerOf(row: Row | undefined): (Column | null)[] | null {
  const columns = (row?.cells ?? []).map(({ text }) => named[text.trim().toLowerCase()] ?? null);
  return columns.includes("spans") ? columns : null;
}

function readRow(builder: TranslationBuilder, { line, cells }: Row, columns: readonly (Column | null)[]): void {
  const cell = (column: Column) => cells[columns.indexOf(column)]?.text ?? null;
  const refuse = (field: Column, why: string) => new Problem("invalid", "annotationFieldLine", { line, field, why });
  if (cells.length < Math.min(columns.length, 10)) {
    throw new Problem("invalid", "tableColumns", { line, found: cells.length, expected: String(columns.length) });
  }
  if (cell("itemType")?.startsWith("BAD")) return;
  const key = { document: cell("documentID") ?? "", system: cell("system") ?? "", segment: cell("itemID") ?? "" };
  const target = cell("target");
  const segment = builder.segment(key, {
    source: cell("source") ?? "",
    target: target ?? "",
    sourceLanguage: cell("sourceLanguage"),
    targetLanguage: cell("targetLanguage"),
  });
  const rater = cell("username") ?? "";
  const rating = builder.rating(
    segment,
    rater,
    scoreIn(cell("score"), (why) => refuse("score", why)),
  );
  const stated = spansIn(cell("spans") ?? "", line, (why) => refuse("spans", why));
  for (const [index, one] of stated.entries()) {
    const at = { line, field: `spans[${index}]`, ...key, rater, side: "target" as const };
    const annotation = appraiseAnnotation(builder, one, at, target);
    if (annotation) rating.judgements.push(annotation);
  }
}

type Refuse = (why: string) => Problem;

function scoreIn(text: string | null, refuse: Refuse): number | null {
  if (text === null || text.trim() === "") return null;
  const score = Number(text);
  if (Number.isFinite(score) && score >= 0 && score <= 100) return score;
  throw refuse(`${text.slice(0, 40)}: 0–100`);
}

function spansIn(text: string, line: number, refuse: Refuse): z.output<typeof spans> {
  if (text.trim() === "") return [];
  const parsed = spans.safeParse(jsonIn(text, line, refuse));
  if (parsed.success) return parsed.data;
  throw refuse(parsed.error.issues[0]?.message ?? "JSON");
}

function jsonIn(text: string, line: number, refuse: Refuse): unknown {
  try {
    refuseExcess(text, line);
    return JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw refuse(error.message.slice(0, 200));
  }
}
