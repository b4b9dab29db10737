/** Which source texts and which target texts say the same, by index; one side may be empty. */
export type AlignedPair = Readonly<{ source: readonly number[]; target: readonly number[] }>;

/**
 * The ways texts correspond, with their penalties -100 × ln(p(kind) / p(1-1)), and the variance of lengths per
 * character, as measured by W. A. Gale and K. W. Church, "A Program for Aligning Sentences in Bilingual Corpora",
 * Computational Linguistics 19(1), 1993.
 */
const kinds = [
  { source: 1, target: 1, penalty: 0 },
  { source: 1, target: 0, penalty: 450 },
  { source: 0, target: 1, penalty: 450 },
  { source: 2, target: 1, penalty: 230 },
  { source: 1, target: 2, penalty: 230 },
  { source: 2, target: 2, penalty: 440 },
] as const;
const variance = 6.8;

/** Letters of an alphabet that say what one sign does: an English word of five has one or two Chinese characters. */
const density = { han: 3, kana: 1.7, hangul: 2.2 };
/** In these letters: how much text it takes until two lists' own ratio is believed half; one omission can halve it. */
const halfBelieved = 600;

/** How far from the diagonal a pair may lie: a quarter of the longer list, within these. */
const band = { least: 50, most: 250 };

/**
 * Pairs two lists of texts (blocks, or the sentences of a block) by their lengths alone, in order and each once: Gale
 * and Church's dynamic programme. Lengths are told in letters of an alphabet and against the two lists' own ratio, so
 * that Chinese and English can be paired.
 */
export function alignByLength(source: readonly string[], target: readonly string[]): AlignedPair[] {
  const [from, to] = [lengthsUpTo(source), lengthsUpTo(target)];
  const ratio = ((to.at(-1) ?? 0) + halfBelieved) / ((from.at(-1) ?? 0) + halfBelieved);
  const grid = gridFor(source.length, target.length);
  for (let i = 0; i <= source.length; i += 1) {
    const last = grid.lastColumn(i);
    for (let j = grid.firstColumn(i); j <= last; j += 1) {
      for (let kind = 0; kind < kinds.length; kind += 1) {
        const step = kinds[kind] ?? kinds[0];
        const cost = grid.costAt(i - step.source, j - step.target) + step.penalty;
        // The mismatch only adds to it.
        if (cost >= grid.costAt(i, j)) continue;
        const expected = between(from, i - step.source, i) * ratio;
        const found = between(to, j - step.target, j);
        // What was left out may be of any length; Gale and Church let it cost as much as the longest mismatch.
        const isAlone = step.source === 0 || step.target === 0;
        grid.offer(i, j, cost + (isAlone ? 0 : mismatch(expected, found)), kind);
      }
    }
  }
  return walkBack(source.length, target.length, grid.kindAt);
}

type Grid = Readonly<{
  firstColumn: (row: number) => number;
  lastColumn: (row: number) => number;
  /** Infinity outside the band and where nothing leads. */
  costAt: (row: number, column: number) => number;
  kindAt: (row: number, column: number) => number;
  offer: (row: number, column: number, cost: number, kind: number) => void;
}>;

/** The cheapest way to every place near the diagonal, and its last step. */
function gridFor(rows: number, columns: number): Grid {
  const quarter = Math.ceil(Math.max(rows, columns) / 4);
  const reach = Math.min(
    columns,
    Math.max(band.least, Math.min(band.most, quarter), Math.ceil(columns / Math.max(1, rows))),
  );
  const width = Math.min(columns + 1, 2 * reach + 1);
  const firsts = Array.from({ length: rows + 1 }, (_, row) => {
    const middle = Math.round((row * columns) / Math.max(1, rows));
    return Math.max(0, Math.min(middle - reach, columns + 1 - width));
  });
  const firstColumn = (row: number) => firsts[row] ?? 0;
  const lastColumn = (row: number) => firstColumn(row) + width - 1;
  const costs = new Float64Array((rows + 1) * width).fill(Number.POSITIVE_INFINITY);
  const steps = new Uint8Array((rows + 1) * width);
  const place = (row: number, column: number) => {
    const offset = column - firstColumn(row);
    return row >= 0 && offset >= 0 && offset < width ? row * width + offset : -1;
  };
  costs[0] = 0;
  return {
    firstColumn,
    lastColumn,
    costAt: (row, column) => costs[place(row, column)] ?? Number.POSITIVE_INFINITY,
    kindAt: (row, column) => steps[place(row, column)] ?? 0,
    offer(row, column, cost, kind) {
      const at = place(row, column);
      if (cost >= (costs[at] ?? 0)) return;
      costs[at] = cost;
      steps[at] = kind;
    },
  };
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

/** -100 × ln of the chance that two lengths that say the same differ by this much or more. */
function mismatch(expected: number, found: number): number {
  const mean = Math.max(1, (expected + found) / 2);
  return -100 * logOfTails(Math.abs(found - expected) / Math.sqrt(variance * mean));
}

/**
 * ln of both tails of the normal distribution beyond z. M. Abramowitz and I. A. Stegun, Handbook of Mathematical
 * Functions: 26.2.17 where it is exact enough, the first terms of the asymptotic 26.2.12 further out.
 */
function logOfTails(z: number): number {
  if (z > 4) return Math.log(2 / (z * Math.sqrt(2 * Math.PI))) - (z * z) / 2 + Math.log1p(-1 / (z * z));
  const t = 1 / (1 + 0.2316419 * z);
  const density = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
  const polynomial = 0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429)));
  return Math.log(2 * density * t * polynomial);
}

/** The lengths of the first 0, 1, 2 … texts together, without white space. */
function lengthsUpTo(texts: readonly string[]): number[] {
  const sums = [0];
  for (const text of texts) sums.push((sums.at(-1) ?? 0) + lengthOf(text));
  return sums;
}

function lengthOf(text: string): number {
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  const han = count(/\p{Script=Han}/gu);
  const kana = count(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu);
  const hangul = count(/\p{Script=Hangul}/gu);
  return count(/\S/gu) - han - kana - hangul + han * density.han + kana * density.kana + hangul * density.hangul;
}

function between(sums: readonly number[], from: number, to: number): number {
  return (sums[to] ?? 0) - (sums[from] ?? 0);
}

function indices(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, index) => from + index);
}
