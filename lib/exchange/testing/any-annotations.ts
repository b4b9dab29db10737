import fc from "fast-check";
import type {
  AnnotatedPlace,
  AnnotatedTranslation,
  Annotation,
  Judgement,
  Side,
} from "#lib/exchange/annotated-translation";
import { wmtLabelOf } from "#lib/exchange/marot/labels";
import { faultOf } from "#lib/exchange/verified-span";
import { categoryIds, lineageOf } from "#lib/quality/category";
import { severities } from "#lib/quality/severity";

/** What breaks tables: their own signs, markers, quotation marks, formulas, halves of characters, other scripts. */
const piece = fc.constantFrom(
  ..."a b é \t \n \r\n \" ' , ; = < > <v> </v> { } \\ 😀 ☃ 中 ع \ud83d \udc00 \u2028 -1 @x".split(" "),
  " ",
  "\t",
  "\n",
  "\r",
);

export const anyText = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(""));
const name = fc.array(piece, { minLength: 1, maxLength: 4 }).map((pieces) => `n${pieces.join("")}`);

const metadata = fc.option(fc.record({ timestamp: fc.nat(), feedback: fc.constant({ a: "\t<v>\ud83d" }) }));

function placesIn(texts: Readonly<Record<Side, string>>): fc.Arbitrary<AnnotatedPlace[]> {
  const place = fc.record({
    side: fc.constantFrom("source" as const, "target" as const),
    at: fc.nat(),
    size: fc.nat(),
  });
  return fc.array(place, { maxLength: 3 }).map((some) =>
    some.flatMap(({ side, at, size }) => {
      const text = texts[side];
      const start = at % (text.length + 1);
      const range = { start, end: start + (size % (text.length - start + 1)) };
      return faultOf(range, text) ? [] : [{ side, ...range, quote: text.slice(range.start, range.end) }];
    }),
  );
}

function judgement(texts: Readonly<Record<Side, string>>): fc.Arbitrary<Judgement> {
  const annotation = fc
    .record({
      category: fc.constantFrom(...categoryIds),
      severity: fc.constantFrom(...severities),
      places: placesIn(texts),
      comment: fc.option(anyText.filter((text) => text !== "")),
      metadata,
    })
    .map(
      ({ category, places, comment, metadata: about, ...rest }): Annotation => ({
        kind: "annotation",
        ...rest,
        category,
        label: { scheme: "wmt", text: wmtLabelOf[category] },
        side: places[0]?.side ?? "target",
        places,
        isOmission: lineageOf(category).includes("omission"),
        comment,
        metadata: about,
      }),
    );
  return fc.oneof(
    { weight: 4, arbitrary: annotation },
    metadata.map((about): Judgement => ({ kind: "noError", metadata: about })),
  );
}

const segment = fc.record({ source: anyText, target: anyText }).chain((texts) =>
  fc.record({
    id: name,
    globalId: fc.constant(null),
    source: fc.constant(texts.source),
    target: fc.constant(texts.target),
    ratings: fc.uniqueArray(
      fc.record({
        rater: name,
        score: fc.constant(null),
        judgements: fc.array(judgement(texts), { minLength: 1, maxLength: 4 }),
      }),
      { selector: ({ rater }) => rater, maxLength: 3 },
    ),
    metadata: fc.constant(null),
  }),
);

const document = fc.record({
  name,
  system: name,
  sourceLanguage: fc.constant(null),
  targetLanguage: fc.constant(null),
  segments: fc.uniqueArray(segment, { selector: ({ id }) => id, minLength: 1, maxLength: 3 }),
});

/** A translation as raters annotated it; everything verified, no two documents or segments of one name. */
export const anyAnnotations: fc.Arbitrary<AnnotatedTranslation> = fc
  .uniqueArray(document, { selector: ({ name: doc, system }) => JSON.stringify([doc, system]), maxLength: 3 })
  .map((documents) => ({ documents, unverified: [], unknownLabels: [] }));
