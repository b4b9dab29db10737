/** What the values are: names, ranks, or measures whose differences mean something. */
export const measurementLevels = ["nominal", "ordinal", "interval"] as const;
export type MeasurementLevel = (typeof measurementLevels)[number];

/** What each reader said of one thing, as a number; null from whoever did not read it. */
export type RatedUnit = readonly (number | null)[];

/**
 * Krippendorff's alpha (Krippendorff 2011, "Computing Krippendorff's Alpha-Reliability"): 1 for agreement, 0 for what
 * chance would give, below 0 for worse. Null where fewer than two values can be compared, or all are the same. Time
 * grows with the square of the distinct values.
 */
export function krippendorffAlpha(units: readonly RatedUnit[], level: MeasurementLevel): number | null {
  const compared = units.map(valuesOf).filter((values) => values.length > 1);
  const totals = countsOf(compared.flat());
  const values = [...totals.keys()].sort((one, other) => one - other);
  const count = compared.reduce((sum, { length }) => sum + length, 0);
  const difference = differences[level](values, totals);
  const observed = compared.reduce(
    (sum, unit) => sum + disagreement(countsOf(unit), difference) / (unit.length - 1),
    0,
  );
  const expected = disagreement(totals, difference);
  return expected === 0 ? null : 1 - ((count - 1) * observed) / expected;
}

type Counts = ReadonlyMap<number, number>;
/** The squared difference of two values. */
type Difference = (one: number, other: number) => number;

const differences: Readonly<Record<MeasurementLevel, (values: readonly number[], totals: Counts) => Difference>> = {
  nominal: () => (one, other) => (one === other ? 0 : 1),
  interval: () => (one, other) => (one - other) ** 2,
  ordinal: (values, totals) => {
    // How many values lie below the middle of this one's: the difference is what lies between two middles.
    const middles = new Map<number, number>();
    let below = 0;
    for (const value of values) {
      const own = totals.get(value) ?? 0;
      middles.set(value, below + own / 2);
      below += own;
    }
    return (one, other) => ((middles.get(one) ?? 0) - (middles.get(other) ?? 0)) ** 2;
  },
};

/** The difference summed over all ordered pairs. */
function disagreement(counts: Counts, difference: Difference): number {
  let sum = 0;
  for (const [one, often] of counts) {
    for (const [other, times] of counts) sum += often * times * difference(one, other);
  }
  return sum;
}

function countsOf(values: readonly number[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

function valuesOf(unit: RatedUnit): number[] {
  return unit.filter((value) => value !== null);
}
