/** Which source texts and which target texts say the same, by index; one side may be empty. */
export type AlignedPair = Readonly<{ source: readonly number[]; target: readonly number[] }>;

/**
 * Penalties in hundredths of nats, and the spread of lengths, as W. A. Gale and K. W. Church, "A Program for Aligning
 * Sentences in Bilingual Corpora", Computational Linguistics 19(1), 1993, measured them: -100 × ln(p(kind) / p(1-1)).
 */
const kinds = [
  { source: 1, target: 1, penalty: 0 },
  { source: 1, target: 0, penalty: 450 },
  { source: 0, target: 1, penalty: 450 },
  { source: 2, target: 1, penalty: 230 },
  { source: 1, target: 2, penalty: 230 },
  { source: 2, target: 2, penalty: 440 },
] as const;
const spread = 6.8;
/** How far from the diagonal a pair may lie; keeps 1,000 against 1,000 to a band. */
const leastBand = 40;

type Cell = Readonly<{ cost: number; kind: (typeof kinds)[number] | null }>;

/**
 * Pairs two lists of texts (blocks, or the sentences of a block) by their lengths alone, in order: Gale and Church's
 * dynamic programme. Lengths are told against the two lists' own ratio, so that Chinese and English can be paired.
 */
export function alignByLength(source: readonly string[], target: readonly string[]): AlignedPair[] {
  if (source.length === target.length && source.length <= 1) return source.map(() => ({ source: [0], target: [0] }));
  const lengths = { source: source.map(lengthOf), target: target.map(lengthOf) };
  const ratio = (sum(lengths.target) || 1) / (sum(lengths.source) || 1);
  const band = Math.max(leastBand, Math.abs(source.length - target.length) * 2);
  const rows: Map<number, Cell>[] = Array.from({ length: source.length + 1 }, () => new Map());
  rows[0]?.set(0, { cost: 0, kind: null });
  const slope = target.length / Math.max(1, source.length);
  for (let i = 0; i <= source.length; i += 1) {
    const middle = Math.round(i * slope);
    for (let j = Math.max(0, middle - band); j <= Math.min(target.length, middle + band); j += 1) {
      const best = bestStep(rows, lengths, ratio, i, j);
      if (best) rows[i]?.set(j, best);
    }
  }
  return walkBack(rows, source.length, target.length);
}

function bestStep(
  rows: readonly Map<number, Cell>[],
  lengths: Readonly<{ source: readonly number[]; target: readonly number[] }>,
  ratio: number,
  i: number,
  j: number,
): Cell | null {
  let best: Cell | null = rows[i]?.get(j) ?? null;
  for (const kind of kinds) {
    const from = rows[i - kind.source]?.get(j - kind.target);
    if (!from) continue;
    const a = sum(lengths.source.slice(i - kind.source, i));
    const b = sum(lengths.target.slice(j - kind.target, j));
    const cost = from.cost + kind.penalty + mismatch(a * ratio, b);
    if (!best || cost < best.cost) best = { cost, kind };
  }
  return best;
}

function walkBack(rows: readonly Map<number, Cell>[], source: number, target: number): AlignedPair[] {
  const pairs: AlignedPair[] = [];
  let i = source;
  let j = target;
  while (i > 0 || j > 0) {
    const kind = rows[i]?.get(j)?.kind;
    if (!kind) return [{ source: range(0, source), target: range(0, target) }];
    pairs.unshift({ source: range(i - kind.source, i), target: range(j - kind.target, j) });
    i -= kind.source;
    j -= kind.target;
  }
  return pairs;
}

/** -100 × ln of the chance that two lengths differ by this much or more. */
function mismatch(expected: number, found: number): number {
  if (expected === 0 && found === 0) return 0;
  const mean = (expected + found) / 2;
  const delta = Math.abs(found - expected) / Math.sqrt(spread * Math.max(1, mean));
  return -100 * Math.log(Math.max(2 * (1 - standardNormal(delta)), 1e-12));
}

/** Abramowitz and Stegun, Handbook of Mathematical Functions, 26.2.17: error below 7.5e-8. */
function standardNormal(z: number): number {
  const t = 1 / (1 + 0.2316419 * z);
  const density = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
  return 1 - density * t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
}

function lengthOf(text: string): number {
  return text.replace(/\s+/gu, "").length;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, index) => from + index);
}
