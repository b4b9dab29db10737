import { isSameMarked, type MarkedText } from "#lib/text/mark";
import { countWords } from "#lib/text/words";

type Segment = MarkedText & Readonly<{ machine: MarkedText }>;

/**
 * Whether more than half of a paragraph's sentences stand as the machine wrote them, formatting included. A paragraph
 * of one sentence is none of the kind: it is right or it is not.
 */
export function isMostlyUntouched(segments: readonly Segment[]): boolean {
  const untouched = segments.filter((segment) => isSameMarked(segment, segment.machine));
  return segments.length > 1 && untouched.length > segments.length / 2;
}

/** Of the words there are, 0 to 1, those in sentences that stand as the machine wrote them; null without any words. */
export function untouchedShare(segments: readonly Segment[], language: string): number | null {
  let words = 0;
  let untouched = 0;
  for (const segment of segments) {
    const own = countWords(segment.text, language);
    words += own;
    if (isSameMarked(segment, segment.machine)) untouched += own;
  }
  return words === 0 ? null : untouched / words;
}
