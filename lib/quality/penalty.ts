import { type CategoryId, lineageOf } from "./category";
import type { QualityProfile } from "./profile";
import { type Severity, severities } from "./severity";

/**
 * Points for one error: the category's weight times the severity's multiplier. Weight and exceptions are those of the
 * nearest category above that has one. A severity the profile does not offer costs as the heaviest one it offers below.
 */
export function penaltyOf(profile: QualityProfile, category: CategoryId, severity: Severity): number {
  const lineage = lineageOf(category);
  const weight = nearest(lineage, (id) => profile.weights[id]) ?? 1;
  const offered = offeredSeverity(profile, severity);
  if (offered === null) return 0;
  const exception = nearest(lineage, (id) => profile.exceptions[id]?.[offered]);
  return weight * (exception ?? profile.multipliers[offered] ?? 0);
}

/** The severity itself, or the next lighter one that the profile offers. */
function offeredSeverity(profile: QualityProfile, severity: Severity): Severity | null {
  const lighter = severities.slice(0, severities.indexOf(severity) + 1).reverse();
  return lighter.find((one) => profile.multipliers[one] !== null) ?? null;
}

function nearest<Value>(
  lineage: readonly CategoryId[],
  find: (id: CategoryId) => Value | undefined,
): Value | undefined {
  return lineage.map(find).find((value) => value !== undefined);
}
