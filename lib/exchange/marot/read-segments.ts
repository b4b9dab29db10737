import { z } from "zod";
import type { AnnotatedTranslation, Judgement } from "#lib/exchange/annotated-translation";
import { itemOf, type JsonItem, jsonItems, listOf } from "#lib/exchange/json-text";
import { type SpanAddress, TranslationBuilder } from "#lib/exchange/translation-builder";
import { lineageOf } from "#lib/quality/category";
import { wmtCategories, wmtSeverities } from "./labels";

const error = z.object({
  rater: z.string(),
  category: z.string(),
  severity: z.string(),
  side: z.enum(["source", "target"]).default("target"),
  start: z.int().optional(),
  end: z.int().optional(),
  text: z.string().optional(),
});

const name = z.union([z.string(), z.number()]).transform(String);

const item = z.object({
  doc: z.string(),
  system: z.string(),
  docSegId: name,
  globalSegId: name.nullish(),
  source: z.string(),
  target: z.string(),
  errors: listOf(error),
});

/** Whether a value of a JSON file is a segment of WMT with its raters' errors. */
export function isWmtSegment(value: unknown): boolean {
  return z.object({ docSegId: z.unknown(), errors: z.unknown() }).safeParse(value).success;
}

/**
 * Reads WMT ratings that were gathered by segment, as mt-metrics-eval does: JSON lines, the ends of spans exclusive.
 * Throws `Problem("invalid")` naming line and field.
 */
export function readWmtSegments(text: string): AnnotatedTranslation {
  const builder = new TranslationBuilder();
  for (const one of jsonItems(text)) readItem(builder, one);
  return builder.translation();
}

function readItem(builder: TranslationBuilder, from: JsonItem): void {
  const { doc, system, docSegId, globalSegId = null, source, target, errors } = itemOf(item, from);
  const key = { document: doc, system, segment: docSegId };
  const [, sourceLanguage = null, targetLanguage = null] = /:(\p{L}{2,3})-(\p{L}{2,3})$/u.exec(doc) ?? [];
  const segment = builder.segment(key, { source, target, globalId: globalSegId, sourceLanguage, targetLanguage });
  for (const [index, one] of errors.entries()) {
    const { rater, side } = one;
    const at = { line: from.line, field: `${from.path}.errors[${index}]`, ...key, rater, side };
    const judgement = judgementOf(builder, one, at, segment[side]);
    const { judgements } = builder.rating(segment, rater);
    if (judgement) judgements.push(judgement);
  }
}

function judgementOf(
  builder: TranslationBuilder,
  { category: label, severity: named, side, start, end, text: quote }: z.output<typeof error>,
  at: SpanAddress,
  text: string,
): Judgement | null {
  if (label.toLowerCase() === "no-error") return { kind: "noError", metadata: null };
  const isStated = start !== undefined && end !== undefined;
  const places = isStated ? builder.place(at, text, { start, last: end, ends: "exclusive" }, quote ?? null) : [];
  if (named.toLowerCase() === "hotw-test") return { kind: "attentionTest", label, places, metadata: null };
  const severity = wmtSeverities.get(named.toLowerCase());
  if (!severity) {
    builder.refuseSeverity(at, named);
    return null;
  }
  const category = builder.categoryOf(wmtCategories, label);
  const isOmission = lineageOf(category).includes("omission");
  const told = { label: { scheme: "wmt", text: label }, comment: null, metadata: null } as const;
  return { kind: "annotation", category, severity, side, places, isOmission, ...told };
}
