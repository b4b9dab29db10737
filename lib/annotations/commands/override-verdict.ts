import "server-only";
import type { z } from "zod";
import { requireOverride } from "#lib/annotations/access";
import type { ReviewOverride } from "#lib/annotations/article-annotations";
import { overrideOf } from "#lib/annotations/queries/article-annotations";
import type { overrideInput } from "#lib/annotations/schema";
import { recordAudit } from "#lib/audit/commands";
import type { Viewer } from "#lib/auth/viewer";
import { transaction } from "#lib/db/client";
import { lockArticle } from "#lib/reviews/commands/locked";

/** Puts an editor's verdict in the score's place, or takes it back (null); the reason stays on the record either way. */
export function overrideVerdict(
  viewer: Viewer,
  { articleId, verdict, reason }: z.output<typeof overrideInput>,
): Promise<Readonly<{ verdictOverride: ReviewOverride | null }>> {
  return transaction(async (tx) => {
    const article = await lockArticle(tx, viewer, articleId, requireOverride);
    await tx.verdictOverride.create({
      data: { articleId, verdict, reason, byId: viewer.userId },
      select: { id: true },
    });
    await recordAudit(tx, viewer, {
      deskId: article.deskId,
      action: verdict ? "article.verdictOverridden" : "article.verdictRestored",
      subject: { type: "article", id: articleId, name: article.title },
      articleId,
      detail: { reason, ...(verdict && { verdict }) },
    });
    return { verdictOverride: await overrideOf(tx, articleId) };
  });
}
