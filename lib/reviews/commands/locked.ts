import "server-only";
import { annotationsOf } from "#lib/annotations/queries/annotation-rows";
import { storedMarks } from "#lib/articles/marks-schema";
import type { ArticleState, Progress, SegmentState } from "#lib/articles/state";
import type { Viewer } from "#lib/auth/viewer";
import { type Transaction, transaction } from "#lib/db/client";
import { Prisma } from "#lib/db/generated/client";
import { checkSoon } from "#lib/findings/commands/check-soon";
import { Problem } from "#lib/problem";
import { reviewRights } from "#lib/reviews/access";
import { type Counters, countersOf, progressOf, segmentsOf, signOffOf } from "#lib/reviews/queries/rows";
import type { ReviewChange } from "#lib/reviews/review";
import { articleStateAfter, isFrozen, progressAfter } from "#lib/reviews/workflow";
import type { MarkedText } from "#lib/text/mark";

/** An article whose row this transaction holds: nobody else changes it or its segments until the end. */
export type LockedArticle = Readonly<{
  id: string;
  deskId: string;
  title: string;
  targetLanguage: string;
  state: ArticleState;
  isBlind: boolean;
  progress: Progress;
}>;

export type LockedSegment = Readonly<{
  id: string;
  blockId: string;
  position: number;
  source: string | null;
  machine: MarkedText;
  machineSpaceAfter: string;
  corrected: MarkedText;
  spaceAfter: string;
  version: number;
  state: SegmentState;
}>;

type Access = (viewer: Viewer, article: LockedArticle) => void;

/**
 * Runs `work` on a segment whose article's row this transaction holds. Every writer takes that row first, so writers of
 * one article wait for one another and never in a ring. `require` refuses whoever may not.
 */
export async function onSegment<Result>(
  viewer: Viewer,
  segmentId: string,
  require: Access,
  work: (tx: Transaction, article: LockedArticle, segment: LockedSegment) => Promise<Result>,
): Promise<Result> {
  const { articleId, result } = await transaction(async (tx) => {
    const ofSegment = Prisma.sql`(SELECT article_id FROM segment WHERE id = ${segmentId}::uuid)`;
    const article = await lockWhere(tx, viewer, ofSegment, require);
    return { articleId: article.id, result: await work(tx, article, await lockSegment(tx, segmentId)) };
  });
  checkSoon(articleId);
  return result;
}

/** The article, locked for this transaction; refuses whoever may not by `require`. */
export function lockArticle(
  tx: Transaction,
  viewer: Viewer,
  articleId: string,
  require: Access,
): Promise<LockedArticle> {
  return lockWhere(tx, viewer, Prisma.sql`${articleId}::uuid`, require);
}

type LockedRow = Omit<LockedArticle, "progress"> & Counters;

/** PostgreSQL hands out the row as it is once the lock is ours, not as it was when we began to wait. */
async function lockWhere(tx: Transaction, viewer: Viewer, id: Prisma.Sql, require: Access): Promise<LockedArticle> {
  const [row] = await tx.$queryRaw<LockedRow[]>`
    SELECT id, desk_id AS "deskId", title, target_language AS "targetLanguage", state::text AS state,
           is_blind AS "isBlind",
           segment_count AS "segmentCount", edited_count AS "editedCount", reviewed_count AS "reviewedCount",
           approved_count AS "approvedCount", needs_work_count AS "needsWorkCount"
    FROM article WHERE id = ${id} FOR UPDATE`;
  if (!row) throw new Problem("not-found", "notFound");
  const { deskId, title, targetLanguage, state, isBlind } = row;
  const article = { id: row.id, deskId, title, targetLanguage, state, isBlind, progress: progressOf(row) };
  require(viewer, article);
  return article;
}

/** A segment of an article that is locked already; refuses one that was joined into another meanwhile. */
export async function lockSegment(tx: Transaction, segmentId: string): Promise<LockedSegment> {
  const row = await tx.segment.findUniqueOrThrow({ where: { id: segmentId } });
  if (row.retiredAt) throw new Problem("conflict", "segmentJoined");
  return lockedFrom(row);
}

/** Those of the segments that are in this article, which is locked already, and are no part of another by now. */
export async function lockSegments(
  tx: Transaction,
  articleId: string,
  segmentIds: readonly string[],
): Promise<readonly LockedSegment[]> {
  const rows = await tx.segment.findMany({
    where: { id: { in: [...new Set(segmentIds)] }, articleId, retiredAt: null },
    orderBy: { id: "asc" },
  });
  return rows.map(lockedFrom);
}

function lockedFrom(row: Awaited<ReturnType<Transaction["segment"]["findUniqueOrThrow"]>>): LockedSegment {
  return {
    id: row.id,
    blockId: row.blockId,
    position: row.position,
    source: row.source,
    machine: { text: row.machine, marks: storedMarks(row.machineMarks) },
    machineSpaceAfter: row.machineSpaceAfter,
    corrected: { text: row.text, marks: storedMarks(row.marks) },
    spaceAfter: row.spaceAfter,
    version: row.version,
    state: row.state,
  };
}

/** Stores the article's counters and state after segments went from states to states; answers the article as it is then. */
export async function storeProgress(
  tx: Transaction,
  article: LockedArticle,
  from: readonly SegmentState[],
  to: readonly SegmentState[],
): Promise<LockedArticle> {
  const progress = progressAfter(article.progress, from, to);
  const state = articleStateAfter(article.state, progress);
  await tx.article.update({
    where: { id: article.id },
    data: { ...countersOf(progress), state, updatedAt: new Date() },
    select: { id: true },
  });
  return { ...article, progress, state };
}

type Told = Readonly<{ segmentIds: readonly string[]; orderOf?: string; wasMerged?: boolean }>;

/** What the workbench needs to know after a write: the article as the write left it, and segments as they are stored. */
export async function changeAnswer(
  tx: Transaction,
  viewer: Viewer,
  article: LockedArticle,
  told: Told,
): Promise<ReviewChange> {
  const { state, progress } = article;
  const touched = { articleId: article.id, segmentIds: told.segmentIds };
  const signOff = isFrozen(state) ? await signOffOf(tx, article.id) : null;
  return {
    segments: told.segmentIds.length > 0 ? await segmentsOf(tx, article.id, told.segmentIds) : [],
    order: told.orderOf ? { blockId: told.orderOf, segmentIds: await orderOf(tx, told.orderOf) } : null,
    state,
    progress,
    rights: reviewRights(viewer, article),
    signOff: signOff && { by: signOff.by, at: signOff.at, hash: signOff.hash, note: signOff.note },
    wasMerged: told.wasMerged ?? false,
    annotations: told.segmentIds.length > 0 ? await annotationsOf(tx, viewer.userId, touched) : [],
  };
}

async function orderOf(tx: Transaction, blockId: string): Promise<string[]> {
  const rows = await tx.segment.findMany({
    where: { blockId, retiredAt: null },
    select: { id: true },
    orderBy: { position: "asc" },
  });
  return rows.map(({ id }) => id);
}
