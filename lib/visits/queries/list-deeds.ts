import "server-only";
import type { Viewer } from "#lib/auth/viewer";
import { db } from "#lib/db/client";
import { type Deed, type OthersDeeds, othersDeeds } from "#lib/visits/others-deeds";
import { deedsAfter, visitsBefore } from "./deeds";

type Row = Deed & Readonly<{ articleId: string; seenAt: Date }>;

/**
 * What others did in these articles since the viewer was there, by article; those where they did nothing, and those
 * that the viewer never opened, are not in it. The caller knows that the viewer may see them all.
 */
export async function listDeeds(
  viewer: Viewer,
  articleIds: readonly string[],
): Promise<ReadonlyMap<string, OthersDeeds>> {
  if (articleIds.length === 0) return new Map();
  const rows = await db().$queryRaw<Row[]>`
    WITH visit AS MATERIALIZED (${visitsBefore(viewer, articleIds)})
    SELECT DISTINCT v.article_id AS "articleId", v.seen_at AS "seenAt", d.kind, d.thing, u.name
    FROM visit v JOIN (${deedsAfter(viewer)}) d ON d.article_id = v.article_id JOIN app_user u ON u.id = d.by_id`;
  const ids = new Set(rows.map(({ articleId }) => articleId));
  return new Map([...ids].map((id) => [id, ofArticle(rows.filter(({ articleId }) => articleId === id))]));
}

function ofArticle(rows: readonly Row[]): OthersDeeds {
  const { sentences: _, ...told } = othersDeeds(rows[0]?.seenAt ?? new Date(0), rows);
  return told;
}
