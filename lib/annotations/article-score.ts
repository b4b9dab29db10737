import type { ScoredAnnotation } from "#lib/quality/counted-errors";
import type { EvaluationCounts } from "#lib/quality/evaluation-count";
import type { QualityProfile } from "#lib/quality/profile";
import { type ArticleScore, scoreArticle } from "#lib/quality/score";
import type { ReviewAnnotation } from "./annotation";
import type { ReviewRating } from "./article-annotations";
import type { ReviewPass } from "./pass";

type Judged = Readonly<{
  annotations: readonly ReviewAnnotation[];
  passes: readonly Pick<ReviewPass, "kind" | "startedAt">[];
  ratings: readonly Pick<ReviewRating, "value">[];
  profile: QualityProfile;
  counts: EvaluationCounts;
}>;

/** An article's score by its desk's profile, of what people say of it now. */
export function articleScore({ annotations, passes, ratings, profile, counts }: Judged): ArticleScore {
  const latest = passes.toSorted((one, other) => one.startedAt.localeCompare(other.startedAt)).at(-1);
  const sum = ratings.reduce((total, { value }) => total + value, 0);
  return scoreArticle({
    profile,
    annotations: scoredAnnotations(annotations),
    counts,
    review: latest?.kind === "second" ? "second" : "first",
    rating: ratings.length === 0 ? null : sum / ratings.length,
  });
}

/**
 * The annotations that count. An error that was mended, or resolved, was one all the same; what was rejected, struck
 * through, or found to say the same as another is none.
 */
export function scoredAnnotations(annotations: readonly ReviewAnnotation[]): ScoredAnnotation[] {
  return annotations
    .filter(({ status, duplicateOfId }) => (status === "open" || status === "resolved") && duplicateOfId === null)
    .map(({ category, severity, cluster, places }) => ({
      category,
      severity,
      cluster,
      // A split makes two places of what was marked in one go.
      placeCount: new Set(places.map(({ number }) => number)).size,
    }));
}
