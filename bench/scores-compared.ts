/** A published value and ours. */
export type Comparison = Readonly<{ published: number; ours: number }>;

/**
 * Of so many values, how many are exact (ours, rounded to the decimals published, is what was published), how many lie
 * within 1e-4, and the largest difference.
 */
export type Compared = Readonly<{ values: number; exact: number; within1e4: number; worst: number }>;

/** All values of one kind: their decimals are those of the most precise one, for "40" may have been "40.0000". */
export function compare(comparisons: readonly Comparison[]): Compared {
  const decimals = Math.max(0, ...comparisons.map(({ published }) => decimalsOf(published)));
  const differences = comparisons.map(({ published, ours }) => Math.abs(published - ours));
  return {
    values: comparisons.length,
    exact: comparisons.filter(({ published, ours }) => Number(ours.toFixed(decimals)) === published).length,
    within1e4: differences.filter((difference) => difference <= 1e-4).length,
    worst: differences.reduce((worst, difference) => Math.max(worst, difference), 0),
  };
}

export function together(parts: readonly Compared[]): Compared {
  return {
    values: parts.reduce((sum, { values }) => sum + values, 0),
    exact: parts.reduce((sum, { exact }) => sum + exact, 0),
    within1e4: parts.reduce((sum, { within1e4 }) => sum + within1e4, 0),
    worst: parts.reduce((most, { worst }) => Math.max(most, worst), 0),
  };
}

function decimalsOf(value: number): number {
  const [, decimals = "", exponent = "0"] = /^-?\d+(?:\.(\d+))?(?:e-(\d+))?$/.exec(String(value)) ?? [];
  return Math.min(decimals.length + Number(exponent), mostDecimals);
}

/** Past these a double has none. */
const mostDecimals = 20;
