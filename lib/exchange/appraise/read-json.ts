import { z } from "zod";
import type { AnnotatedTranslation } from "#lib/exchange/annotated-translation";
import { itemOf, type JsonItem, jsonItems } from "#lib/exchange/json-text";
import { TranslationBuilder } from "#lib/exchange/translation-builder";
import { appraiseAnnotation, appraiseSpans } from "./span";

const name = z.union([z.string(), z.number()]).transform(String);
const spans = appraiseSpans;

/** An item under the names of Appraise's own batches, and those of the ESA files that WMT publishes. */
const item = z.object({
  sourceText: z.string().optional(),
  src: z.string().optional(),
  source: z.string().optional(),
  targetText: z.string().optional(),
  tgt: z.string().optional(),
  target: z.string().optional(),
  documentID: name.optional(),
  doc_id: name.optional(),
  sourceID: name.optional(),
  line_id: name.optional(),
  itemID: name.optional(),
  targetID: name.optional(),
  system: name.optional(),
  annotator: name.optional(),
  username: name.optional(),
  score: z.number().min(0).max(100).nullish(),
  esa_score: z.number().min(0).max(100).nullish(),
  itemType: z.string().optional(),
  mqm: spans.optional(),
  esa_spans: spans.optional(),
  spans: spans.optional(),
});

const batch = z.object({ items: z.array(z.unknown()) });

/** Whether a value of a JSON file is an item, or a batch of items, of Appraise. */
export function isAppraiseItem(value: unknown): boolean {
  if (batch.safeParse(value).success) return true;
  return typeof value === "object" && value !== null && ["mqm", "esa_spans", "spans"].some((key) => key in value);
}

/**
 * Reads Appraise's spans with severities (ESA) in JSON or JSON lines: batches of items, or items. Items of attention
 * tests ("BAD") are left out. Throws `Problem("invalid")` naming line and field.
 */
export function readAppraiseJson(text: string): AnnotatedTranslation {
  const builder = new TranslationBuilder();
  for (const [index, one] of jsonItems(text).flatMap(itemsOf).entries()) readItem(builder, one, index);
  return builder.translation();
}

function itemsOf(from: JsonItem): JsonItem[] {
  const parsed = batch.safeParse(from.value);
  if (!parsed.success) return [from];
  return parsed.data.items.map((value, index) => ({ ...from, value, path: `${from.path}.items[${index}]` }));
}

function readItem(builder: TranslationBuilder, from: JsonItem, index: number): void {
  const read = itemOf(item, from);
  if (read.itemType?.startsWith("BAD")) return;
  const target = read.targetText ?? read.tgt ?? read.target ?? null;
  const key = {
    document: read.documentID ?? read.doc_id ?? "",
    system: read.targetID ?? read.system ?? "",
    segment: read.line_id ?? read.itemID ?? read.sourceID ?? String(index + 1),
  };
  const source = read.sourceText ?? read.src ?? read.source ?? "";
  const segment = builder.segment(key, { source, target: target ?? "" });
  const rater = read.annotator ?? read.username ?? "";
  const rating = builder.rating(segment, rater, read.esa_score ?? read.score ?? null);
  const field = read.mqm ? "mqm" : read.esa_spans ? "esa_spans" : "spans";
  const stated = read[field] ?? [];
  for (const [at, one] of stated.entries()) {
    const address = { line: from.line, field: `${from.path}.${field}[${at}]`, ...key, rater, side: "target" as const };
    const annotation = appraiseAnnotation(builder, one, address, target);
    if (annotation) rating.judgements.push(annotation);
  }
}
