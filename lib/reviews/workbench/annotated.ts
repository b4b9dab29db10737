import type { AnnotationRights } from "#lib/annotations/access";
import type { ReviewAnnotation } from "#lib/annotations/annotation";
import type { ReviewOverride, ReviewRating } from "#lib/annotations/article-annotations";
import type { EditOffer } from "#lib/annotations/offered-categories";
import type { ReviewPass } from "#lib/annotations/pass";
import type { QualityProfile } from "#lib/quality/profile";
import type { Review } from "#lib/reviews/review";
import type { AnnotationMarks } from "./annotation-marks";
import type { Composer } from "./composer";
import type { Picked, PickedWord } from "./word-picking";

export type AnnotationsById = Readonly<Record<string, ReviewAnnotation>>;

/** A correction just saved, which may be marked as an error of the machine's. */
export type StandingOffer = EditOffer & Readonly<{ segmentId: string; version: number }>;

/** What the workbench knows of annotations. */
export type Annotated = Readonly<{
  /** As the server told them last, with changes on their way put in. */
  told: AnnotationsById;
  /** The same, followed to the text on the screen: where each would be, and what had become of it, if all were saved now. */
  shown: AnnotationsById;
  /** Ids in reading order; what is about the article stands first. */
  order: readonly string[];
  /** Of each sentence, the ids of those with a place on it. */
  bySegment: Readonly<Record<string, readonly string[]>>;
  marks: AnnotationMarks;
  /** The annotation in front. */
  currentId: string | null;
  picked: Picked | null;
  pickedRanges: readonly PickedWord[];
  composer: Composer | null;
  offer: StandingOffer | null;
  /** Those the server has not answered for. */
  arriving: Readonly<Record<string, true>>;
  rights: AnnotationRights;
  profile: QualityProfile;
  passes: readonly ReviewPass[];
  ratings: readonly ReviewRating[];
  verdictOverride: ReviewOverride | null;
}>;

/** Before anything is worked out: `withLiveAnnotations` does. */
export function openAnnotated(review: Review): Annotated {
  return {
    ...toldBy(review),
    shown: {},
    order: [],
    bySegment: {},
    marks: {},
    currentId: null,
    picked: null,
    pickedRanges: [],
    composer: null,
    offer: null,
    arriving: {},
  };
}

/** The article read anew. What is on its way to the server stays. */
export function rereadAnnotated(before: Annotated, review: Review): Annotated {
  const fresh = toldBy(review);
  const waiting = Object.keys(before.arriving).flatMap((id) => before.told[id] ?? []);
  const told = { ...fresh.told, ...byId(waiting) };
  const isThere = before.currentId !== null && told[before.currentId] !== undefined;
  return { ...before, ...fresh, told, currentId: isThere ? before.currentId : null };
}

/** New or changed ones, as the server answered. */
export function withTold(before: Annotated, annotations: readonly ReviewAnnotation[]): Annotated {
  return annotations.length === 0 ? before : { ...before, told: { ...before.told, ...byId(annotations) } };
}

export function withoutTold(before: Annotated, id: string): Annotated {
  const { [id]: _gone, ...told } = before.told;
  const { [id]: _arrived, ...arriving } = before.arriving;
  return { ...before, told, arriving, currentId: before.currentId === id ? null : before.currentId };
}

function toldBy({ annotations, annotationRights, profile, passes, ratings, verdictOverride }: Review) {
  return { told: byId(annotations), rights: annotationRights, profile, passes, ratings, verdictOverride };
}

function byId(annotations: readonly ReviewAnnotation[]): AnnotationsById {
  return Object.fromEntries(annotations.map((annotation) => [annotation.id, annotation]));
}
