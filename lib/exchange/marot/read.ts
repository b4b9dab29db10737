import type {
  AnnotatedPlace,
  AnnotatedTranslation,
  Judgement,
  Metadata,
  Side,
  SpanFault,
} from "#lib/exchange/annotated-translation";
import { type SegmentKey, TranslationBuilder } from "#lib/exchange/translation-builder";
import { onlyPlaceOf } from "#lib/exchange/verified-span";
import { lineageOf } from "#lib/quality/category";
import { wmtCategories, wmtSeverities } from "./labels";
import { type MarotRow, marotRows } from "./row";

/**
 * Reads an evaluation of WMT: Marot's ten columns (an eleventh in the header is its documentation), or the nine of
 * mt-metrics-eval. Throws `Problem("invalid")` with the line for what is no such table.
 */
export function readMarot(text: string): AnnotatedTranslation {
  const builder = new TranslationBuilder();
  for (const row of marotRows(text)) readRow(builder, row);
  return builder.translation();
}

function readRow(builder: TranslationBuilder, row: MarotRow): void {
  const key: SegmentKey = { document: row.doc, system: row.system, segment: row.docSegId };
  const [, sourceLanguage = null, targetLanguage = null] = /:(\p{L}{2,3})-(\p{L}{2,3})$/u.exec(row.doc) ?? [];
  const { source, target } = { source: row.source.text, target: row.target.text };
  const segment = builder.segment(key, { source, target, globalId: row.globalSegId, sourceLanguage, targetLanguage });
  if (row.rater === "") {
    segment.metadata = row.metadata ?? segment.metadata;
    return;
  }
  const { judgements } = builder.rating(segment, row.rater);
  const judgement = judgementOf(builder, row, key, segment);
  if (judgement) judgements.push(judgement);
}

function judgementOf(
  builder: TranslationBuilder,
  row: MarotRow,
  key: SegmentKey,
  texts: Readonly<Record<Side, string>>,
): Judgement | null {
  const { metadata, comment } = row;
  const severityLabel = row.severity.toLowerCase();
  if (row.category.toLowerCase() === "no-error") return { kind: "noError", metadata };
  const isTest = severityLabel === "hotw-test";
  const severity = wmtSeverities.get(severityLabel);
  const places = placesOf(builder, row, key, texts, isTest);
  if (isTest) return { kind: "attentionTest", label: row.category, places, metadata };
  if (!severity) {
    builder.doubt({ ...doubtOf(row, key), fault: "unknownSeverity", field: "severity", quote: row.severity });
    return null;
  }
  const category = builder.categoryOf(wmtCategories, row.category);
  return {
    kind: "annotation",
    category,
    label: { scheme: "wmt", text: row.category },
    severity,
    side: sideOf(row),
    places,
    isOmission: lineageOf(category).includes("omission"),
    comment,
    metadata,
  };
}

/** The places that a row marks, verified in the segment's texts, as its first row gave them. */
function placesOf(
  builder: TranslationBuilder,
  row: MarotRow,
  key: SegmentKey,
  texts: Readonly<Record<Side, string>>,
  isTest: boolean,
): AnnotatedPlace[] {
  const quote = quoteOf(row.metadata);
  const doubt = (fault: SpanFault, side: Side, more: object) =>
    builder.doubt({ ...doubtOf(row, key), fault, field: side, side, quote, ...more });
  for (const side of ["source", "target"] as const) if (!row[side].isPaired) doubt("unpairedMarkers", side, {});
  if (row.stated.length === 0 && quote !== null && !isTest) {
    doubt("noPlace", "target", { onlyPlace: onlyPlaceOf(texts.target, quote) });
  }
  return row.stated.flatMap(({ side, start, end, quote: words }) => {
    // A row of several spans has one marked text for all of them, which says nothing of each.
    const said = row.stated.length === 1 && quote !== null ? quote : words;
    const at = { ...key, line: row.line, field: side, rater: row.rater, side };
    return builder.place(at, texts[side], { start, last: end, ends: "exclusive" }, said);
  });
}

function quoteOf(metadata: Metadata | null): string | null {
  const text = metadata?.marked_text;
  return typeof text === "string" && text !== "" ? text : null;
}

/** Omissions are marked in the source, and so is what is wrong with it. */
function sideOf(row: MarotRow): Side {
  const [first] = row.stated;
  if (first) return first.side;
  return row.source.isPaired ? "target" : "source";
}

function doubtOf(row: MarotRow, { document, system, segment }: SegmentKey) {
  const { line, rater } = row;
  const side = sideOf(row);
  const unknown = { stated: null, quote: null, found: null, onlyPlace: null };
  return { line, field: side, document, system, segment, rater, side, ...unknown };
}
