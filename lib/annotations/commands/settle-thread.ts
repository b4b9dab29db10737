import "server-only";
import type { z } from "zod";
import { requireComment } from "#lib/annotations/access";
import type { AnnotationChange } from "#lib/annotations/article-annotations";
import { seenBy } from "#lib/annotations/queries/annotation-rows";
import type { settleThreadInput } from "#lib/annotations/schema";
import { recordAudit } from "#lib/audit/commands";
import type { Viewer } from "#lib/auth/viewer";
import { type Transaction, transaction } from "#lib/db/client";
import { Problem } from "#lib/problem";
import { requireSee } from "#lib/reviews/access";
import { type LockedArticle, lockArticle } from "#lib/reviews/commands/locked";
import { threadAnswer } from "./locked";

/** Says that a thread is done with, or that it is not. */
export function settleThread(
  viewer: Viewer,
  { threadId, isResolved }: z.output<typeof settleThreadInput>,
): Promise<AnnotationChange> {
  return transaction(async (tx) => {
    const found = await tx.thread.findUnique({ where: { id: threadId }, select: { articleId: true } });
    if (!found) throw new Problem("not-found", "notFound");
    const article = await lockArticle(tx, viewer, found.articleId, requireSee);
    const thread = await lockThread(tx, viewer, article, threadId);
    if ((thread.resolvedAt !== null) !== isResolved) {
      await settle(tx, viewer, { threadId, isResolved });
      // While its annotation is hidden, the record, which the other reader may see, does not tell of it either.
      if (!thread.annotation?.pass?.isHidden) await record(tx, viewer, article, { threadId, isResolved });
    }
    return threadAnswer(tx, viewer, article.id, threadId);
  });
}

type Settled = z.output<typeof settleThreadInput>;

async function settle(tx: Transaction, viewer: Viewer, { threadId, isResolved }: Settled): Promise<void> {
  const kind = isResolved ? "resolved" : "reopened";
  const at = new Date();
  await tx.threadEntry.create({ data: { threadId, kind, byId: viewer.userId, at }, select: { id: true } });
  await tx.thread.update({
    where: { id: threadId },
    data: { resolvedAt: isResolved ? at : null },
    select: { id: true },
  });
}

async function record(
  tx: Transaction,
  viewer: Viewer,
  article: LockedArticle,
  { threadId, isResolved }: Settled,
): Promise<void> {
  await recordAudit(tx, viewer, {
    deskId: article.deskId,
    action: isResolved ? "thread.resolved" : "thread.reopened",
    subject: { type: "thread", id: threadId, name: article.title },
    articleId: article.id,
  });
}

/** A thread of an article that is locked already, for whoever may see it and speak in it. */
export async function lockThread(tx: Transaction, viewer: Viewer, article: LockedArticle, threadId: string) {
  const thread = await tx.thread.findFirst({
    where: {
      id: threadId,
      articleId: article.id,
      OR: [{ annotationId: null }, { annotation: seenBy(viewer.userId) }],
    },
    select: {
      resolvedAt: true,
      annotation: { select: { pass: { select: { readerId: true, isHidden: true, finishedAt: true } } } },
    },
  });
  if (!thread) throw new Problem("not-found", "notFound");
  requireComment(viewer, article, thread.annotation?.pass ?? null);
  return thread;
}
