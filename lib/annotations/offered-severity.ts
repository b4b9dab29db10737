import type { QualityProfile } from "#lib/quality/profile";
import { type Severity, severities } from "#lib/quality/severity";

/** Whether a profile has points for a severity. */
export function isOffered({ multipliers }: QualityProfile, severity: Severity): boolean {
  return multipliers[severity] !== null;
}

/** The severity itself, or the heaviest lighter one that the profile offers, or else the lightest. */
export function nearestOffered(profile: QualityProfile, severity: Severity): Severity {
  const offered = severities.filter((each) => isOffered(profile, each));
  const lighter = offered.filter((each) => severities.indexOf(each) <= severities.indexOf(severity));
  return lighter.at(-1) ?? offered[0] ?? severity;
}
