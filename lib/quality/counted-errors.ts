import type { CategoryId } from "./category";
import { penaltyOf } from "./penalty";
import type { QualityProfile, RepeatedErrorRule } from "./profile";
import { type Severity, severities } from "./severity";

/** What a score needs of an annotation. Annotations of one cluster have one cause; null stands alone. */
export type ScoredAnnotation = Readonly<{
  category: CategoryId;
  severity: Severity;
  /** One that is about a whole segment or article has no place, and counts as one. */
  placeCount: number;
  cluster: string | null;
}>;

/** Errors of one category and severity that are scored. */
export type CountedErrors = Readonly<{ category: CategoryId; severity: Severity; count: number; points: number }>;

/**
 * The errors that are scored: of each cause as many places as the profile's rule says, the dearest first, so that
 * joining annotations never makes an article look worse than leaving them apart, nor hides the worst of them.
 */
export function countedErrors(profile: QualityProfile, annotations: readonly ScoredAnnotation[]): CountedErrors[] {
  const sums = new Map<string, CountedErrors>();
  for (const cause of causesOf(annotations)) {
    const priced = cause.map((annotation) => ({
      ...annotation,
      each: penaltyOf(profile, annotation.category, annotation.severity),
    }));
    priced.sort((one, other) => other.each - one.each || weightOf(other.severity) - weightOf(one.severity));
    let open = placesScored(profile.repeated);
    for (const { category, severity, placeCount, each } of priced) {
      const count = Math.min(open, Math.max(1, placeCount));
      if (count === 0) break;
      open -= count;
      const key = `${category} ${severity}`;
      const sum = sums.get(key) ?? { category, severity, count: 0, points: 0 };
      sums.set(key, { ...sum, count: sum.count + count, points: sum.points + count * each });
    }
  }
  return [...sums.values()];
}

function causesOf(annotations: readonly ScoredAnnotation[]): ScoredAnnotation[][] {
  const clusters = new Map<string, ScoredAnnotation[]>();
  const causes: ScoredAnnotation[][] = [];
  for (const annotation of annotations) {
    const known = annotation.cluster === null ? undefined : clusters.get(annotation.cluster);
    if (known) known.push(annotation);
    else {
      const cause = [annotation];
      causes.push(cause);
      if (annotation.cluster !== null) clusters.set(annotation.cluster, cause);
    }
  }
  return causes;
}

function placesScored(repeated: RepeatedErrorRule): number {
  switch (repeated.rule) {
    case "once":
      return 1;
    case "each":
      return Number.POSITIVE_INFINITY;
    case "capped":
      return repeated.atMost;
  }
}

function weightOf(severity: Severity): number {
  return severities.indexOf(severity);
}
