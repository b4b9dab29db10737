import "server-only";
import type { z } from "zod";
import { requireChange } from "#lib/annotations/access";
import type { AnnotationChange } from "#lib/annotations/article-annotations";
import type { changeAnnotationInput } from "#lib/annotations/schema";
import type { Viewer } from "#lib/auth/viewer";
import { deskProfile, requireOffered } from "./desk-profile";
import { onAnnotation, requireRevision } from "./locked";
import { recordDeed } from "./store-annotation";

/** Says something else of the same places: category, severity, comment, suggested text, cluster. */
export function changeAnnotation(
  viewer: Viewer,
  input: z.output<typeof changeAnnotationInput>,
): Promise<AnnotationChange> {
  const { annotationId, revision, ...said } = input;
  return onAnnotation(viewer, annotationId, async (tx, article, annotation) => {
    requireChange(viewer, article, annotation);
    requireRevision(annotation, revision);
    const changed = Object.fromEntries(
      Object.entries(said).filter(([name, value]) => value !== undefined && value !== Reflect.get(annotation, name)),
    );
    if (Object.keys(changed).length === 0) return;
    if (said.severity) requireOffered(await deskProfile(tx, article.deskId), said.severity);
    const data = { ...changed, revision: { increment: 1 } };
    await tx.annotation.update({ where: { id: annotationId }, data, select: { id: true } });
    await recordDeed(tx, viewer, annotationId, "changed", changed);
  });
}
