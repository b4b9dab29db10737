import { bootstrapInterval, type Interval } from "#lib/quality/bootstrap";
import { seededRandom } from "#lib/quality/seeded-random";

/** Fewer articles than this have no interval: the percentile bootstrap of so few is too narrow to be told. */
export const leastArticles = 10;

/** How sure an interval is. */
export const level = 0.95;

const resamples = 1000;

/** The same articles give the same interval, on every machine and each time. */
const seed = 20_261;

/** A figure over articles, how many have it, and where it may lie (95 %); null where it cannot be told. */
export type Figure = Readonly<{ value: number | null; interval: Interval | null; articles: number }>;

/** Sums over one article, or over some that are drawn together: what a share is of, and how many articles have it. */
export type Share = Readonly<{ part: number; whole: number; articles: number }>;

/**
 * A ratio of sums, such as points per word, through `told` (a line, such as 100 − 100 × ratio): each article weighs as
 * much as it has of the whole. Its interval is the bootstrap's over articles: sentences of one article resemble one
 * another, articles are what another week would bring others of.
 */
export function figureOf(shares: readonly Share[], told: (ratio: number) => number = (ratio) => ratio): Figure {
  const counted = shares.filter(({ whole }) => whole > 0);
  const articles = counted.reduce((sum, share) => sum + share.articles, 0);
  const statistic = (sample: readonly Share[]) => {
    let part = 0;
    let whole = 0;
    for (const share of sample) {
      part += share.part;
      whole += share.whole;
    }
    return whole > 0 ? told(part / whole) : null;
  };
  const interval =
    articles < leastArticles
      ? null
      : bootstrapInterval({ items: counted, statistic, random: seededRandom(seed), resamples, level });
  return { value: statistic(counted), interval, articles };
}

/** Whether there are articles, but too few to conclude anything. */
export function isSmall({ articles }: Figure): boolean {
  return articles > 0 && articles < leastArticles;
}
