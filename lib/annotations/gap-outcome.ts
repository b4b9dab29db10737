import { mapPosition } from "#lib/text/edit";
import { firstFrom, isRecognised, isTouched, lastUntil, type TextChange } from "#lib/text/text-change";
import { hasWord } from "#lib/text/words";
import { trimmed } from "./hull";
import type { Outcome } from "./place";

/**
 * What a change made of the place where something is missing. It stands while nothing came between the two words beside
 * it, and is fixed when words did.
 */
export function gapOutcome(position: number, change: TextChange): Outcome {
  const { before, after, wordsBefore, edits } = change;
  const left = wordsBefore[lastUntil(wordsBefore, position)];
  const right = wordsBefore[firstFrom(wordsBefore, position)];
  const gap = { start: left?.end ?? 0, end: right?.start ?? before.length };
  const around = { start: left?.start ?? 0, end: right?.end ?? before.length };
  const mapped = mapPosition(position, edits, -1);
  const touching = edits.filter(({ from, to }) => from <= gap.end && gap.start <= to);
  const beside = [left, right].filter((word) => word !== undefined);
  const standing = beside.filter((word) => !isTouched(word, edits));
  if (touching.length === 0) {
    const isSure = isRecognised(around, change);
    return { start: mapped, end: mapped, fate: isSure ? "open" : "check", isSure };
  }
  const [first, last] = [touching[0], touching.at(-1)];
  const isPutIn = touching.every(({ from, to }) => !hasWord(before.slice(from, to)));
  if (first && last && isPutIn && touching.some(({ insert }) => hasWord(insert))) {
    const start = mapPosition(first.from, edits, -1);
    const hull = trimmed({ start, end: Math.max(start, mapPosition(last.to, edits, 1)) }, after, "");
    return { ...hull, fate: "fixed", isSure: standing.some((word) => isRecognised(word, change)) };
  }
  const isEmptied = touching.every(({ insert }) => insert.trim() === "");
  const isGone = standing.length === 0 && isEmptied && beside.length > 0;
  return { start: mapped, end: mapped, fate: isGone ? "gone" : "check", isSure: false };
}
