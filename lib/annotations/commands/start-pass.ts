import "server-only";
import type { z } from "zod";
import { requirePass } from "#lib/annotations/access";
import type { ArticleAnnotations } from "#lib/annotations/article-annotations";
import { articleAnnotationsOf } from "#lib/annotations/queries/article-annotations";
import type { startPassInput } from "#lib/annotations/schema";
import { recordAudit } from "#lib/audit/commands";
import type { Viewer } from "#lib/auth/viewer";
import { type Transaction, transaction } from "#lib/db/client";
import { Problem } from "#lib/problem";
import { lockArticle } from "#lib/reviews/commands/locked";

/** Begins the viewer's first or second review: what they annotate until they finish belongs to it. */
export function startPass(
  viewer: Viewer,
  { articleId, kind }: z.output<typeof startPassInput>,
): Promise<ArticleAnnotations> {
  return transaction(async (tx) => {
    const article = await lockArticle(tx, viewer, articleId, requirePass);
    const passes = await tx.reviewPass.findMany({
      where: { articleId },
      select: { kind: true, readerId: true, finishedAt: true },
    });
    const isOpen = passes.some(({ readerId, finishedAt }) => readerId === viewer.userId && finishedAt === null);
    if (isOpen) throw new Problem("conflict", "passOpen");
    if (kind === "second") requireFirst(viewer, passes);
    const { id } = await tx.reviewPass.create({
      data: {
        articleId,
        kind,
        round: await nextRound(tx, articleId),
        readerId: viewer.userId,
        givenById: viewer.userId,
      },
      select: { id: true },
    });
    await recordAudit(tx, viewer, {
      deskId: article.deskId,
      action: "pass.started",
      subject: { type: "pass", id, name: article.title },
      articleId,
      detail: { kind },
    });
    return articleAnnotationsOf(tx, viewer, article);
  });
}

/** The number of an article's next round of passes. */
export async function nextRound(tx: Transaction, articleId: string): Promise<number> {
  const { _max } = await tx.reviewPass.aggregate({ where: { articleId }, _max: { round: true } });
  return (_max.round ?? 0) + 1;
}

function requireFirst(
  viewer: Viewer,
  passes: readonly Readonly<{ kind: string; readerId: string; finishedAt: Date | null }>[],
): void {
  const first = passes.filter(({ kind, finishedAt }) => kind === "first" && finishedAt !== null);
  if (first.length === 0) throw new Problem("conflict", "secondNeedsFirst");
  if (first.every(({ readerId }) => readerId === viewer.userId)) throw new Problem("conflict", "secondIsFirst");
}
