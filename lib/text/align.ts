import { type SharedAnchors, sharedAnchors } from "./align-anchors";
import { type Grid, gridFor } from "./align-grid";
import { between, lengthsUpTo, mismatch } from "./align-length";

/** Which source texts and which target texts say the same, by index; one side may be empty. */
export type AlignedPair = Readonly<{ source: readonly number[]; target: readonly number[] }>;

/**
 * The ways texts correspond, with their penalties -100 × ln(p(kind) / p(1-1)), as measured by W. A. Gale and
 * K. W. Church, "A Program for Aligning Sentences in Bilingual Corpora", Computational Linguistics 19(1), 1993.
 */
const kinds = [
  { source: 1, target: 1, penalty: 0 },
  { source: 1, target: 0, penalty: 450 },
  { source: 0, target: 1, penalty: 450 },
  { source: 2, target: 1, penalty: 230 },
  { source: 1, target: 2, penalty: 230 },
  { source: 2, target: 2, penalty: 440 },
] as const;

/** In letters of an alphabet: how much text until two lists' own ratio is believed half; one omission can halve it. */
const halfBelieved = 600;

/**
 * Pairs two lists of texts (blocks, or the sentences of a block) in order and each once: Gale and Church's dynamic
 * programme, by lengths and by the figures and names that stand in both. Lengths are told in letters of an alphabet
 * and against the two lists' own ratio, so that Chinese and English can be paired.
 */
export function alignTexts(source: readonly string[], target: readonly string[]): AlignedPair[] {
  const anchors = sharedAnchors(source, target);
  return align(source, target, anchors);
}

/** As `alignTexts`, by lengths alone: what Gale and Church measured. */
export function alignByLength(source: readonly string[], target: readonly string[]): AlignedPair[] {
  return align(source, target, { of: () => 0, most: 0 });
}

function align(source: readonly string[], target: readonly string[], anchors: SharedAnchors): AlignedPair[] {
  const [from, to] = [lengthsUpTo(source), lengthsUpTo(target)];
  const ratio = ((to.at(-1) ?? 0) + halfBelieved) / ((from.at(-1) ?? 0) + halfBelieved);
  const grid = gridFor(source.length, target.length);
  const costOf = (i: number, j: number, step: (typeof kinds)[number]) => {
    // What was left out may be of any length; Gale and Church let it cost as much as the longest mismatch.
    if (step.source === 0 || step.target === 0) return 0;
    const expected = between(from, i - step.source, i) * ratio;
    return mismatch(expected, between(to, j - step.target, j)) - anchors.of(i, step.source, j, step.target);
  };
  for (let i = 0; i <= source.length; i += 1) {
    const last = grid.lastColumn(i);
    for (let j = grid.firstColumn(i); j <= last; j += 1) {
      for (let kind = 0; kind < kinds.length; kind += 1) {
        const step = kinds[kind] ?? kinds[0];
        const cost = grid.costAt(i - step.source, j - step.target) + step.penalty;
        // The mismatch only adds to it, and no more than the most that is shared is taken from it.
        if (cost - anchors.most < grid.costAt(i, j)) grid.offer(i, j, cost + costOf(i, j, step), kind);
      }
    }
  }
  return walkBack(source.length, target.length, grid.kindAt);
}

function walkBack(rows: number, columns: number, kindAt: Grid["kindAt"]): AlignedPair[] {
  const pairs: AlignedPair[] = [];
  let [i, j] = [rows, columns];
  while (i > 0 || j > 0) {
    const kind = kinds[kindAt(i, j)] ?? kinds[0];
    pairs.push({ source: indices(i - kind.source, i), target: indices(j - kind.target, j) });
    i -= kind.source;
    j -= kind.target;
  }
  return pairs.reverse();
}

function indices(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, index) => from + index);
}
