import "server-only";
import type { Viewer } from "#lib/auth/viewer";
import { db } from "#lib/db/client";
import { Problem } from "#lib/problem";
import { requireSee } from "#lib/reviews/access";
import type { PlacedDeeds } from "#lib/visits/others-deeds";
import { deedsOf } from "./deeds";

/** What others did in an article since the viewer was there, with its places; null when that is nothing. */
export async function getDeeds(viewer: Viewer, articleId: string): Promise<PlacedDeeds | null> {
  const article = await db().article.findUnique({ where: { id: articleId }, select: { deskId: true, state: true } });
  if (!article) throw new Problem("not-found", "notFound");
  requireSee(viewer, article);
  return (await deedsOf(viewer, [articleId])).get(articleId) ?? null;
}
