import type { Range } from "#lib/text/range";
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

/** The words at a place and up to three on either side, lower-case: the subject of a finding about one place. */
export function neighbourhood(reading: SegmentReading, { start, end }: Range): string[] {
  const all = reading.words().filter(({ isWord }) => isWord);
  const before = all.filter((word) => word.end <= start).slice(-neighbours);
  const after = all.filter((word) => word.start >= end).slice(0, neighbours);
  const lower = (words: typeof all) => words.map(({ text }) => text.toLowerCase()).join(" ");
  return [lower(before), reading.text.slice(start, end).toLowerCase(), lower(after)];
}
