export type Interval = Readonly<{ low: number; high: number }>;

export type BootstrapInput<Item> = Readonly<{
  items: readonly Item[];
  /** A figure of a sample, such as penalty points per 1,000 words; null where it has none. */
  statistic: (sample: readonly Item[]) => number | null;
  /** Numbers from 0 up to 1; a seeded generator makes the interval the same each time. */
  random: () => number;
  resamples: number;
  /** How sure it should be, such as 0.95. */
  level: number;
}>;

/**
 * A confidence interval by the percentile bootstrap (Efron 1979): items, such as articles, are drawn with replacement
 * as often as there are items, and the middle of the resampled figures is the interval. Null for fewer than two items,
 * which say nothing about how others vary.
 */
export function bootstrapInterval<Item>(input: BootstrapInput<Item>): Interval | null {
  const { items, statistic, random, resamples, level } = input;
  if (items.length < 2) return null;
  const figures: number[] = [];
  for (let round = 0; round < resamples; round += 1) {
    const figure = statistic(drawn(items, random));
    if (figure !== null) figures.push(figure);
  }
  if (figures.length === 0) return null;
  figures.sort((one, other) => one - other);
  return { low: quantile(figures, (1 - level) / 2), high: quantile(figures, (1 + level) / 2) };
}

function drawn<Item>(items: readonly Item[], random: () => number): Item[] {
  const sample = items.slice();
  for (let place = 0; place < items.length; place += 1) {
    const item = items[Math.floor(random() * items.length)];
    if (item !== undefined) sample[place] = item;
  }
  return sample;
}

/** Between two figures in proportion. */
function quantile(sorted: readonly number[], share: number): number {
  const place = share * (sorted.length - 1);
  const below = sorted[Math.floor(place)] ?? 0;
  const above = sorted[Math.ceil(place)] ?? below;
  return below + (above - below) * (place - Math.floor(place));
}
