import "server-only";
import type { z } from "zod";
import { requireAnnotate } from "#lib/annotations/access";
import type { AnnotationChange } from "#lib/annotations/article-annotations";
import type { annotateInput } from "#lib/annotations/schema";
import type { Viewer } from "#lib/auth/viewer";
import { type Transaction, transaction } from "#lib/db/client";
import { Problem } from "#lib/problem";
import { requireSee } from "#lib/reviews/access";
import { type LockedArticle, lockArticle } from "#lib/reviews/commands/locked";
import { deskProfile, requireOffered } from "./desk-profile";
import { annotationAnswer } from "./locked";
import { placeMarks } from "./place-marks";
import { storeAnnotation } from "./store-annotation";

/** Marks what is wrong: words at places, whole segments, or the article. */
export function annotate(viewer: Viewer, input: z.output<typeof annotateInput>): Promise<AnnotationChange> {
  const { id = null, articleId, target, origin, originKey, ...said } = input;
  return transaction(async (tx) => {
    const { article, passId } = await lockToAnnotate(tx, viewer, articleId);
    if (id !== null && (await isMade(tx, viewer, articleId, id))) return annotationAnswer(tx, viewer, article, [id]);
    requireOffered(await deskProfile(tx, article.deskId), said.severity);
    const places = await placeMarks(tx, article, target);
    const given = { id, articleId, scope: target.scope, said, origin, originKey, passId, places };
    return annotationAnswer(tx, viewer, article, [await storeAnnotation(tx, viewer, given)]);
  });
}

/** Whether this is the same request again, whose answer did not get through; refuses a name somebody else gave. */
async function isMade(tx: Transaction, viewer: Viewer, articleId: string, id: string): Promise<boolean> {
  const made = await tx.annotation.findUnique({ where: { id }, select: { articleId: true, authorId: true } });
  if (!made) return false;
  if (made.articleId === articleId && made.authorId === viewer.userId) return true;
  throw new Problem("conflict", "annotationMovedOn");
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
