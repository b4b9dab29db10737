/** Two figures of one thing: the scores two readers gave a segment. */
export type FigurePair = readonly [number, number];

/** Pearson's correlation, −1 to 1; null where either figure never varies. */
export function pearson(pairs: readonly FigurePair[]): number | null {
  const [first, second] = [pairs.map(([one]) => one), pairs.map(([, other]) => other)];
  const [meanFirst, meanSecond] = [mean(first), mean(second)];
  let [covariance, varianceFirst, varianceSecond] = [0, 0, 0];
  for (const [one, other] of pairs) {
    covariance += (one - meanFirst) * (other - meanSecond);
    varianceFirst += (one - meanFirst) ** 2;
    varianceSecond += (other - meanSecond) ** 2;
  }
  if (isConstant(first) || isConstant(second)) return null;
  return covariance / (Math.sqrt(varianceFirst) * Math.sqrt(varianceSecond));
}

/**
 * Kendall's tau-b, −1 to 1: of the pairs of segments that both readers tell apart, how many more they put in the same
 * order than in the opposite one. Null where either figure never varies. By Knight (1966), in n log n.
 */
export function kendallTau(pairs: readonly FigurePair[]): number | null {
  const sorted = pairs.toSorted((one, other) => one[0] - other[0] || one[1] - other[1]);
  const all = pairsIn(pairs.length);
  const tiedFirst = tiedPairs(sorted, (one, other) => one[0] === other[0]);
  const tiedBoth = tiedPairs(sorted, (one, other) => one[0] === other[0] && one[1] === other[1]);
  const { values, swaps } = sortCounting(sorted.map(([, other]) => other));
  const tiedSecond = tiedPairs(values, (one, other) => one === other);
  const scale = Math.sqrt(all - tiedFirst) * Math.sqrt(all - tiedSecond);
  return scale === 0 ? null : (all - tiedFirst - tiedSecond + tiedBoth - 2 * swaps) / scale;
}

/** Asked of the figures themselves: the mean of equal fractions may differ from them by their last bit. */
function isConstant(figures: readonly number[]): boolean {
  return figures.every((figure) => figure === figures[0]);
}

function mean(figures: readonly number[]): number {
  return figures.reduce((sum, figure) => sum + figure, 0) / figures.length;
}

function pairsIn(count: number): number {
  return (count * (count - 1)) / 2;
}

/** Pairs of equals, which stand next to each other. */
function tiedPairs<Item>(items: readonly Item[], isTied: (one: Item, other: Item) => boolean): number {
  let pairs = 0;
  let run = 0;
  for (const [at, item] of items.entries()) {
    const before = items[at - 1];
    run = before !== undefined && isTied(before, item) ? run + 1 : 0;
    pairs += run;
  }
  return pairs;
}

/** Sorts by merging, and counts the pairs that stood in the wrong order. */
function sortCounting(figures: readonly number[]): Readonly<{ values: readonly number[]; swaps: number }> {
  if (figures.length < 2) return { values: figures, swaps: 0 };
  const middle = Math.floor(figures.length / 2);
  const [left, right] = [sortCounting(figures.slice(0, middle)), sortCounting(figures.slice(middle))];
  const values: number[] = [];
  let swaps = left.swaps + right.swaps;
  let at = 0;
  for (const value of left.values) {
    for (let next = right.values[at]; next !== undefined && next < value; next = right.values[at]) {
      values.push(next);
      at += 1;
    }
    swaps += at;
    values.push(value);
  }
  return { values: [...values, ...right.values.slice(at)], swaps };
}
