import "server-only";
import type { z } from "zod";
import type { Viewer } from "#lib/auth/viewer";
import { db } from "#lib/db/client";
import { Problem } from "#lib/problem";
import { requireSee } from "#lib/reviews/access";
import type { visitInput } from "./schema";

/**
 * Keeps that the viewer has seen an article up to a change of it. What was seen stays seen, whichever of a person's
 * windows tells first; nobody has seen what has not happened yet. It changes nothing that others are told of.
 */
export async function keepVisit(viewer: Viewer, { articleId, change }: z.output<typeof visitInput>): Promise<null> {
  const article = await db().article.findUnique({ where: { id: articleId }, select: { deskId: true, state: true } });
  if (!article) throw new Problem("not-found", "notFound");
  requireSee(viewer, article);
  await db().$executeRaw`
    INSERT INTO article_visit (user_id, article_id, seen_change, seen_at)
    SELECT ${viewer.userId}::uuid, id, least(${change}::int, change), now() FROM article WHERE id = ${articleId}::uuid
    ON CONFLICT (user_id, article_id) DO UPDATE
    SET seen_change = greatest(article_visit.seen_change, excluded.seen_change), seen_at = excluded.seen_at`;
  return null;
}
