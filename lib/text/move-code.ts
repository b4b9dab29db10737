import { codesIn, type PlacedCode } from "./code";
import type { Edit } from "./edit";
import { words } from "./words";

/** Edits that take a code out where it is and put it in elsewhere, and where it then stands. */
export type CodeMove = Readonly<{ edits: readonly Edit[]; at: number }>;

/**
 * Moves a code on by a word (`step` 1: towards the text's end) or past its neighbour: an opening end goes to where
 * words begin, a closing one to where they end, others to both. One that stands between two spaces, as a word does, takes
 * one of them along. Null where the text ends.
 */
export function moveCode(text: string, code: PlacedCode, step: -1 | 1, language: string): CodeMove | null {
  return isLikeWord(text, code) ? moveLikeWord(text, code, step, language) : moveSign(text, code, step, language);
}

function moveSign(text: string, code: PlacedCode, step: -1 | 1, language: string): CodeMove | null {
  const stops = stopsFor(text, code, language);
  const target = step === 1 ? stops.find((stop) => stop > code.end) : stops.findLast((stop) => stop < code.start);
  if (target === undefined) return null;
  return moved({ from: code.start, to: code.end, insert: "" }, { from: target, to: target, insert: code.sign }, code);
}

function stopsFor(text: string, code: PlacedCode, language: string): number[] {
  const stops = new Set([0, text.length]);
  for (const { start, end } of wordsOf(text, language)) {
    if (code.role !== "closing") stops.add(start);
    if (code.role !== "opening") stops.add(end);
  }
  for (const { start, end } of codesIn(text)) stops.add(start).add(end);
  return [...stops].filter((stop) => stop <= code.start || stop >= code.end).sort((a, b) => a - b);
}

function isLikeWord(text: string, { role, start, end }: PlacedCode): boolean {
  return role === "alone" && text[start - 1] === " " && text[end] === " ";
}

function moveLikeWord(text: string, code: PlacedCode, step: -1 | 1, language: string): CodeMove | null {
  const taken = { from: code.start, to: code.end + 1, insert: "" };
  const starts = wordsOf(text, language).map(({ start }) => start);
  const target = step === 1 ? starts.find((start) => start > taken.to) : starts.findLast((start) => start < code.start);
  if (target !== undefined) return moved(taken, { from: target, to: target, insert: `${code.sign} ` }, code);
  if (step === -1 || text.slice(taken.to).trim() === "") return null;
  return moved(taken, { from: text.length, to: text.length, insert: ` ${code.sign}` }, code);
}

function moved(taken: Edit, put: Edit, { sign }: PlacedCode): CodeMove {
  const isForward = put.from >= taken.to;
  const at = put.from - (isForward ? taken.to - taken.from : 0) + put.insert.indexOf(sign);
  return { edits: isForward ? [taken, put] : [put, taken], at };
}

function wordsOf(text: string, language: string) {
  return words(text, language).filter(({ isWord }) => isWord);
}
