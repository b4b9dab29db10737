import { z } from "zod";
import { type AnnotatedTranslation, type Judgement, labelSchemes } from "#lib/exchange/annotated-translation";
import { itemOf, jsonItems } from "#lib/exchange/json-text";
import { type SegmentKey, TranslationBuilder } from "#lib/exchange/translation-builder";
import { Problem } from "#lib/problem";
import { categoryIds } from "#lib/quality/category";
import { severities } from "#lib/quality/severity";

const side = z.enum(["source", "target"]);
const metadata = z.record(z.string(), z.unknown()).nullable();
const places = z.array(z.object({ side, start: z.int(), end: z.int(), quote: z.string() }));

const judgement = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("annotation"),
    category: z.enum(categoryIds),
    label: z.object({ scheme: z.enum(labelSchemes), text: z.string() }).nullable(),
    severity: z.enum(severities),
    side,
    places,
    isOmission: z.boolean(),
    comment: z.string().nullable(),
    metadata,
  }),
  z.object({ kind: z.literal("noError"), metadata }),
  z.object({ kind: z.literal("attentionTest"), label: z.string(), places, metadata }),
]);

const file = z.object({
  format: z.literal("stet-annotations"),
  version: z.literal(1),
  documents: z.array(
    z.object({
      name: z.string(),
      system: z.string(),
      sourceLanguage: z.string().nullable(),
      targetLanguage: z.string().nullable(),
      segments: z.array(
        z.object({
          id: z.string(),
          globalId: z.string().nullable(),
          source: z.string(),
          target: z.string(),
          ratings: z.array(
            z.object({ rater: z.string(), score: z.number().nullable(), judgements: z.array(judgement) }),
          ),
          metadata,
        }),
      ),
    }),
  ),
});

/** Reads what `writeAnnotationsJson` wrote. Quotes are verified again: others may have changed the file. */
export function readAnnotationsJson(text: string): AnnotatedTranslation {
  const builder = new TranslationBuilder();
  const [only, ...others] = jsonItems(text);
  if (!only || others.length > 0) throw new Problem("invalid", "annotationFormat");
  const { documents } = itemOf(file, only);
  for (const [documentAt, document] of documents.entries()) {
    const { name, system, segments, ...languages } = document;
    for (const [segmentAt, { id, ratings, metadata: about, ...texts }] of segments.entries()) {
      const key = { document: name, system, segment: id };
      const segment = builder.segment(key, { ...texts, ...languages });
      segment.metadata = about;
      for (const [ratingAt, { rater, score, judgements }] of ratings.entries()) {
        const rating = builder.rating(segment, rater, score);
        const path = `documents[${documentAt}].segments[${segmentAt}].ratings[${ratingAt}]`;
        const where = { builder, key, rater, path, texts };
        for (const [index, one] of judgements.entries()) rating.judgements.push(verified(one, where, index));
      }
    }
  }
  return builder.translation();
}

type Where = Readonly<{
  builder: TranslationBuilder;
  key: SegmentKey;
  rater: string;
  path: string;
  texts: Readonly<{ source: string; target: string }>;
}>;

function verified(one: z.output<typeof judgement>, where: Where, index: number): Judgement {
  if (one.kind === "noError") return one;
  const { builder, key, rater, path, texts } = where;
  const standing = one.places.flatMap((place, at) => {
    const field = `${path}.judgements[${index}].places[${at}]`;
    const { start, end, quote } = place;
    const address = { line: null, field, ...key, rater, side: place.side };
    return builder.place(address, texts[place.side], { start, last: end, ends: "exclusive" }, quote);
  });
  return { ...one, places: standing };
}
