import "server-only";
import type { DeskFilter } from "#lib/articles/schema";
import type { Viewer } from "#lib/auth/viewer";
import { db } from "#lib/db/client";
import type { Prisma } from "#lib/db/generated/client";
import { literally } from "#lib/db/literally";
import { checkSoon } from "#lib/findings/commands/check-soon";
import { requireRole } from "#lib/people/membership";
import { counterColumns, progressOf } from "#lib/reviews/queries/rows";

const pageSize = 40;

/** One page of a desk's articles, latest change first; `next` is the place to go on from, null at the end. */
export async function listArticles(viewer: Viewer, deskId: string, filter: DeskFilter) {
  requireRole(viewer, deskId, "reader");
  const rows = await db().article.findMany({
    where: whereOf(viewer, deskId, filter),
    select: {
      id: true,
      title: true,
      sourceLanguage: true,
      targetLanguage: true,
      engine: true,
      state: true,
      wordCount: true,
      updatedAt: true,
      createdAt: true,
      checkedStamp: true,
      openFindings: true,
      assignee: { select: { id: true, name: true } },
      ...counterColumns,
    },
    orderBy: [{ updatedAt: "desc" }, { id: "desc" }],
    take: pageSize + 1,
  });
  // Made by an earlier release, or by a run that failed: the next look at the desk has them.
  for (const { id, checkedStamp } of rows) if (checkedStamp === null) checkSoon(id);
  const last = rows.length > pageSize ? rows[pageSize - 1] : undefined;
  return {
    articles: rows.slice(0, pageSize).map((row) => ({
      id: row.id,
      title: row.title,
      sourceLanguage: row.sourceLanguage,
      targetLanguage: row.targetLanguage,
      engine: row.engine,
      state: row.state,
      wordCount: row.wordCount,
      updatedAt: row.updatedAt.toISOString(),
      createdAt: row.createdAt.toISOString(),
      assignee: row.assignee,
      progress: progressOf(row),
      /** Null while nobody has checked it. */
      openFindings: row.checkedStamp === null ? null : row.openFindings,
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

/** The viewer's queue: what is in their hands and not done. */
function whereOf(viewer: Viewer, deskId: string, filter: DeskFilter): Prisma.ArticleWhereInput {
  const and: Prisma.ArticleWhereInput[] = [];
  const [at, id] = (filter.after ?? "").split("_");
  if (at && id && !Number.isNaN(Date.parse(at)) && isUuid(id)) {
    const updatedAt = new Date(at);
    and.push({ updatedAt: { lte: updatedAt } }, { OR: [{ updatedAt: { lt: updatedAt } }, { id: { lt: id } }] });
  }
  if (filter.view === "mine") and.push({ assigneeId: viewer.userId, state: { notIn: ["signedOff", "exported"] } });
  if (filter.state) and.push({ state: filter.state });
  if (filter.source) and.push({ sourceLanguage: filter.source });
  if (filter.target) and.push({ targetLanguage: filter.target });
  if (filter.engine) and.push({ engine: filter.engine });
  if (filter.assignee) and.push({ assigneeId: filter.assignee === "nobody" ? null : filter.assignee });
  if (filter.q) and.push({ title: { contains: literally(filter.q), mode: "insensitive" } });
  return { deskId, AND: and };
}

function isUuid(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);
}
