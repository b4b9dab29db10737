import { z } from "zod";
import type { AnnotatedTranslation, Annotation, Side } from "#lib/exchange/annotated-translation";
import { itemOf, type JsonItem, jsonItems, listOf } from "#lib/exchange/json-text";
import { type SegmentKey, TranslationBuilder } from "#lib/exchange/translation-builder";
import { lineageOf } from "#lib/quality/category";
import { bioCategories, bioLabel, bioSeverities } from "./labels";

const error = z.object({
  term: z.string(),
  startIndex: z.int(),
  endIndex: z.int(),
  error_category: z.string(),
  error_subcategory: z.string().nullish(),
  severity: z.string(),
});

const name = z.union([z.string(), z.number()]).transform(String);

const item = z.object({
  source: z.string(),
  target: z.string(),
  SEG_ID: name,
  DOC_ID: name,
  MT_Engine: name,
  Annotator_ID: name,
  source_locale: z.string().nullish(),
  target_locale: z.string().nullish(),
  source_errors: listOf(error).default([]),
  target_errors: listOf(error).default([]),
});

/** Whether an item of a JSON file is one of bio-MQM's. */
export function isBioItem(value: unknown): boolean {
  return z.object({ SEG_ID: z.unknown(), target_errors: z.unknown() }).safeParse(value).success;
}

/**
 * Reads professional error spans in the shape of the bio-MQM data set: a JSON list of segments, the ends of spans
 * inclusive, a few of them exclusive. Throws `Problem("invalid")` naming the field that has not that shape.
 */
export function readBioMqm(text: string): AnnotatedTranslation {
  const builder = new TranslationBuilder();
  for (const one of jsonItems(text)) readItem(builder, one);
  return builder.translation();
}

function readItem(builder: TranslationBuilder, from: JsonItem): void {
  const read = itemOf(item, from);
  const key = { document: read.DOC_ID, system: read.MT_Engine, segment: read.SEG_ID };
  const segment = builder.segment(key, {
    source: read.source,
    target: read.target,
    sourceLanguage: languageOf(read.source_locale),
    targetLanguage: languageOf(read.target_locale),
  });
  const rating = builder.rating(segment, read.Annotator_ID);
  const of = { builder, key, from, rater: read.Annotator_ID };
  for (const side of ["source", "target"] as const) {
    for (const [index, one] of read[`${side}_errors`].entries()) {
      const annotation = annotationOf(one, { ...of, side, text: segment[side], index });
      if (annotation) rating.judgements.push(annotation);
    }
  }
  const isSilent = read.source_errors.length + read.target_errors.length === 0;
  if (isSilent) rating.judgements.push({ kind: "noError", metadata: null });
}

type Where = Readonly<{
  builder: TranslationBuilder;
  key: SegmentKey;
  from: JsonItem;
  rater: string;
  side: Side;
  text: string;
  index: number;
}>;

function annotationOf(read: z.output<typeof error>, where: Where): Annotation | null {
  const { builder, key, from, rater, side, text, index } = where;
  const field = `${from.path}.${side}_errors[${index}]`;
  const at = { line: from.line, field, ...key, rater, side };
  const severity = bioSeverities.get(read.severity.toLowerCase());
  if (!severity) {
    builder.refuseSeverity(at, read.severity);
    return null;
  }
  const label = bioLabel(read.error_category, read.error_subcategory ?? "");
  const category = builder.categoryOf(bioCategories, label);
  const stated = { start: read.startIndex, last: read.endIndex, ends: "inclusive" } as const;
  return {
    kind: "annotation",
    category,
    label: { scheme: "bio", text: label },
    severity,
    side,
    places: builder.place(at, text, stated, read.term),
    isOmission: lineageOf(category).includes("omission"),
    comment: null,
    metadata: null,
  };
}

/** "frfr" is how these files spell fr-FR. */
function languageOf(locale: string | null | undefined): string | null {
  const [, language, region] = /^([a-z]{2})([a-z]{2})$/.exec(locale ?? "") ?? [];
  return language && region ? `${language}-${region.toUpperCase()}` : (locale ?? null);
}
