import "server-only";
import type { z } from "zod";
import { requireAnnotate } from "#lib/annotations/access";
import type { AnnotationChange } from "#lib/annotations/article-annotations";
import type { annotateInput } from "#lib/annotations/schema";
import type { Viewer } from "#lib/auth/viewer";
import { type Transaction, transaction } from "#lib/db/client";
import { requireSee } from "#lib/reviews/access";
import { type LockedArticle, lockArticle } from "#lib/reviews/commands/locked";
import { deskProfile, requireOffered } from "./desk-profile";
import { annotationAnswer } from "./locked";
import { placeMarks } from "./place-marks";
import { storeAnnotation } from "./store-annotation";

/** Marks what is wrong: words at places, whole segments, or the article. */
export function annotate(viewer: Viewer, input: z.output<typeof annotateInput>): Promise<AnnotationChange> {
  const { articleId, target, origin, originKey, ...said } = input;
  return transaction(async (tx) => {
    const { article, passId } = await lockToAnnotate(tx, viewer, articleId);
    requireOffered(await deskProfile(tx, article.deskId), said.severity);
    const places = await placeMarks(tx, article, target);
    const given = { articleId, scope: target.scope, said, origin, originKey, passId, places };
    return annotationAnswer(tx, viewer, article, [await storeAnnotation(tx, viewer, given)]);
  });
}

/** The article, locked, and the pass that the viewer's new annotations belong to. */
export async function lockToAnnotate(
  tx: Transaction,
  viewer: Viewer,
  articleId: string,
): Promise<Readonly<{ article: LockedArticle; passId: string | null }>> {
  const article = await lockArticle(tx, viewer, articleId, requireSee);
  const pass = await tx.reviewPass.findFirst({
    where: { articleId, readerId: viewer.userId, finishedAt: null },
    orderBy: { startedAt: "desc" },
    select: { id: true, kind: true },
  });
  requireAnnotate(viewer, article, pass?.kind === "blind");
  return { article, passId: pass?.id ?? null };
}
