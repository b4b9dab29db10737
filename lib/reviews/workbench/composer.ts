import type { AnnotationScope, ReviewAnnotation } from "#lib/annotations/annotation";
import type { EditOffer } from "#lib/annotations/offered-categories";
import type { MarkedPlace } from "#lib/annotations/schema";
import type { CategoryId } from "#lib/quality/category";
import type { Severity } from "#lib/quality/severity";

/** Words as a person marked them, with the whole text they stood in then. */
export type ComposedPlace = Omit<MarkedPlace, "version"> & Readonly<{ text: string }>;

/** What a person says of the words. Nothing is said of a category until one is chosen. */
export type ComposedWords = Readonly<{
  category: CategoryId | null;
  severity: Severity;
  comment: string;
  suggestion: string | null;
}>;

/** An annotation being made, or changed. */
export type Composer = Readonly<{
  /** The one being changed; null for a new one. */
  annotationId: string | null;
  scope: AnnotationScope;
  /** What `scope` "words" is about; kept while another scope is tried. */
  places: readonly ComposedPlace[];
  /** What `scope` "segment" is about. */
  segmentIds: readonly string[];
  said: ComposedWords;
  /** The correction that it was offered for. */
  offer: EditOffer | null;
  originKey: string | null;
  /** The source was hidden when the words were picked. */
  sourceNotSeen: boolean;
}>;

/** The form for an annotation that exists: where it is stays. */
export function composerFor(annotation: ReviewAnnotation): Composer {
  const { id, scope, places, category, severity, comment, suggestion, sourceNotSeen } = annotation;
  return {
    annotationId: id,
    scope,
    places: [],
    segmentIds: [...new Set(places.map(({ segmentId }) => segmentId))],
    said: { category, severity, comment, suggestion },
    offer: null,
    originKey: null,
    sourceNotSeen,
  };
}
