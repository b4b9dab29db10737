import { Problem } from "#lib/problem";

/** One row of a WMT evaluation: what a rater found in a segment, in WMT's own words ("Fluency/Punctuation", "Minor"). */
export type WmtRating = Readonly<{ rater: string; category: string; severity: string }>;

/** Points by "severity", "severity/category" or "severity/category/subcategory", in small letters. */
export type WmtRules = Readonly<Record<string, number>>;

/** Freitag et al. 2021, table 12, as used at WMT since. */
const usual: WmtRules = {
  major: 5,
  minor: 1,
  neutral: 0,
  "no-error": 0,
  "minor/fluency/punctuation": 0.1,
  "major/non-translation!": 25,
  "major/non-translation": 25,
};

/** WMT's TED talks, Chinese to English: errors of the source count like others. */
export const wmtTedRules: WmtRules = usual;

/** WMT's news since 2023, Chinese to English: what the source is to blame for, or what is free on purpose, costs nothing. */
export const wmtNewsRules: WmtRules = {
  ...usual,
  "major/source issue": 0,
  "minor/source issue": 0,
  "major/accuracy/creative reinterpretation": 0,
  "minor/accuracy/creative reinterpretation": 0,
};

/**
 * WMT's score of a segment: the mean over its raters of the points each gave, 0 for perfect; null where nobody rated.
 * Attention tests (severity "HOTW-test") are no ratings. Throws a `Problem` where no rule has points for a severity.
 */
export function wmtSegmentScore(ratings: readonly WmtRating[], rules: WmtRules): number | null {
  const raters = new Map<string, number>();
  for (const { rater, category, severity } of ratings) {
    if (severity.toLowerCase() === attentionTest) continue;
    raters.set(rater, (raters.get(rater) ?? 0) + pointsOf(category, severity, rules));
  }
  if (raters.size === 0) return null;
  return Array.from(raters.values()).reduce((sum, points) => sum + points, 0) / raters.size;
}

const attentionTest = "hotw-test";

/** The most specific rule wins. */
function pointsOf(category: string, severity: string, rules: WmtRules): number {
  const parts = [severity, ...category.split("/")].map((part) => part.trim().toLowerCase());
  for (let length = parts.length; length > 0; length -= 1) {
    const key = parts.slice(0, length).join("/");
    const points = Object.hasOwn(rules, key) ? rules[key] : undefined;
    if (points !== undefined) return points;
  }
  throw new Problem("invalid", "unknownSeverity", { severity });
}
