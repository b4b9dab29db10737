import { withoutCodes } from "#lib/text/code";
import { type EditTable, editTable } from "./edit-table";
import { splitAtSpace } from "./white-space";
import { shiftsOf, shiftWords, type WordShift } from "./word-shift";

/** Edits that turn the machine's words into the corrected ones, a shifted run counting as one; and the corrected words. */
export type EditCount = Readonly<{ edits: number; words: number }>;

/** The words that TER compares by default: cut at white space, in lower case. */
export function editWords(text: string): string[] {
  return splitAtSpace(withoutCodes(text).toLowerCase());
}

/**
 * The edits of TER (Snover et al. 2006) as sacreBLEU counts them: shift the run of words that helps most until none
 * helps, then count insertions, deletions and replacements. At most 1,000 shifts are tried, each in time proportional
 * to the words.
 */
export function countEdits(machine: readonly string[], corrected: readonly string[]): EditCount {
  const numbers = new Map<string, number>();
  const goal = numbered(corrected, numbers);
  let words = numbered(machine, numbers);
  if (goal.length === 0) return { edits: words.length, words: 0 };
  const table = editTable(goal, words.length);
  let shifts = 0;
  for (let tried = 0; ; shifts += 1) {
    const distance = table.fill(words);
    const best = bestShift(words, goal, table, distance, tried);
    tried = best.tried;
    if (tried >= mostShifts || best.gain <= 0 || best.words === null)
      return { edits: shifts + distance, words: goal.length };
    words = best.words;
  }
}

/** TER over segments, as a share of the corrected words; may pass 1. Where nothing is left, 1 if there was something. */
export function editRate(counts: readonly EditCount[]): number {
  const edits = counts.reduce((sum, count) => sum + count.edits, 0);
  const words = counts.reduce((sum, count) => sum + count.words, 0);
  if (words > 0) return edits / words;
  return edits > 0 ? 1 : 0;
}

/** Shifts tried for one segment, over all rounds: sacreBLEU's limit. */
const mostShifts = 1000;

type Best = Readonly<{ gain: number; words: Int32Array | null; tried: number }>;

function bestShift(words: Int32Array, goal: Int32Array, table: EditTable, distance: number, triedBefore: number): Best {
  const shifted = new Int32Array(words.length);
  let best: (WordShift & { gain: number }) | null = null;
  let tried = triedBefore;
  for (const shifts of shiftsOf(words, goal, table.trace())) {
    for (const shift of shifts) {
      const gain = distance - table.distanceOf(shifted, shiftWords(words, shift, shifted));
      if (best === null || isBetter({ ...shift, gain }, best)) best = { ...shift, gain };
      tried += 1;
    }
    if (tried >= mostShifts) break;
  }
  if (best === null) return { gain: 0, words: null, tried };
  shiftWords(words, best, shifted);
  return { gain: best.gain, words: shifted, tried };
}

/** The most gained, then the longest run, then the earliest one, then the earliest target. */
function isBetter(one: WordShift & { gain: number }, other: WordShift & { gain: number }): boolean {
  if (one.gain !== other.gain) return one.gain > other.gain;
  if (one.length !== other.length) return one.length > other.length;
  if (one.start !== other.start) return one.start < other.start;
  return one.target < other.target;
}

function numbered(words: readonly string[], numbers: Map<string, number>): Int32Array {
  return Int32Array.from(words, (word) => {
    const number = numbers.get(word) ?? numbers.size;
    numbers.set(word, number);
    return number;
  });
}
