import type { ReviewAnnotation, ReviewPlace } from "#lib/annotations/annotation";
import { fateOf } from "#lib/annotations/place";

const lea = { id: "lea", name: "Léa" };

/** A place on words of a segment's text whose machine text is the same. */
export function placeOn(
  segmentId: string,
  text: string,
  words: string | readonly [start: number, end: number],
  more: Partial<ReviewPlace> = {},
): ReviewPlace {
  const start = typeof words === "string" ? text.indexOf(words) : words[0];
  const end = typeof words === "string" ? start + words.length : words[1];
  const quote = text.slice(start, end);
  return {
    id: `${segmentId} ${start} ${end}`,
    number: 1,
    segmentId,
    basis: "text",
    isWhole: false,
    ...{ start, end, quote, before: text.slice(0, start), after: text.slice(end) },
    fate: "open",
    fateBy: null,
    fateAt: null,
    last: null,
    machine: { blockId: "b1", start, end, quote },
    sourceQuote: null,
    ...more,
  };
}

/** An open minor mistranslation at these places; of the article where there is none. */
export function annotationOf(
  id: string,
  places: readonly ReviewPlace[],
  more: Partial<ReviewAnnotation> = {},
): ReviewAnnotation {
  return {
    id,
    scope: places.length === 0 ? "article" : "words",
    category: "mistranslation",
    severity: "minor",
    comment: "",
    suggestion: null,
    origin: "person",
    originKey: null,
    cluster: null,
    sourceNotSeen: false,
    passId: null,
    author: lea,
    rater: null,
    createdAt: "2026-11-23T10:00:00.000Z",
    revision: 1,
    change: 1,
    status: "open",
    statusBy: null,
    statusAt: "2026-11-23T10:00:00.000Z",
    statusReason: null,
    duplicateOfId: null,
    arbitratedAt: null,
    fate: fateOf(places),
    places,
    ...more,
  };
}
