import { shift } from "#lib/text/range";
import { wholeAfter } from "./follow-edit";
import { isStanding, type MachinePlace, type PlacedWords } from "./place";

/** Two segments made one: the first one's id, their texts, the space between, and their block's machine text. */
export type Seam = Readonly<{ leftId: string; left: string; space: string; right: string; machine: string }>;

/** What a join makes of places: those that are, and the ids of those that went into another. */
export type Joined = Readonly<{ places: readonly PlacedWords[]; goneIds: readonly string[] }>;

/** The places of two segments after they were joined. Two of one number that meet at the seam are one again. */
export function followJoin(left: readonly PlacedWords[], right: readonly PlacedWords[], seam: Seam): Joined {
  const taken = new Set<PlacedWords>();
  const goneIds: string[] = [];
  const places = left.map((place) => {
    const rest = right.find((other) => !taken.has(other) && isRest(place, other, seam));
    if (!rest) return onJoined(place, "left", seam);
    taken.add(rest);
    if (rest.id !== null) goneIds.push(rest.id);
    return together(place, rest, seam);
  });
  const others = right.filter((place) => !taken.has(place));
  return { places: [...places, ...others.map((place) => onJoined(place, "right", seam))], goneIds };
}

/** Whether two places are what a split made of one. */
function isRest(place: PlacedWords, other: PlacedWords, { left, right }: Seam): boolean {
  if (place.annotationId !== other.annotationId || place.number !== other.number) return false;
  if (place.isWhole || other.isWhole) return place.isWhole && other.isWhole;
  const isAtSeam = place.end === left.length && other.start === 0;
  return isAtSeam && place.fate === other.fate && isStanding(place, left) && isStanding(other, right);
}

function together(place: PlacedWords, rest: PlacedWords, seam: Seam): PlacedWords {
  const { left, space, right } = seam;
  const machine = machineTogether(place.machine, rest.machine, seam.machine);
  if (place.isWhole) {
    const quote = [place.quote, rest.quote].every((part) => part !== "")
      ? place.quote + space + rest.quote
      : place.quote;
    return wholeAfter({ ...place, quote: quote || rest.quote, machine }, left + space + right);
  }
  const end = left.length + space.length + rest.end;
  const quote = (left + space + right).slice(place.start, end);
  return { ...place, end, quote, last: null, machine };
}

function machineTogether(first: MachinePlace | null, second: MachinePlace | null, text: string): MachinePlace | null {
  if (!first || !second) return first ?? second;
  const [start, end] = [Math.min(first.start, second.start), Math.max(first.end, second.end)];
  return { blockId: first.blockId, start, end, quote: text.slice(start, end) };
}

/** A place of one of the two, where it is in the whole. What was a whole segment is now words among others. */
function onJoined(place: PlacedWords, side: "left" | "right", { leftId, left, space, right }: Seam): PlacedWords {
  const offset = side === "left" ? 0 : left.length + space.length;
  const last = place.last && shift({ ...place.last, text: joinedText(place.last.text) }, offset);
  return { ...shift(place, offset), isWhole: false, segmentId: leftId, last };

  function joinedText(text: string): string {
    return side === "left" ? text + space + right : left + space + text;
  }
}
