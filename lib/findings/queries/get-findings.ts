import "server-only";
import type { Viewer } from "#lib/auth/viewer";
import { db } from "#lib/db/client";
import { checkArticleNow } from "#lib/findings/commands/check-article";
import type { ArticleFindings } from "#lib/findings/shown-finding";
import { Problem } from "#lib/problem";
import { requireSee } from "#lib/reviews/access";

/** The findings of an article as of its present text. */
export async function getFindings(viewer: Viewer, articleId: string): Promise<ArticleFindings> {
  const article = await db().article.findUnique({ where: { id: articleId }, select: { deskId: true, state: true } });
  if (!article) throw new Problem("not-found", "notFound");
  requireSee(viewer, article);
  return checkArticleNow(articleId);
}
