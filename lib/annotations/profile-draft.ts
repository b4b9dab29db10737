import { type CategoryId, isCategoryId } from "#lib/quality/category";
import type { PassRule, PresetId, QualityProfile, RepeatedErrorRule } from "#lib/quality/profile";
import { type ProfileFault, profileFaults } from "#lib/quality/profile-faults";
import { profilePresets } from "#lib/quality/profile-presets";
import { type Severity, severities } from "#lib/quality/severity";
import type { ChosenProfile } from "./quality-profile";

/** Points that stand in for the multiplier in a category. */
export type DraftException = Readonly<{ category: CategoryId; severity: Severity; points: string }>;

/** A quality profile while a person changes it: numbers as they are typed, and those of rules not chosen kept too. */
export type ProfileDraft = Readonly<{
  preset: PresetId;
  categories: readonly CategoryId[];
  multipliers: Readonly<Record<Severity, Readonly<{ isOffered: boolean; points: string }>>>;
  /** By category; without one it is 1. */
  weights: Readonly<Partial<Record<CategoryId, string>>>;
  exceptions: readonly DraftException[];
  counting: QualityProfile["counting"];
  repeated: RepeatedErrorRule["rule"];
  atMost: string;
  pass: PassRule["by"];
  /** Thresholds of the raw score and of the rating, and the limits of the two reviews. */
  raw: string;
  rating: string;
  first: string;
  second: string;
  passingThreshold: string;
  acceptablePenalty: string;
}>;

const standard = { atMost: 3, raw: 99, rating: 66, first: 8, second: 5 };

export function draftOf(profile: QualityProfile): ProfileDraft {
  const { preset, categories, multipliers, weights, exceptions, counting, repeated, pass, calibration } = profile;
  const offered = (severity: Severity) => ({
    isOffered: multipliers[severity] !== null,
    points: `${multipliers[severity] ?? ""}`,
  });
  return {
    preset,
    categories,
    multipliers: {
      neutral: offered("neutral"),
      minor: offered("minor"),
      major: offered("major"),
      critical: offered("critical"),
    },
    weights: Object.fromEntries(Object.entries(weights).map(([category, weight]) => [category, `${weight}`])),
    exceptions: categoriesIn(exceptions).flatMap((category) =>
      severities.flatMap((severity) => {
        const points = exceptions[category]?.[severity];
        return points === undefined ? [] : [{ category, severity, points: `${points}` }];
      }),
    ),
    counting,
    repeated: repeated.rule,
    atMost: `${repeated.rule === "capped" ? repeated.atMost : standard.atMost}`,
    pass: pass.by,
    raw: `${pass.by === "raw" ? pass.threshold : standard.raw}`,
    rating: `${pass.by === "rating" ? pass.threshold : standard.rating}`,
    first: `${pass.by === "penalty" ? pass.first : standard.first}`,
    second: `${pass.by === "penalty" ? pass.second : standard.second}`,
    passingThreshold: `${calibration.passingThreshold}`,
    acceptablePenalty: `${calibration.acceptablePenalty}`,
  };
}

/** The profile a draft stands for, and everything that is wrong with it; what is no number is NaN in it. */
export function readDraft(draft: ProfileDraft): Readonly<{ profile: QualityProfile; faults: readonly ProfileFault[] }> {
  const { multipliers, weights, exceptions } = draft;
  const points = (severity: Severity) =>
    multipliers[severity].isOffered ? numberIn(multipliers[severity].points) : null;
  const profile: QualityProfile = {
    preset: draft.preset,
    categories: draft.categories,
    multipliers: {
      neutral: points("neutral"),
      minor: points("minor"),
      major: points("major"),
      critical: points("critical"),
    },
    weights: Object.fromEntries(categoriesIn(weights).map((category) => [category, numberIn(weights[category] ?? "")])),
    exceptions: Object.fromEntries(
      [...new Set(exceptions.map(({ category }) => category))].map((category) => [
        category,
        Object.fromEntries(
          exceptions.filter((each) => each.category === category).map((each) => [each.severity, numberIn(each.points)]),
        ),
      ]),
    ),
    counting: draft.counting,
    repeated:
      draft.repeated === "capped" ? { rule: "capped", atMost: numberIn(draft.atMost) } : { rule: draft.repeated },
    pass: passOf(draft),
    calibration: {
      passingThreshold: numberIn(draft.passingThreshold),
      acceptablePenalty: numberIn(draft.acceptablePenalty),
    },
  };
  return { profile, faults: [...exceptionFaults(draft.exceptions), ...profileFaults(profile)] };
}

/** What a desk keeps of a profile: its preset, and what it does otherwise. */
export function choiceOf({ preset, ...profile }: QualityProfile): ChosenProfile {
  const given = profilePresets[preset];
  const overrides = {
    ...(differs(profile.categories, given.categories) && { categories: [...profile.categories] }),
    ...(differs(profile.multipliers, given.multipliers) && { multipliers: profile.multipliers }),
    ...(differs(profile.weights, given.weights) && { weights: profile.weights }),
    ...(differs(profile.exceptions, given.exceptions) && { exceptions: profile.exceptions }),
    ...(differs(profile.counting, given.counting) && { counting: profile.counting }),
    ...(differs(profile.repeated, given.repeated) && { repeated: profile.repeated }),
    ...(differs(profile.pass, given.pass) && { pass: profile.pass }),
    ...(differs(profile.calibration, given.calibration) && { calibration: profile.calibration }),
  };
  return { preset, overrides };
}

/** A number as people write it, with a comma or in Arabic digits too; NaN for anything else, and below 0. */
export function numberIn(text: string): number {
  const latin = text
    .trim()
    .replace(/[٠-٩]/g, (digit) => `${digit.charCodeAt(0) - 0x660}`)
    .replace(/[,٫]/, ".");
  return /^\d{1,9}(\.\d{1,9})?$/.test(latin) ? Number(latin) : Number.NaN;
}

function passOf({ pass, raw, rating, first, second }: ProfileDraft): PassRule {
  switch (pass) {
    case "raw":
      return { by: "raw", threshold: numberIn(raw) };
    case "calibrated":
      return { by: "calibrated" };
    case "penalty":
      return { by: "penalty", first: numberIn(first), second: numberIn(second) };
    case "rating":
      return { by: "rating", threshold: numberIn(rating) };
  }
}

/** Two figures for one category and severity: nobody could say which holds. */
function exceptionFaults(exceptions: readonly DraftException[]): ProfileFault[] {
  const keys = exceptions.map(({ category, severity }) => `${category}.${severity}`);
  return keys
    .filter((key, at) => keys.indexOf(key) < at)
    .map((key) => ({ field: `exceptions.${key}`, code: "category" as const }));
}

function categoriesIn(table: Readonly<Partial<Record<CategoryId, unknown>>>): CategoryId[] {
  return Object.keys(table).filter(isCategoryId);
}

/** Order of keys says nothing. */
function differs(one: unknown, other: unknown): boolean {
  return sorted(one) !== sorted(other);
}

function sorted(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === "object" && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
