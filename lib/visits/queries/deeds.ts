import "server-only";
import type { Viewer } from "#lib/auth/viewer";
import { db } from "#lib/db/client";
import { Prisma } from "#lib/db/generated/client";
import { type Deed, othersDeeds, type PlacedDeeds } from "#lib/visits/others-deeds";

type Row = Deed & Readonly<{ articleId: string; seenAt: Date }>;

/**
 * What others did in these articles since the viewer was there, by article; those where they did nothing, and those
 * that the viewer never opened, are not in it. Asks no rights.
 */
export async function deedsOf(
  viewer: Viewer,
  articleIds: readonly string[],
): Promise<ReadonlyMap<string, PlacedDeeds>> {
  const rows = await db().$queryRaw<Row[]>`
    WITH visit AS MATERIALIZED (${visitsBefore(viewer, articleIds)})
    SELECT DISTINCT v.article_id AS "articleId", v.seen_at AS "seenAt", d.kind, d.thing, d.segment_id AS "segmentId", u.name
    FROM visit v JOIN (${deedsAfter(viewer)}) d ON d.article_id = v.article_id JOIN app_user u ON u.id = d.by_id`;
  const byArticle = new Map<string, { since: Date; deeds: Deed[] }>();
  for (const row of rows) {
    const known = byArticle.get(row.articleId) ?? { since: row.seenAt, deeds: [] };
    byArticle.set(row.articleId, known);
    known.deeds.push(row);
  }
  return new Map([...byArticle].map(([id, { since, deeds }]) => [id, othersDeeds(since, deeds)]));
}

/**
 * The viewer's visits of these articles after which others did something: (article_id, seen_change, seen_at). Asks no
 * rights.
 */
function visitsBefore(viewer: Viewer, articleIds: readonly string[]): Prisma.Sql {
  return Prisma.sql`
    SELECT v.article_id, v.seen_change, v.seen_at
    FROM article_visit v JOIN article a ON a.id = v.article_id
    WHERE v.user_id = ${viewer.userId}::uuid AND v.article_id = ANY(${[...articleIds]}::uuid[])
      AND v.seen_change < ${lastDeedOfOthers(viewer)}`;
}

/**
 * Articles in which others did something since the viewer was there: (article_id). Found from the viewer's own visits,
 * however many articles a desk has: it is to be asked first, not once for each article. Each visit looks its article
 * up: joined, PostgreSQL reads all the articles there are. Asks no rights.
 */
export function changedSinceVisit(viewer: Viewer): Prisma.Sql {
  return Prisma.sql`
    SELECT v.article_id FROM article_visit v
    WHERE v.user_id = ${viewer.userId}::uuid
      AND v.seen_change < (SELECT ${lastDeedOfOthers(viewer)} FROM article a WHERE a.id = v.article_id)`;
}

/**
 * What others did after the visits named `visit`, read from the record by its numbers:
 * (article_id, kind, thing, segment_id, by_id). A sentence that was written after a visit carries a higher number too,
 * so that the versions and decisions of all others are never looked at. What a blind pass hides is not there.
 */
function deedsAfter({ userId }: Viewer): Prisma.Sql {
  const me = Prisma.sql`${userId}::uuid`;
  const isSeen = Prisma.sql`(p.id IS NULL OR NOT p.is_hidden OR p.reader_id = ${me})`;
  return Prisma.sql`
    SELECT v.article_id, 'sentences' AS kind, s.id AS thing, s.id AS segment_id, r.author_id AS by_id
    FROM visit v
    JOIN segment s ON s.article_id = v.article_id AND s.change > v.seen_change AND s.retired_at IS NULL
    JOIN segment_version r ON r.segment_id = s.id AND r.change > v.seen_change AND r.author_id <> ${me}
    UNION ALL
    SELECT v.article_id, 'decisions', s.id, s.id, r.by_id
    FROM visit v
    JOIN segment s ON s.article_id = v.article_id AND s.change > v.seen_change AND s.retired_at IS NULL
    JOIN decision r ON r.segment_id = s.id AND r.change > v.seen_change AND r.by_id <> ${me}
    UNION ALL
    SELECT v.article_id, 'annotations', n.id, l.segment_id, r.by_id
    FROM visit v
    JOIN annotation n ON n.article_id = v.article_id
    LEFT JOIN review_pass p ON p.id = n.pass_id
    JOIN annotation_event r ON r.annotation_id = n.id AND r.by_id <> ${me}
      AND greatest(r.change, p.shown_change) > v.seen_change
    LEFT JOIN annotation_place l ON l.annotation_id = n.id
    WHERE ${isSeen}
    UNION ALL
    SELECT v.article_id, 'comments', r.id, coalesce(t.segment_id, l.segment_id), r.by_id
    FROM visit v
    JOIN thread t ON t.article_id = v.article_id
    LEFT JOIN annotation n ON n.id = t.annotation_id
    LEFT JOIN review_pass p ON p.id = n.pass_id
    JOIN thread_entry r ON r.thread_id = t.id AND r.by_id <> ${me} AND r.kind = 'comment'
      AND greatest(r.change, p.shown_change) > v.seen_change
    LEFT JOIN annotation_place l ON l.annotation_id = n.id
    WHERE ${isSeen}`;
}

/** In SQL on `article a`: the last change by which anybody but the viewer did something that everybody sees. */
function lastDeedOfOthers({ userId }: Viewer): Prisma.Sql {
  return Prisma.sql`CASE WHEN a.deed_by_id = ${userId}::uuid THEN a.other_deed_change ELSE a.deed_change END`;
}
