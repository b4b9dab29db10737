import { type Edit, mapPosition } from "#lib/text/edit";
import { graphemeStart } from "#lib/text/grapheme";
import type { Range } from "#lib/text/range";
import {
  firstFrom,
  isOnce,
  isRecognised,
  isTouched,
  isTouching,
  lastUntil,
  mapRange,
  type TextChange,
} from "#lib/text/text-change";
import { hasWord } from "#lib/text/words";
import { gapOutcome } from "./gap-outcome";
import { trimmed } from "./hull";
import type { Outcome, PlaceFate } from "./place";

/** What a change made of words that stood at this range of the text before it. An empty range is an omission. */
export function outcomeOf(range: Range, change: TextChange): Outcome {
  if (range.start === range.end) return gapOutcome(range.start, change);
  const touching = change.edits.filter((edit) => isTouching(edit, range));
  if (touching.length === 0) {
    const isSure = isRecognised(range, change);
    return { ...mapRange(range, change.edits), fate: isSure ? "open" : "check", isSure };
  }
  const removed = removedFrom(range, touching, change);
  const quote = change.before.slice(range.start, range.end);
  const moved = removed === lettersOf(quote) ? movedTo(quote, change) : null;
  if (moved) return { ...moved, fate: "moved", isSure: true };
  const hull = trimmed(mapRange(range, change.edits), change.after, quote);
  return { ...hull, fate: fateOfTouched(range, touching, hull, removed, change), isSure: isPlaced(range, change) };
}

function fateOfTouched(
  range: Range,
  touching: readonly Edit[],
  hull: Range,
  removed: string,
  change: TextChange,
): PlaceFate {
  const { before, wordsBefore } = change;
  // Every sign stands, with something between: whether that mends anything, nobody can tell.
  if (removed === "" && lettersOf(before.slice(range.start, range.end)) !== "") return "check";
  const reachesLeft = touching.some(({ from }) => hasWord(before.slice(from, range.start)));
  const reachesRight = touching.some(({ to }) => hasWord(before.slice(range.end, to)));
  if (hull.start === hull.end) return reachesLeft || reachesRight ? "gone" : "fixed";
  const isLeft = firstFrom(wordsBefore, range.start) > 0;
  const isRight = firstFrom(wordsBefore, range.end) < wordsBefore.length;
  const isBeside = (isLeft && !reachesLeft) || (isRight && !reachesRight) || !(isLeft || isRight);
  return isBeside ? "fixed" : "check";
}

/** Whether a word beside the range stands and is certainly itself, or the range is all there is. */
function isPlaced({ start, end }: Range, change: TextChange): boolean {
  const { wordsBefore, edits } = change;
  const beside = [wordsBefore[lastUntil(wordsBefore, start)], wordsBefore[firstFrom(wordsBefore, end)]];
  const there = beside.filter((word) => word !== undefined);
  return there.length === 0 || there.some((word) => !isTouched(word, edits) && isRecognised(word, change));
}

/** Where words that were taken out whole were put, when both texts have them once and they are no word of every line. */
function movedTo(quote: string, { before, after, edits }: TextChange): Range | null {
  if (!isTelling(quote) || !isOnce(quote, before) || !isOnce(quote, after)) return null;
  const start = after.indexOf(quote);
  const end = start + quote.length;
  if (graphemeStart(after, start) !== start || graphemeStart(after, end) !== end) return null;
  const isPutIn = edits.some(({ from, insert }) => {
    const at = mapPosition(from, edits, -1);
    return at <= start && end <= at + insert.length;
  });
  return isPutIn ? { start, end } : null;
}

function isTelling(quote: string): boolean {
  const letters = quote.match(/[\p{L}\p{N}]/gu) ?? [];
  return letters.length >= 4 || /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Thai}]{2}/u.test(quote);
}

/** What of the range was taken out, without white space. */
function removedFrom(range: Range, touching: readonly Edit[], { before }: TextChange): string {
  const cut = ({ from, to }: Edit) => before.slice(Math.max(from, range.start), Math.min(to, range.end));
  return lettersOf(touching.map(cut).join(""));
}

function lettersOf(text: string): string {
  return text.replace(/\s+/gu, "");
}
