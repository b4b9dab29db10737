import "server-only";
import { articleAnnotationsOf } from "#lib/annotations/queries/article-annotations";
import { storedCodes } from "#lib/articles/codes-schema";
import type { Viewer } from "#lib/auth/viewer";
import { db } from "#lib/db/client";
import { Problem } from "#lib/problem";
import { requireSee, reviewRights } from "#lib/reviews/access";
import type { Review, ReviewBlock, ReviewSegment } from "#lib/reviews/review";
import { isFrozen } from "#lib/reviews/workflow";
import { counterColumns, progressOf, segmentsOf, signOffOf } from "./rows";

/** An article as the workbench shows it: its blocks with their live segments, and what the viewer may do. */
export async function getReview(viewer: Viewer, articleId: string): Promise<Review> {
  const article = await db().article.findUnique({
    where: { id: articleId },
    select: {
      id: true,
      change: true,
      deskId: true,
      title: true,
      sourceLanguage: true,
      targetLanguage: true,
      engine: true,
      state: true,
      isBlind: true,
      wordCount: true,
      createdAt: true,
      ...counterColumns,
      desk: { select: { name: true } },
      assignee: { select: { id: true, name: true } },
      createdBy: { select: { id: true, name: true } },
      blocks: { select: { id: true, kind: true, codes: true }, orderBy: { position: "asc" } },
    },
  });
  if (!article) throw new Problem("not-found", "notFound");
  requireSee(viewer, article);
  const [segments, signOff, annotated] = await Promise.all([
    segmentsOf(db(), articleId),
    isFrozen(article.state) ? signOffOf(db(), articleId) : null,
    articleAnnotationsOf(db(), viewer, article),
  ]);
  const ofBlock = byBlock(segments);
  return {
    // Read first: what changed since may be in what was read after it, and is told once more.
    change: article.change,
    viewer: { id: viewer.userId, name: viewer.name },
    article: {
      id: article.id,
      deskId: article.deskId,
      deskName: article.desk.name,
      title: article.title,
      sourceLanguage: article.sourceLanguage,
      targetLanguage: article.targetLanguage,
      engine: article.engine,
      state: article.state,
      wordCount: article.wordCount,
      assignee: article.assignee,
      createdBy: article.createdBy,
      createdAt: article.createdAt.toISOString(),
      progress: progressOf(article),
      signOff: signOff && { by: signOff.by, at: signOff.at, hash: signOff.hash, note: signOff.note },
    },
    rights: reviewRights(viewer, article),
    blocks: article.blocks.map((block) => blockOf(block, ofBlock.get(block.id) ?? [])),
    ...annotated,
  };
}

function blockOf(
  { id, kind, codes: column }: Readonly<{ id: string; kind: ReviewBlock["kind"]; codes: unknown }>,
  segments: readonly ReviewSegment[],
): ReviewBlock {
  const codes = storedCodes(column);
  return { id, kind, ...(codes.length > 0 && { codes }), segments };
}

function byBlock(segments: readonly ReviewSegment[]): ReadonlyMap<string, readonly ReviewSegment[]> {
  const blocks = new Map<string, ReviewSegment[]>();
  for (const segment of segments) {
    const block = blocks.get(segment.blockId);
    if (block) block.push(segment);
    else blocks.set(segment.blockId, [segment]);
  }
  return blocks;
}
