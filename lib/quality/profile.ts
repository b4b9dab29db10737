import type { CategoryId } from "./category";
import type { CountingRule } from "./evaluation-count";
import type { Severity } from "./severity";

export const presetIds = ["mqm-council", "google-wmt", "mqm-2015", "matecat", "trados", "esa"] as const;
export type PresetId = (typeof presetIds)[number];

/** One cause in several places is scored once, in each of its places, or in at most so many. */
export type RepeatedErrorRule =
  | Readonly<{ rule: "once" }>
  | Readonly<{ rule: "each" }>
  | Readonly<{ rule: "capped"; atMost: number }>;

/** Which figure decides, and where it passes. Whatever it says, one critical error fails the article. */
export type PassRule =
  /** The raw score, at this threshold or above. */
  | Readonly<{ by: "raw"; threshold: number }>
  /** The calibrated score, at the calibration's passing threshold or above. */
  | Readonly<{ by: "calibrated" }>
  /** Penalty points per 1,000 words (or characters), up to this limit in the first and the second review. */
  | Readonly<{ by: "penalty"; first: number; second: number }>
  /** A person's rating from 0 to 100, at this threshold or above. */
  | Readonly<{ by: "rating"; threshold: number }>;

/** How a desk scores: what may be marked, what each error costs, what is counted, and what passes. */
export type QualityProfile = Readonly<{
  /** What it was made from. */
  preset: PresetId;
  /** Offered to reviewers, without typing. */
  categories: readonly CategoryId[];
  /** Points for one error of weight 1; null where the profile does not offer the severity. */
  multipliers: Readonly<Record<Severity, number | null>>;
  /** A category's weight, and that of its kinds; 1 where none is given. */
  weights: Readonly<Partial<Record<CategoryId, number>>>;
  /** Points that stand in for the multiplier in a category and its kinds. */
  exceptions: Readonly<Partial<Record<CategoryId, Readonly<Partial<Record<Severity, number>>>>>>;
  counting: CountingRule;
  repeated: RepeatedErrorRule;
  pass: PassRule;
  /** The calibrated score is `passingThreshold` where there are `acceptablePenalty` points per 1,000 words. */
  calibration: Readonly<{ passingThreshold: number; acceptablePenalty: number }>;
}>;
