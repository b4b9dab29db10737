import { type CategoryId, categoryIds } from "./category";
import { type CountedErrors, countedErrors, type ScoredAnnotation } from "./counted-errors";
import { type CountingRule, type EvaluationCounts, evaluationCount } from "./evaluation-count";
import type { PassRule, PresetId, QualityProfile } from "./profile";
import { type Severity, severities } from "./severity";

export const verdicts = ["pass", "fail", "insufficient-sample", "unrated"] as const;
export type Verdict = (typeof verdicts)[number];

/** Words a score needs to mean something, and words past which one should score parts: MQM's advice. */
export const validSample = { least: 500, most: 20_000 } as const;

export type ScoreInput = Readonly<{
  profile: QualityProfile;
  annotations: readonly ScoredAnnotation[];
  counts: EvaluationCounts;
  /** Whose limit holds where a profile has two. */
  review: "first" | "second";
  /** A person's rating from 0 to 100, where the profile passes by it. */
  rating: number | null;
}>;

type Penalty = Readonly<{ count: number; points: number }>;

/** A score with everything that has to be shown beside it. */
export type ArticleScore = Readonly<{
  preset: PresetId;
  model: PassRule["by"];
  /** Whose limit it is held against, where there are two. */
  review: ScoreInput["review"];
  /** What the penalty is spread over, and how much of it there is. */
  countedBy: CountingRule;
  amount: number;
  sample: "small" | "valid" | "large";
  errors: number;
  /** Critical annotations, scored or not: one of them fails the article. */
  criticals: number;
  /** APT, the absolute penalty total. */
  penalty: number;
  /** PWPT, NPT, RQS and CQS; null where there is nothing to spread the penalty over. The scores may fall below 0. */
  rates: Readonly<{ perUnit: number; perThousand: number; raw: number; calibrated: number }> | null;
  rating: number | null;
  /** In the order of the tree, those with errors only. */
  byCategory: readonly (Penalty & Readonly<{ category: CategoryId }>)[];
  bySeverity: Readonly<Record<Severity, Penalty>>;
  verdict: Verdict;
}>;

/** MQM's scores of an article (MQM 2.0: raw and calibrated scoring models) and the verdict of the profile. */
export function scoreArticle({ profile, annotations, counts, review, rating }: ScoreInput): ArticleScore {
  const errors = countedErrors(profile, annotations);
  const { rule, amount, words } = evaluationCount(profile.counting, counts);
  const { count, points } = sumOf(errors);
  const sample = words < validSample.least ? "small" : words > validSample.most ? "large" : "valid";
  const rates = amount > 0 ? ratesOf(points, amount, profile) : null;
  const criticals = annotations.filter(({ severity }) => severity === "critical").length;
  return {
    preset: profile.preset,
    model: profile.pass.by,
    review,
    countedBy: rule,
    amount,
    sample,
    errors: count,
    criticals,
    penalty: points,
    rates,
    rating,
    byCategory: categoryIds.flatMap((category) => {
      const own = errors.filter((error) => error.category === category);
      return own.length === 0 ? [] : [{ category, ...sumOf(own) }];
    }),
    bySeverity: severityTable((severity) => sumOf(errors.filter((error) => error.severity === severity))),
    verdict: criticals > 0 ? "fail" : verdictOf({ profile, rates, sample, review, rating }),
  };
}

function ratesOf(points: number, amount: number, { calibration }: QualityProfile): NonNullable<ArticleScore["rates"]> {
  const perUnit = points / amount;
  const perThousand = tidy(perUnit * 1000);
  const scaling = (100 - calibration.passingThreshold) / calibration.acceptablePenalty;
  return { perUnit, perThousand, raw: tidy(100 * (1 - perUnit)), calibrated: tidy(100 - perThousand * scaling) };
}

type Judged = Pick<ArticleScore, "rates" | "sample" | "rating"> & Pick<ScoreInput, "profile" | "review">;

function verdictOf({ profile, rates, sample, review, rating }: Judged): Verdict {
  const { pass, calibration } = profile;
  if (pass.by === "rating") return rating === null ? "unrated" : passes(rating >= pass.threshold);
  if (rates === null || sample === "small") return "insufficient-sample";
  switch (pass.by) {
    case "raw":
      return passes(rates.raw >= pass.threshold);
    case "calibrated":
      return passes(rates.calibrated >= calibration.passingThreshold);
    case "penalty":
      return passes(rates.perThousand <= pass[review]);
  }
}

function passes(isEnough: boolean): Verdict {
  return isEnough ? "pass" : "fail";
}

function sumOf(errors: readonly CountedErrors[]): Penalty {
  const count = errors.reduce((sum, error) => sum + error.count, 0);
  return { count, points: tidy(errors.reduce((sum, error) => sum + error.points, 0)) };
}

function severityTable<Value>(make: (severity: Severity) => Value): Record<Severity, Value> {
  const [neutral, minor, major, critical] = severities;
  return { neutral: make(neutral), minor: make(minor), major: make(major), critical: make(critical) };
}

/** Ten times a tenth is one: without the dust of binary fractions, which would tip a verdict at its threshold. */
function tidy(figure: number): number {
  return Math.round(figure * 1e9) / 1e9;
}
