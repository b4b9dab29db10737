import type { Range } from "#lib/text/range";
import type { Word } from "#lib/text/words";
import type { FindingPlace } from "./finding";
import { placeKindAt, type SegmentReading } from "./segment-reading";

/** The place of a range in a sentence, with its words; `replacement` is what a fix would put there. */
export function placeAt(
  reading: SegmentReading,
  { start, end }: Range,
  replacement: string | null = null,
): FindingPlace {
  return {
    segmentId: reading.segmentId,
    start,
    end,
    quote: reading.text.slice(start, end),
    kind: placeKindAt(reading, { start, end }),
    replacement,
  };
}

/** Words a key keeps from either side of a place: enough to tell two of them apart, few enough to outlive edits. */
const neighbours = 3;
/** How far they are looked for, in words and gaps: a run of marks without words must not be walked to its end. */
const nearby = 24;

/** What a finding about one place is known by: its words and up to three on either side, lower-case. */
export type Neighbourhood = Readonly<{ before: string; words: string; after: string }>;

/** The neighbourhood of a place, as one part of a finding's subject. */
export function neighbourhood(reading: SegmentReading, { start, end }: Range): [Neighbourhood] {
  const all = reading.words();
  const before: string[] = [];
  const first = firstFrom(all, start) - 1;
  for (let at = first; at >= 0 && at > first - nearby && before.length < neighbours; at -= 1) {
    const word = all[at];
    if (word?.isWord && word.end <= start) before.unshift(word.text.toLowerCase());
  }
  const after: string[] = [];
  const next = firstFrom(all, end);
  for (let at = next; at < all.length && at < next + nearby && after.length < neighbours; at += 1) {
    const word = all[at];
    if (word?.isWord) after.push(word.text.toLowerCase());
  }
  return [{ before: before.join(" "), words: reading.text.slice(start, end).toLowerCase(), after: after.join(" ") }];
}

/** The index of the first word that starts at an offset or after it. */
function firstFrom(words: readonly Word[], offset: number): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
