import { keepingCodes } from "#lib/text/code-free";
import type { Edit } from "#lib/text/edit";

/** A place of a segment, what stood there, and what shall stand there. */
export type WantedPlace = Readonly<{ segmentId: string; start: number; end: number; quote: string; text: string }>;

/**
 * The edits of one segment's text for the places wanted in it, in order. A place is found where it was, or, when the
 * text has moved, at the one other place that has its words; otherwise, or when two overlap, it is lost. Codes among the words
 * stay; a place that is a code and nothing else may take it away.
 */
export function placedEdits(
  text: string,
  wanted: readonly WantedPlace[],
): Readonly<{ edits: readonly Edit[]; lost: readonly WantedPlace[] }> {
  const edits: Edit[] = [];
  const lost: WantedPlace[] = [];
  const found = wanted.map((place) => ({ place, from: positionOf(text, place) }));
  for (const { place, from } of found.toSorted((a, b) => (a.from ?? 0) - (b.from ?? 0))) {
    const isFree = from !== null && from >= (edits.at(-1)?.to ?? 0);
    if (isFree) edits.push({ from, to: from + place.quote.length, insert: keepingCodes(place.quote, place.text) });
    else lost.push(place);
  }
  return { edits, lost };
}

function positionOf(text: string, { start, end, quote }: WantedPlace): number | null {
  if (text.slice(start, end) === quote) return start;
  const first = text.indexOf(quote);
  return first >= 0 && first === text.lastIndexOf(quote) ? first : null;
}
