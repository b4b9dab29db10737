import type { ReviewAnnotation } from "#lib/annotations/annotation";
import type { AnnotationChange } from "#lib/annotations/article-annotations";
import { annotate } from "#lib/annotations/commands/annotate";
import { annotateInput, type MarkedPlace } from "#lib/annotations/schema";
import type { Viewer } from "#lib/auth/viewer";
import type { ReviewSegment } from "#lib/reviews/review";

/** Words of a segment as a person marks them; the first place they stand, unless told which. */
export function placeOf(
  { id: segmentId, version, text }: Pick<ReviewSegment, "id" | "version" | "text">,
  words: string,
  from = 0,
): MarkedPlace {
  const start = text.indexOf(words, from);
  if (start < 0) throw new Error(`“${text}” does not say “${words}”`);
  return { segmentId, version, basis: "text", start, end: start + words.length, quote: words };
}

/** Marks places as a minor mistranslation, unless told otherwise. */
export function markPlaces(
  viewer: Viewer,
  articleId: string,
  places: readonly MarkedPlace[],
  more: Readonly<Record<string, unknown>> = {},
): Promise<AnnotationChange> {
  const said = { category: "mistranslation", severity: "minor" };
  return annotate(viewer, annotateInput.parse({ articleId, target: { scope: "words", places }, ...said, ...more }));
}

/** The one annotation a write answered. */
export function onlyOne({ annotations }: Pick<AnnotationChange, "annotations">): ReviewAnnotation {
  const [annotation, ...others] = annotations;
  if (!annotation || others.length > 0) throw new Error(`${annotations.length} annotations, not one`);
  return annotation;
}
