import "server-only";
import { z } from "zod";
import type { AnnotationHistory } from "#lib/annotations/annotation";
import type { Viewer } from "#lib/auth/viewer";
import { db } from "#lib/db/client";
import { Problem } from "#lib/problem";
import { requireSee } from "#lib/reviews/access";
import { seenBy } from "./annotation-rows";

const detail = z.record(z.string(), z.unknown());

/** Everything that was said of an annotation, newest first. */
export async function getAnnotationHistory(
  viewer: Viewer,
  { annotationId }: Readonly<{ annotationId: string }>,
): Promise<AnnotationHistory> {
  const annotation = await db().annotation.findFirst({
    where: { id: annotationId, AND: seenBy(viewer.userId) },
    select: {
      article: { select: { deskId: true, state: true } },
      events: { orderBy: [{ at: "desc" }, { id: "desc" }], include: { by: { select: { id: true, name: true } } } },
    },
  });
  if (!annotation) throw new Problem("not-found", "notFound");
  requireSee(viewer, annotation.article);
  return annotation.events.map((event) => ({
    deed: event.deed,
    by: event.by,
    at: event.at.toISOString(),
    detail: detail.parse(event.detail),
  }));
}
