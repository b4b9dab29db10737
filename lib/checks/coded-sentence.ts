import { hasCodes } from "#lib/text/code";
import { type CodeFree, codeFree, keepingCodes } from "#lib/text/code-free";
import type { InlineCode } from "#lib/text/inline-code";
import type { FoundThing } from "./check";
import type { CheckedSegment } from "./checked-article";
import type { FindingPlace } from "./finding";

/** A sentence's texts with the codes of its file (lib/text/code), which no detector but one sees. */
export type CodedSentence = Readonly<{
  text: string;
  machine: string;
  source: string;
  codes: readonly InlineCode[];
}>;

/** What of a sentence is code; null when nothing is. */
export function codedSentence(
  { text, machine = "", source }: CheckedSegment,
  codes: readonly InlineCode[] = [],
): CodedSentence | null {
  if (![text, machine, source ?? ""].some(hasCodes)) return null;
  return { text, machine, source: source ?? "", codes };
}

export function isSameCoded(one: CodedSentence | null, other: CodedSentence | null): boolean {
  if (one === null || other === null) return one === other;
  return one.text === other.text && one.machine === other.machine && one.source === other.source;
}

/** Leads places in a sentence's words back to its text with codes; what a fix puts there keeps those among them. */
export function placesWithCodes(coded: ReadonlyMap<string, CodedSentence>): (found: FoundThing) => FoundThing {
  const free = new Map<string, CodeFree>();
  const freeOf = (segmentId: string, text: string) => {
    const known = free.get(segmentId) ?? codeFree(text);
    free.set(segmentId, known);
    return known;
  };
  const placeOf = (place: FindingPlace): FindingPlace => {
    const text = coded.get(place.segmentId)?.text;
    if (text === undefined || !hasCodes(text)) return place;
    const range = freeOf(place.segmentId, text).rangeOf(place);
    const quote = text.slice(range.start, range.end);
    const replacement = place.replacement === null ? null : keepingCodes(quote, place.replacement);
    return { ...place, ...range, quote, replacement };
  };
  return (found) => (coded.size === 0 ? found : { ...found, places: found.places.map(placeOf) });
}
