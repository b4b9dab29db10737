import type { ReviewAnnotation, ReviewPlace } from "./annotation";
import { isStanding } from "./place";
import type { MarkedPlace } from "./schema";

/** What of a segment is needed to mark in it; `machineStart`: where its machine text stands in its block's (UTF-16). */
export type KnownSegment = Readonly<{
  text: string;
  version: number;
  source: string | null;
  machine: string;
  machineStart: number;
}>;

/**
 * An annotation's places as they would be marked today, for sending them again together with another one. Words that
 * stand are marked in the text, words that are gone in the machine's. Null when one could not be marked again as what
 * it is, or is about a whole segment.
 */
export function resentPlaces(
  { places }: Pick<ReviewAnnotation, "places">,
  segmentOf: (id: string) => KnownSegment | null,
): readonly MarkedPlace[] | null {
  const resent = places.map((place) => {
    const segment = segmentOf(place.segmentId);
    return segment && markedAgain(place, segment);
  });
  return resent.every((place) => place !== null) ? resent : null;
}

/** Likewise, with what has to be checked marked as it stands: a person looked, and says that this is it. */
export function confirmedPlaces(
  { places }: Pick<ReviewAnnotation, "places">,
  segmentOf: (id: string) => KnownSegment | null,
): readonly MarkedPlace[] | null {
  const confirmed = places.map((place) => {
    const segment = segmentOf(place.segmentId);
    if (!segment) return null;
    return place.fate === "check" && !place.isWhole ? inText(place, segment) : markedAgain(place, segment);
  });
  return confirmed.every((place) => place !== null) ? confirmed : null;
}

function markedAgain(place: ReviewPlace, segment: KnownSegment): MarkedPlace | null {
  if (place.sourceQuote !== null) return inSource(place, segment);
  if (place.isWhole) return null;
  const isOpenGap = place.quote === "" && place.fate === "open";
  if (isOpenGap || isStanding(place, segment.text)) return inText(place, segment);
  return inMachine(place, segment);
}

function inText({ segmentId, start, end }: ReviewPlace, { text, version }: KnownSegment): MarkedPlace {
  return { segmentId, version, basis: "text", start, end, quote: text.slice(start, end) };
}

function inMachine(place: ReviewPlace, { machine, machineStart, version }: KnownSegment): MarkedPlace | null {
  const { segmentId, machine: there, quote } = place;
  const start = there.start - machineStart;
  const end = there.end - machineStart;
  const isOmission = quote === "";
  const isSame = start >= 0 && machine.slice(start, end) === there.quote && (there.quote === "") === isOmission;
  return isSame ? { segmentId, version, basis: "machine", start, end, quote: there.quote } : null;
}

function inSource({ segmentId, sourceQuote }: ReviewPlace, { source, version }: KnownSegment): MarkedPlace | null {
  const start = sourceQuote === null ? -1 : (source?.indexOf(sourceQuote) ?? -1);
  if (start < 0 || sourceQuote === null || source?.lastIndexOf(sourceQuote) !== start) return null;
  return { segmentId, version, basis: "source", start, end: start + sourceQuote.length, quote: sourceQuote };
}
