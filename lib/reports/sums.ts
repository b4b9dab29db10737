import { categoryIds, dimensionOf } from "#lib/quality/category";
import { penaltyOf } from "#lib/quality/penalty";
import type { QualityProfile } from "#lib/quality/profile";
import { severities } from "#lib/quality/severity";

/** What sums are made over: all articles, those of a period, an engine, a pair of languages; or the errors of a dimension. */
export type SumKind = "all" | "period" | "engine" | "pair" | "dimension";

/**
 * Sums over some articles of one kind and key. Of up to `bundles` articles each has sums of its own; of more, several are
 * summed in one bundle, by chance that is the same each time, so that a report is as long for a million as for a thousand.
 */
export type Sums = Readonly<{
  kind: SumKind;
  /** Null: those that are not told apart. */
  key: string | null;
  bundle: number;
  articles: number;
  words: number;
  /** Articles somebody judged: marked in, or read to the end in a pass. */
  judged: number;
  /** What their penalty is spread over, in the profile's unit, and their words. */
  amount: number;
  judgedWords: number;
  penalty: number;
  errors: number;
  passed: number;
  failed: number;
  /** Judged, with too few words for a verdict. */
  tooShort: number;
  rated: number;
  ratings: number;
  /** Finished articles with time recorded, their words, and the milliseconds. */
  timed: number;
  timedWords: number;
  active: number;
}>;

/** How many bundles there are of one kind and key. */
export const bundles = 200;

/** What each error costs by a profile, as columns of one table. `rank`: of errors of one cause and price, the heavier goes first. */
export function priceColumns(profile: QualityProfile) {
  const rows = categoryIds.flatMap((category) =>
    severities.map((severity, rank) => ({
      category,
      severity,
      rank,
      points: penaltyOf(profile, category, severity),
      dimension: dimensionOf(category),
    })),
  );
  return {
    categories: rows.map(({ category }) => category),
    severities: rows.map(({ severity }) => severity),
    ranks: rows.map(({ rank }) => rank),
    points: rows.map(({ points }) => points),
    dimensions: rows.map(({ dimension }) => dimension),
  };
}

/** Of one cause, so many places are scored. */
export function placesScored({ repeated }: QualityProfile): number {
  if (repeated.rule === "capped") return repeated.atMost;
  return repeated.rule === "once" ? 1 : everyPlace;
}

/** More places than an article has. */
const everyPlace = 1_000_000_000;
