import { mapPosition } from "#lib/text/edit";
import { intersection, type Range, shift } from "#lib/text/range";
import type { TextChange } from "#lib/text/text-change";
import { wholeAfter } from "./follow-edit";
import { isStanding, type MachinePlace, type PlacedWords, type Standing } from "./place";

/** A segment cut in two: where its first part ends and its second begins, in its text and in its block's machine text. */
export type Cut = Readonly<{
  text: string;
  leftEnd: number;
  rightStart: number;
  rightId: string;
  machine: Readonly<{ leftEnd: number; rightStart: number }>;
}>;

type Between = (before: string, after: string) => TextChange;

/** The places of a segment after it was cut in two. Words that stand on both sides are two places of one number. */
export function followSplit(places: readonly PlacedWords[], cut: Cut, between: Between): PlacedWords[] {
  return places.flatMap((place) => {
    if (place.isWhole) return wholeParts(place, cut, between);
    return isStanding(place, cut.text) ? standingParts(place, cut, between) : [lostPart(place, cut, between)];
  });
}

type Side = "left" | "right";

/** A range's share of both parts, in each part's own text; null where it has none. */
function sidesOf({ start, end }: Range, { leftEnd, rightStart }: Cut): Readonly<Record<Side, Range | null>> {
  if (start === end) {
    const isLeft = start < rightStart;
    const at = isLeft ? Math.min(start, leftEnd) : start - rightStart;
    return { left: isLeft ? { start: at, end: at } : null, right: isLeft ? null : { start: at, end: at } };
  }
  const left = intersection({ start, end }, { start: 0, end: leftEnd });
  const right = intersection({ start, end }, { start: rightStart, end: Number.POSITIVE_INFINITY });
  return { left, right: right && shift(right, -rightStart) };
}

function onSide(place: PlacedWords, side: Side, { rightId }: Cut): PlacedWords {
  return side === "left" ? place : { ...place, segmentId: rightId };
}

/** White space at the cut belongs to neither part: words that were marked with it are marked without. */
function standingParts(place: PlacedWords, cut: Cut, between: Between): PlacedWords[] {
  const sides = sidesOf(place, cut);
  const last = place.last && lastSide(place.last, cut, between);
  const parts = (["left", "right"] as const).flatMap((side) => {
    const range = sides[side];
    if (!range) return [];
    const offset = side === "left" ? 0 : cut.rightStart;
    const quote = cut.text.slice(range.start + offset, range.end + offset);
    const isWholePlace = quote.length === place.quote.length;
    const kept = isWholePlace && last?.side === side ? last.standing : null;
    const machine = isWholePlace ? place.machine : clipped(place.machine, sideOfMachine(side, cut));
    return [{ ...onSide(place, side, cut), ...range, quote, machine, last: kept }];
  });
  const [first, second] = parts;
  if (!first) return [{ ...place, start: cut.leftEnd, end: cut.leftEnd, fate: "check", last: null }];
  return second ? [first, { ...second, id: null }] : [first];
}

/** Words that were lost are told of the part that the words they replaced, or what stands for them, are in. */
function lostPart(place: PlacedWords, cut: Cut, between: Between): PlacedWords {
  const sides = sidesOf(place, cut);
  const last = place.last && lastSide(place.last, cut, between);
  const side = last?.side ?? (sides.left ? "left" : "right");
  const edge = side === "left" ? cut.leftEnd : 0;
  const range = sides[side] ?? { start: edge, end: edge };
  return { ...onSide(place, side, cut), ...range, last: last?.standing ?? null };
}

function sideOfMachine(side: Side, { machine }: Cut): Range {
  return side === "left"
    ? { start: 0, end: machine.leftEnd }
    : { start: machine.rightStart, end: Number.POSITIVE_INFINITY };
}

/** The part of a machine text's range that lies within; empty at the nearest edge where none does. */
function clipped(machine: MachinePlace | null, within: Range): MachinePlace | null {
  if (!machine) return null;
  const clip = (position: number) => Math.min(Math.max(position, within.start), within.end);
  const [start, end] = [clip(machine.start), clip(machine.end)];
  return { ...machine, start, end, quote: machine.quote.slice(start - machine.start, end - machine.start) };
}

/** A whole segment's annotation is on both parts, each with its share of what was marked; on one that has all of it. */
function wholeParts(place: PlacedWords, cut: Cut, between: Between): PlacedWords[] {
  const { text, leftEnd, rightStart } = cut;
  const at = mapPosition(leftEnd, between(text, place.quote).edits, 1);
  const [first, second] = [place.quote.slice(0, at).trimEnd(), place.quote.slice(at).trimStart()];
  const part = (side: Side, quote: string) =>
    wholeAfter(
      { ...onSide(place, side, cut), quote, machine: clipped(place.machine, sideOfMachine(side, cut)) },
      side === "left" ? text.slice(0, leftEnd) : text.slice(rightStart),
    );
  if (first === "") return [part("right", place.quote)];
  if (second === "") return [part("left", place.quote)];
  return [part("left", first), { ...part("right", second), id: null }];
}

/** The part of the text some words stood in last that they are in; null when they were on both sides. */
function lastSide(
  last: Standing,
  { text, leftEnd, rightStart }: Cut,
  between: Between,
): Readonly<{ side: Side; standing: Standing }> | null {
  const { edits } = between(text, last.text);
  const [end, start] = [mapPosition(leftEnd, edits, 1), mapPosition(rightStart, edits, 1)];
  if (last.end <= end) return { side: "left", standing: { ...last, text: last.text.slice(0, end) } };
  if (last.start >= start) return { side: "right", standing: shift({ ...last, text: last.text.slice(start) }, -start) };
  return null;
}
