import "server-only";
import type { z } from "zod";
import { requireChange } from "#lib/annotations/access";
import type { AnnotationChange } from "#lib/annotations/article-annotations";
import type { resizeInput } from "#lib/annotations/schema";
import type { Viewer } from "#lib/auth/viewer";
import { onAnnotation, requireRevision } from "./locked";
import { placeMarks } from "./place-marks";
import { marked, recordDeed, storePlaces } from "./store-annotation";

/** Puts an annotation on other words; also the way to say that what has to be checked is right. */
export function resizeAnnotation(viewer: Viewer, input: z.output<typeof resizeInput>): Promise<AnnotationChange> {
  const { annotationId, revision, target } = input;
  return onAnnotation(viewer, annotationId, async (tx, article, annotation) => {
    requireChange(viewer, article, annotation);
    requireRevision(annotation, revision);
    const places = await placeMarks(tx, article, target);
    await tx.annotationPlace.deleteMany({ where: { annotationId } });
    await storePlaces(tx, annotationId, places);
    const data = { scope: target.scope, revision: { increment: 1 } };
    await tx.annotation.update({ where: { id: annotationId }, data, select: { id: true } });
    const detail = { scope: target.scope, places: places.map(marked) };
    await recordDeed(tx, viewer, annotationId, "resized", detail);
  });
}
