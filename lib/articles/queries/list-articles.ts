import "server-only";
import { refreshSoon } from "#lib/articles/commands/refresh-soon";
import { refreshTexts } from "#lib/articles/commands/refresh-texts";
import { type DeskFilter, pageSize } from "#lib/articles/schema";
import type { Wanted } from "#lib/articles/search/wanted";
import type { Viewer } from "#lib/auth/viewer";
import { db } from "#lib/db/client";
import { checkSoon } from "#lib/findings/commands/check-soon";
import { requireRole } from "#lib/people/membership";
import { listDeeds } from "#lib/visits/queries/list-deeds";
import { listed, rowColumns } from "./listed-rows";
import { afterPlace, matching } from "./matching-articles";
import { searchHits } from "./search-hits";

/** As many changed texts as a search waits for; what else waits is read behind it. */
export const freshened = 20;

/** One page of a desk's articles, latest change first; `next` is the place to go on from, null at the end. */
export async function listArticles(viewer: Viewer, deskId: string, filter: DeskFilter, wanted: Wanted | null = null) {
  requireRole(viewer, deskId, "reader");
  if (wanted && wanted.words.length > 0) await refreshTexts(freshened);
  const fits = await matching(viewer, deskId, filter, wanted);
  const found = await db().$queryRaw<{ id: string }[]>`
    SELECT a.id FROM article a
    WHERE ${fits} AND ${afterPlace(filter.after)}
    ORDER BY a.updated_at DESC, a.id DESC LIMIT ${pageSize + 1}`;
  const ids = found.map(({ id }) => id);
  const [rows, hits, deeds] = await Promise.all([
    ownRowsOf(viewer, ids),
    searchHits(ids, wanted?.words ?? []),
    listDeeds(viewer, ids),
  ]);
  refreshSoon();
  // Made by an earlier release, or by a run that failed: the next look at the desk has them.
  for (const { id, checkedStamp } of rows) if (checkedStamp === null) checkSoon(id);
  const last = rows.length > pageSize ? rows[pageSize - 1] : undefined;
  return {
    articles: rows.slice(0, pageSize).map((row) => ({
      ...listed(row),
      /** Null while nothing in its sentences is searched for. */
      hit: hits.get(row.id) ?? null,
      /** What others did since the viewer was there; null when that is nothing, or the viewer was never there. */
      othersDeeds: deeds.get(row.id) ?? null,
      /** Given to the viewer by somebody, and not opened yet. */
      isNewToViewer: row.assignee?.id === viewer.userId && row.createdById !== viewer.userId && row.visits.length === 0,
    })),
    next: last ? `${last.updatedAt.toISOString()}_${last.id}` : null,
  };
}
export type ArticleList = Awaited<ReturnType<typeof listArticles>>;
export type ListedArticle = ArticleList["articles"][number];

/** What the filters of a desk offer: its people who may review. */
export async function listReviewers(viewer: Viewer, deskId: string): Promise<{ id: string; name: string }[]> {
  requireRole(viewer, deskId, "reader");
  return db().user.findMany({
    where: { disabledAt: null, memberships: { some: { deskId, role: { not: "reader" } } } },
    select: { id: true, name: true },
    orderBy: { name: "asc" },
  });
}

/** Everybody of a desk, as a search knows them; also who cannot sign in any more. */
export async function listNames(viewer: Viewer, deskId: string): Promise<{ key: string; name: string }[]> {
  requireRole(viewer, deskId, "reader");
  const people = await db().user.findMany({
    where: { memberships: { some: { deskId } } },
    select: { id: true, name: true },
  });
  return people.map(({ id, name }) => ({ key: id, name }));
}

function ownRowsOf({ userId }: Viewer, ids: readonly string[]) {
  return db().article.findMany({
    where: { id: { in: [...ids] } },
    select: { ...rowColumns, createdById: true, visits: { where: { userId }, select: { seenAt: true } } },
    orderBy: [{ updatedAt: "desc" }, { id: "desc" }],
  });
}
