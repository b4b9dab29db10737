import type { QualityProfile } from "#lib/quality/profile";
import type { Person } from "#lib/reviews/review";
import type { AnnotationRights } from "./access";
import type { ReviewAnnotation } from "./annotation";
import type { ReviewPass } from "./pass";
import type { ReviewThread } from "./thread";

/** An editor's verdict in the score's place, with the reason that stays on the record. */
export type ReviewOverride = Readonly<{ verdict: "pass" | "fail"; reason: string; by: Person; at: string }>;

/** A person's place on the slider for a segment, 0 to 100. */
export type ReviewRating = Readonly<{
  segmentId: string;
  passId: string | null;
  by: Person;
  /** Whose it was, where `by` brought it in from a file. */
  rater: string | null;
  value: number;
  at: string;
}>;

/** Everything people said of an article, as the viewer may see it. */
export type ArticleAnnotations = Readonly<{
  annotations: readonly ReviewAnnotation[];
  threads: readonly ReviewThread[];
  passes: readonly ReviewPass[];
  ratings: readonly ReviewRating[];
  annotationRights: AnnotationRights;
  /** Who can be named with an @. */
  people: readonly Person[];
  /** Who of them can be given a review. */
  reviewers: readonly Person[];
  profile: QualityProfile;
  verdictOverride: ReviewOverride | null;
}>;

/** What a write to annotations or threads answers: what is new or changed. */
export type AnnotationChange = Readonly<{
  annotations: readonly ReviewAnnotation[];
  threads: readonly ReviewThread[];
}>;
