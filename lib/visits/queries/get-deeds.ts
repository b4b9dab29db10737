import "server-only";
import type { Viewer } from "#lib/auth/viewer";
import { db } from "#lib/db/client";
import { Problem } from "#lib/problem";
import { requireSee } from "#lib/reviews/access";
import { type Deed, othersDeeds, type PlacedDeeds } from "#lib/visits/others-deeds";
import { deedsAfter, visitsBefore } from "./deeds";

type Row = Deed & Readonly<{ seenAt: Date }>;

/** What others did in an article since the viewer was there, with its places; null when that is nothing. */
export async function getDeeds(viewer: Viewer, articleId: string): Promise<PlacedDeeds | null> {
  const article = await db().article.findUnique({ where: { id: articleId }, select: { deskId: true, state: true } });
  if (!article) throw new Problem("not-found", "notFound");
  requireSee(viewer, article);
  const rows = await db().$queryRaw<Row[]>`
    WITH visit AS MATERIALIZED (${visitsBefore(viewer, [articleId])})
    SELECT DISTINCT v.seen_at AS "seenAt", d.kind, d.thing, d.segment_id AS "segmentId", u.name
    FROM visit v JOIN (${deedsAfter(viewer)}) d ON d.article_id = v.article_id JOIN app_user u ON u.id = d.by_id`;
  const [first] = rows;
  return first ? othersDeeds(first.seenAt, rows) : null;
}
