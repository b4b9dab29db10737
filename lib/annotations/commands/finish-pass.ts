import "server-only";
import type { z } from "zod";
import { requireFinish } from "#lib/annotations/access";
import type { ArticleAnnotations } from "#lib/annotations/article-annotations";
import { articleAnnotationsOf } from "#lib/annotations/queries/article-annotations";
import type { passInput } from "#lib/annotations/schema";
import { recordAudit } from "#lib/audit/commands";
import type { Viewer } from "#lib/auth/viewer";
import { type Transaction, transaction } from "#lib/db/client";
import { Problem } from "#lib/problem";
import { requireSee } from "#lib/reviews/access";
import { lockArticle } from "#lib/reviews/commands/locked";
import { countAnnotations } from "./locked";

/**
 * Ends a pass: the reader's own, or, for an editor, anybody's. When both of a blind review are ended, everybody sees
 * what both readers marked, and the text may be changed again.
 */
export function finishPass(viewer: Viewer, { passId }: z.output<typeof passInput>): Promise<ArticleAnnotations> {
  return transaction(async (tx) => {
    const found = await tx.reviewPass.findUnique({ where: { id: passId }, select: { articleId: true } });
    if (!found) throw new Problem("not-found", "notFound");
    const article = await lockArticle(tx, viewer, found.articleId, requireSee);
    const pass = await tx.reviewPass.findUniqueOrThrow({ where: { id: passId } });
    requireFinish(viewer, article, pass.readerId);
    if (pass.finishedAt) throw new Problem("conflict", "passFinished");
    await tx.reviewPass.update({ where: { id: passId }, data: { finishedAt: new Date() }, select: { id: true } });
    await recordAudit(tx, viewer, {
      deskId: article.deskId,
      action: "pass.finished",
      subject: { type: "pass", id: passId, name: article.title },
      articleId: article.id,
      detail: { kind: pass.kind, round: pass.round },
    });
    const isShown = pass.isHidden && (await show(tx, viewer, pass));
    return articleAnnotationsOf(tx, viewer, { ...article, isBlind: article.isBlind && !isShown });
  });
}

/** Shows a blind review when nobody reads it any more; whoever gave it, and its readers, hear of it. */
async function show(
  tx: Transaction,
  viewer: Viewer,
  { articleId, round, givenById }: Readonly<{ articleId: string; round: number; givenById: string }>,
): Promise<boolean> {
  const passes = await tx.reviewPass.findMany({
    where: { articleId, round },
    select: { id: true, readerId: true, finishedAt: true },
  });
  if (passes.some(({ finishedAt }) => finishedAt === null)) return false;
  await tx.reviewPass.updateMany({ where: { articleId, round }, data: { isHidden: false } });
  await tx.article.update({ where: { id: articleId }, data: { isBlind: false }, select: { id: true } });
  await countAnnotations(tx, articleId);
  const told = new Set([givenById, ...passes.map(({ readerId }) => readerId)]);
  told.delete(viewer.userId);
  const passId = passes[0]?.id ?? null;
  await tx.notification.createMany({
    data: [...told].map((userId) => ({
      userId,
      kind: "passesDone" as const,
      articleId,
      passId,
      byId: viewer.userId,
    })),
  });
  return true;
}
