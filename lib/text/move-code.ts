import { codesIn, type PlacedCode } from "./code";
import type { Edit } from "./edit";
import { words } from "./words";

/** Edits that take a code out where it is and put it in elsewhere, and where it then stands. */
export type CodeMove = Readonly<{ edits: readonly Edit[]; at: number }>;

/**
 * Moves a code on by a word (`step` 1: towards the text's end) or past its neighbour: an opening end goes to where
 * words begin, a closing one to where they end, others to both. Null where the text ends.
 */
export function moveCode(text: string, code: PlacedCode, step: -1 | 1, language: string): CodeMove | null {
  const stops = stopsFor(text, code, language);
  const target = step === 1 ? stops.find((stop) => stop > code.end) : stops.findLast((stop) => stop < code.start);
  if (target === undefined) return null;
  const taken = { from: code.start, to: code.end, insert: "" };
  const put = { from: target, to: target, insert: code.sign };
  return step === 1 ? { edits: [taken, put], at: target - code.sign.length } : { edits: [put, taken], at: target };
}

function stopsFor(text: string, code: PlacedCode, language: string): number[] {
  const said = words(text, language).filter(({ isWord }) => isWord);
  const stops = new Set([0, text.length]);
  for (const { start, end } of said) {
    if (code.role !== "closing") stops.add(start);
    if (code.role !== "opening") stops.add(end);
  }
  for (const { start, end } of codesIn(text)) stops.add(start).add(end);
  return [...stops].filter((stop) => stop <= code.start || stop >= code.end).sort((a, b) => a - b);
}
