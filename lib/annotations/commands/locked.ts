import "server-only";
import type { AnnotationChange } from "#lib/annotations/article-annotations";
import { annotationsOf, seenBy } from "#lib/annotations/queries/annotation-rows";
import { threadsOf } from "#lib/annotations/queries/thread-rows";
import type { Viewer } from "#lib/auth/viewer";
import { type Transaction, transaction } from "#lib/db/client";
import type { Prisma } from "#lib/db/generated/client";
import { Problem } from "#lib/problem";
import { requireSee } from "#lib/reviews/access";
import { type LockedArticle, lockArticle } from "#lib/reviews/commands/locked";

const withPass = {
  _count: { select: { duplicates: true } },
  pass: { select: { id: true, kind: true, readerId: true, isHidden: true, finishedAt: true, round: true } },
} as const satisfies Prisma.AnnotationInclude;

/** An annotation whose article's row this transaction holds. */
export type LockedAnnotation = Omit<Prisma.AnnotationGetPayload<{ include: typeof withPass }>, "_count"> &
  Readonly<{
    /** Annotations that an arbiter took for the same mistake, and which are told here only. */
    twins: number;
  }>;

/**
 * Runs `work` on an annotation whose article's row this transaction holds, and answers the annotation as it is then.
 * What the viewer may not see is not there.
 */
export function onAnnotation(
  viewer: Viewer,
  annotationId: string,
  work: (tx: Transaction, article: LockedArticle, annotation: LockedAnnotation) => Promise<void>,
): Promise<AnnotationChange> {
  return transaction(async (tx) => {
    const found = await tx.annotation.findUnique({ where: { id: annotationId }, select: { articleId: true } });
    if (!found) throw new Problem("not-found", "notFound");
    const article = await lockArticle(tx, viewer, found.articleId, requireSee);
    const annotation = await seenAnnotation(tx, viewer, annotationId);
    await work(tx, article, annotation);
    return annotationAnswer(tx, viewer, article, [annotationId]);
  });
}

/** An annotation of an article that is locked already; refuses one that is hidden from the viewer. */
export async function seenAnnotation(tx: Transaction, viewer: Viewer, id: string): Promise<LockedAnnotation> {
  const annotation = await tx.annotation.findFirst({ where: { id, AND: seenBy(viewer.userId) }, include: withPass });
  if (!annotation) throw new Problem("not-found", "notFound");
  const { _count, ...rest } = annotation;
  return { ...rest, twins: _count.duplicates };
}

/** Refuses a change made on an annotation that has moved on since. */
export function requireRevision({ revision }: LockedAnnotation, seen: number): void {
  if (revision !== seen) throw new Problem("conflict", "annotationMovedOn", {}, { revision });
}

/** Counts the article's open annotations anew, and tells those that were written. */
export async function annotationAnswer(
  tx: Transaction,
  viewer: Viewer,
  { id: articleId }: LockedArticle,
  ids: readonly string[],
): Promise<AnnotationChange> {
  await countAnnotations(tx, articleId);
  return { annotations: await annotationsOf(tx, viewer.userId, { articleId, ids }), threads: [] };
}

/** Open ones that everybody sees. */
export async function countAnnotations(tx: Transaction, articleId: string): Promise<void> {
  const openAnnotations = await tx.annotation.count({ where: { articleId, status: "open", AND: seenBy(null) } });
  await tx.article.update({
    where: { id: articleId },
    data: { openAnnotations, updatedAt: new Date() },
    select: { id: true },
  });
}

/** What a write to a thread answers. */
export async function threadAnswer(
  tx: Transaction,
  viewer: Viewer,
  articleId: string,
  threadId: string,
): Promise<AnnotationChange> {
  return { annotations: [], threads: await threadsOf(tx, viewer.userId, { articleId, ids: [threadId] }) };
}
