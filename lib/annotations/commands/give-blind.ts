import "server-only";
import type { z } from "zod";
import { requireArbitrate } from "#lib/annotations/access";
import type { ArticleAnnotations } from "#lib/annotations/article-annotations";
import { articleAnnotationsOf } from "#lib/annotations/queries/article-annotations";
import type { giveBlindInput } from "#lib/annotations/schema";
import { recordAudit } from "#lib/audit/commands";
import type { Viewer } from "#lib/auth/viewer";
import { transaction } from "#lib/db/client";
import { Problem } from "#lib/problem";
import { lockArticle } from "#lib/reviews/commands/locked";
import { nextRound } from "./start-pass";

/**
 * Has two people annotate the article apart: neither sees the other's, and nobody changes the text, until both are
 * done.
 */
export function giveBlind(
  viewer: Viewer,
  { articleId, readerIds }: z.output<typeof giveBlindInput>,
): Promise<ArticleAnnotations> {
  return transaction(async (tx) => {
    const article = await lockArticle(tx, viewer, articleId, requireArbitrate);
    const { deskId } = article;
    const roles = ["reviewer", "editor", "admin"] as const;
    const readers = await tx.user.count({
      where: {
        id: { in: [...readerIds] },
        disabledAt: null,
        memberships: { some: { deskId, role: { in: [...roles] } } },
      },
    });
    if (readers < readerIds.length) throw new Problem("invalid", "readerCannotReview");
    const open = await tx.reviewPass.count({
      where: { articleId, readerId: { in: [...readerIds] }, finishedAt: null },
    });
    if (open > 0) throw new Problem("conflict", "readerHasPass");
    const round = await nextRound(tx, articleId);
    const passes = await tx.reviewPass.createManyAndReturn({
      data: readerIds.map((readerId) => ({
        articleId,
        kind: "blind" as const,
        round,
        readerId,
        givenById: viewer.userId,
        isHidden: true,
      })),
      select: { id: true, readerId: true },
    });
    await tx.article.update({ where: { id: articleId }, data: { isBlind: true }, select: { id: true } });
    await tx.notification.createMany({
      data: passes
        .filter(({ readerId }) => readerId !== viewer.userId)
        .map(({ id, readerId }) => ({
          userId: readerId,
          kind: "passGiven" as const,
          articleId,
          passId: id,
          byId: viewer.userId,
        })),
    });
    await recordAudit(tx, viewer, {
      deskId,
      action: "pass.given",
      subject: { type: "article", id: articleId, name: article.title },
      articleId,
      detail: { round, readers: [...readerIds] },
    });
    return articleAnnotationsOf(tx, viewer, { ...article, isBlind: true });
  });
}
