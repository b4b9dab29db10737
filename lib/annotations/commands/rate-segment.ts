import "server-only";
import type { z } from "zod";
import type { ReviewRating } from "#lib/annotations/article-annotations";
import type { ratingInput } from "#lib/annotations/schema";
import type { Viewer } from "#lib/auth/viewer";
import { transaction } from "#lib/db/client";
import { Problem } from "#lib/problem";
import { lockToAnnotate } from "./annotate";

/** Puts the viewer's slider of a segment somewhere from 0 to 100; in a pass, that pass's own. */
export function rateSegment(
  viewer: Viewer,
  { segmentId, value }: z.output<typeof ratingInput>,
): Promise<Readonly<{ rating: ReviewRating }>> {
  return transaction(async (tx) => {
    const found = await tx.segment.findUnique({ where: { id: segmentId }, select: { articleId: true } });
    if (!found) throw new Problem("not-found", "notFound");
    const { article, passId } = await lockToAnnotate(tx, viewer, found.articleId);
    const segment = await tx.segment.findUniqueOrThrow({ where: { id: segmentId }, select: { retiredAt: true } });
    if (segment.retiredAt) throw new Problem("conflict", "segmentJoined");
    const own = { segmentId, userId: viewer.userId, passId, rater: null };
    const at = new Date();
    const known = await tx.segmentRating.findFirst({ where: own, select: { id: true } });
    if (known) await tx.segmentRating.update({ where: { id: known.id }, data: { value, at }, select: { id: true } });
    else await tx.segmentRating.create({ data: { ...own, articleId: article.id, value, at }, select: { id: true } });
    const by = { id: viewer.userId, name: viewer.name };
    return { rating: { segmentId, passId, by, rater: null, value, at: at.toISOString() } };
  });
}
