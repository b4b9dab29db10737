import { graphemeStart } from "#lib/text/grapheme";
import type { Range } from "#lib/text/range";

/**
 * What became of the words a place was put on: they stand (`open`), stand elsewhere (`moved`), were changed (`fixed`),
 * went with what was around them (`gone`), or nobody can tell without looking (`check`).
 */
export const placeFates = ["open", "moved", "check", "fixed", "gone"] as const;
export type PlaceFate = (typeof placeFates)[number];

/** A text with the range where some words stood in it. */
export type Standing = Range & Readonly<{ text: string }>;

/**
 * Where an annotation points in a segment's present text. While the fate is `open` or `moved`, the words at the range
 * are the quote; an omission has an empty quote, and stands between the words it was put between.
 */
export type TextPlace = Range &
  Readonly<{
    /** What was marked; empty for an omission. */
    quote: string;
    /** The segment as a whole, whatever it comes to say. */
    isWhole: boolean;
    fate: PlaceFate;
    /** The text in which the words stood last; null while the fate is `open`, and when a split made it unknown. */
    last: Standing | null;
  }>;

/** What a change made of a place. `isSure`: something beside it was recognised, so that the range is the right one. */
export type Outcome = Range & Readonly<{ fate: PlaceFate; isSure: boolean }>;

/** A range of a block's machine text, which never changes. */
export type MachinePlace = Range & Readonly<{ blockId: string; quote: string }>;

/**
 * A place of an annotation. What a person marked in one go has one number; a split through its words leaves two places
 * with that number. `id` is null until it is stored.
 */
export type PlacedWords = TextPlace &
  Readonly<{
    id: string | null;
    annotationId: string;
    number: number;
    segmentId: string;
    machine: MachinePlace | null;
  }>;

/** From what asks for a person to what does not. */
const byNeed: readonly PlaceFate[] = ["check", "open", "moved", "fixed", "gone"];

/** An annotation's fate, of its places': the one that asks most for a person; open where there is no place. */
export function fateOf(places: readonly Readonly<{ fate: PlaceFate }>[]): PlaceFate {
  return byNeed.find((fate) => places.some((place) => place.fate === fate)) ?? "open";
}

/** Whether the marked words stand at the place's range of this text, whole letters. */
export function isStanding({ quote, start, end }: Range & Readonly<{ quote: string }>, text: string): boolean {
  const isThere = quote !== "" && text.slice(start, end) === quote;
  return isThere && graphemeStart(text, start) === start && graphemeStart(text, end) === end;
}
