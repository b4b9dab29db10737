import { z } from "zod";
import type { Annotation } from "#lib/exchange/annotated-translation";
import { listOf } from "#lib/exchange/json-text";
import { wmtCategories } from "#lib/exchange/marot/labels";
import type { SpanAddress, TranslationBuilder } from "#lib/exchange/translation-builder";
import { lineageOf } from "#lib/quality/category";
import { type Severity, severities } from "#lib/quality/severity";

const position = z.union([z.int(), z.literal("missing")]).nullable();

/** A span of Appraise. "missing" says that something of the source is nowhere in the target. */
const appraiseSpan = z.object({
  start_i: position,
  end_i: position,
  severity: z.string(),
  error_type: z.string().nullish(),
  text: z.string().optional(),
});

export const appraiseSpans = listOf(appraiseSpan);

const bySeverity: ReadonlyMap<string, Severity> = new Map(severities.map((severity) => [severity, severity] as const));

/**
 * The annotation that a span of Appraise says; null, and told, for an unknown severity. Both ends are inclusive. ESA
 * names no category: "missing" is an omission, anything else `other`. `text` is null where the file has none.
 */
export function appraiseAnnotation(
  builder: TranslationBuilder,
  { start_i, end_i, severity: named, error_type, text: stands }: z.output<typeof appraiseSpan>,
  at: SpanAddress,
  text: string | null,
): Annotation | null {
  const quote = stands ?? null;
  const severity = bySeverity.get(named.toLowerCase());
  if (!severity) {
    builder.refuseSeverity(at, named);
    return null;
  }
  const isMissing = start_i === "missing" || end_i === "missing" || (start_i === null && end_i === null);
  const category = error_type
    ? builder.categoryOf(wmtCategories, error_type)
    : isMissing
      ? ("omission" as const)
      : ("other" as const);
  const isPlaced = typeof start_i === "number" && typeof end_i === "number";
  const stated = isPlaced ? { start: start_i, last: end_i, ends: "inclusive" as const } : null;
  if (stated && text === null) {
    const range = { start: stated.start, end: stated.last + 1 };
    builder.doubt({ ...at, fault: "noText", stated: range, quote, found: null, onlyPlace: null });
  }
  return {
    kind: "annotation",
    category,
    label: error_type ? { scheme: "appraise", text: error_type } : null,
    severity,
    side: at.side,
    places: stated && text !== null ? builder.place(at, text, stated, quote) : [],
    isOmission: isMissing || lineageOf(category).includes("omission"),
    comment: null,
    metadata: null,
  };
}
