import { isCategoryId } from "./category";
import type { PassRule, QualityProfile, RepeatedErrorRule } from "./profile";
import { type Severity, severities } from "./severity";

export const profileFaultCodes = [
  /** Not a number from 0 to `mostPoints`. */
  "points",
  /** A heavier severity costs less than a lighter one. */
  "order",
  /** Nothing costs anything. */
  "free",
  /** Not a number from 0 to 100. */
  "threshold",
  /** A calibration that divides by nothing, or whose threshold cannot be missed. */
  "calibration",
  /** Not a whole number of places from 1 to `mostPlaces`. */
  "places",
  /** No category is offered. */
  "empty",
  /** A category is offered twice, or there is no such category. */
  "category",
] as const;
export type ProfileFaultCode = (typeof profileFaultCodes)[number];

/** What is wrong with a profile, and where: "multipliers.minor". */
export type ProfileFault = Readonly<{ field: string; code: ProfileFaultCode }>;

export const mostPoints = 1000;
export const mostPlaces = 1000;

/** Everything that keeps a profile from scoring sensibly; empty for a sound one. */
export function profileFaults(profile: QualityProfile): ProfileFault[] {
  return [
    ...multiplierFaults(profile.multipliers),
    ...pointFaults("weights", profile.weights),
    ...Object.entries(profile.exceptions).flatMap(([category, points]) =>
      isCategoryId(category)
        ? pointFaults(`exceptions.${category}`, points)
        : [fault(`exceptions.${category}`, "category")],
    ),
    ...Object.keys(profile.weights).flatMap((id) => (isCategoryId(id) ? [] : [fault(`weights.${id}`, "category")])),
    ...categoryFaults(profile.categories),
    ...repeatedFaults(profile.repeated),
    ...passFaults(profile.pass),
    ...calibrationFaults(profile.calibration),
  ];
}

function multiplierFaults(multipliers: QualityProfile["multipliers"]): ProfileFault[] {
  const offered = severities.flatMap((severity): (readonly [Severity, number])[] => {
    const points = multipliers[severity];
    return points === null ? [] : [[severity, points]];
  });
  const wrong = pointFaults("multipliers", Object.fromEntries(offered));
  if (wrong.length > 0) return wrong;
  const falling = offered.filter(([, points], at) => points < (offered[at - 1]?.[1] ?? 0));
  if (falling.length > 0) return falling.map(([severity]) => fault(`multipliers.${severity}`, "order"));
  return offered.some(([, points]) => points > 0) ? [] : [fault("multipliers", "free")];
}

function pointFaults(field: string, table: Readonly<Record<string, number>>): ProfileFault[] {
  const wrong = Object.entries(table).filter(([, points]) => !isWithin(points, 0, mostPoints));
  return wrong.map(([name]) => fault(`${field}.${name}`, "points"));
}

function categoryFaults(categories: readonly string[]): ProfileFault[] {
  if (categories.length === 0) return [fault("categories", "empty")];
  const wrong = categories.filter((id, at) => !isCategoryId(id) || categories.indexOf(id) < at);
  return wrong.map((id) => fault(`categories.${id}`, "category"));
}

function repeatedFaults(repeated: RepeatedErrorRule): ProfileFault[] {
  if (repeated.rule !== "capped") return [];
  const isSound = Number.isInteger(repeated.atMost) && isWithin(repeated.atMost, 1, mostPlaces);
  return isSound ? [] : [fault("repeated.atMost", "places")];
}

function passFaults(pass: PassRule): ProfileFault[] {
  switch (pass.by) {
    case "calibrated":
      return [];
    case "penalty":
      return pointFaults("pass", { first: pass.first, second: pass.second });
    default:
      return isWithin(pass.threshold, 0, 100) ? [] : [fault("pass.threshold", "threshold")];
  }
}

function calibrationFaults({ passingThreshold, acceptablePenalty }: QualityProfile["calibration"]): ProfileFault[] {
  const faults: ProfileFault[] = [];
  if (!isWithin(passingThreshold, 0, 100) || passingThreshold === 100) {
    faults.push(fault("calibration.passingThreshold", "calibration"));
  }
  if (!isWithin(acceptablePenalty, 0, mostPoints) || acceptablePenalty === 0) {
    faults.push(fault("calibration.acceptablePenalty", "calibration"));
  }
  return faults;
}

function fault(field: string, code: ProfileFaultCode): ProfileFault {
  return { field, code };
}

/** Also false for what is no number at all. */
function isWithin(value: number, least: number, most: number): boolean {
  return value >= least && value <= most;
}
