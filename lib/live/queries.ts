import "server-only";
import type { ReviewAnnotation } from "#lib/annotations/annotation";
import { annotationsOf } from "#lib/annotations/queries/annotation-rows";
import { threadsOf } from "#lib/annotations/queries/thread-rows";
import type { ReviewThread } from "#lib/annotations/thread";
import type { ArticleState } from "#lib/articles/state";
import type { Viewer } from "#lib/auth/viewer";
import { db } from "#lib/db/client";
import { requireSee, reviewRights } from "#lib/reviews/access";
import { type Counters, counterColumns, progressOf, segmentsOf, signOffOf } from "#lib/reviews/queries/rows";
import type { LiveNews } from "#lib/reviews/together";
import { isFrozen } from "#lib/reviews/workflow";

/** More changes than this are not told one by one: the article is read anew. */
const mostMissed = 500;

/** What a stream needs to know of its article's row. */
export type LiveArticle = Counters &
  Readonly<{
    id: string;
    deskId: string;
    state: ArticleState;
    isBlind: boolean;
    change: number;
    saidChange: number;
    findingsChange: number;
  }>;

/** The article's row; null when there is none (any more). Who may know of it is the caller's to ask: `newsFor` does. */
export function liveArticle(articleId: string): Promise<LiveArticle | null> {
  return db().article.findUnique({
    where: { id: articleId },
    select: {
      id: true,
      deskId: true,
      state: true,
      isBlind: true,
      change: true,
      saidChange: true,
      findingsChange: true,
      ...counterColumns,
    },
  });
}

/** What changed in an article after a number, for all who may see it; `newsFor` makes of it what one of them may see. */
export type SharedNews = Readonly<{
  article: LiveArticle;
  shown: Pick<LiveNews, "segments" | "orders" | "state" | "progress" | "signOff" | "isMoreSaid" | "isMoreSuggested">;
  annotationIds: readonly string[];
  threadIds: readonly string[];
  /** Annotations by who looks: one list for all, unless the article is read apart. */
  annotationsSeen: Map<string, Promise<readonly ReviewAnnotation[]>>;
  threadsSeen: Map<string, Promise<readonly ReviewThread[]>>;
}>;

/**
 * Reads what was written after change number `since`. The article's row has to have been read before: what is committed
 * in between is told twice, never missed. Null when too much was missed, or the number is none of this database's.
 */
export async function sharedNews(article: LiveArticle, since: number): Promise<SharedNews | null> {
  if (since > article.change || article.change - since > mostMissed) return null;
  const { id } = article;
  const [changed, annotations, threads, suggestions, signOff] = await Promise.all([
    db().segment.findMany({
      where: { articleId: id, change: { gt: since } },
      select: { id: true, blockId: true, retiredAt: true },
    }),
    db().annotation.findMany({
      where: { articleId: id, OR: [{ change: { gt: since } }, { places: { some: { change: { gt: since } } } }] },
      select: { id: true },
    }),
    db().thread.findMany({ where: { articleId: id, change: { gt: since } }, select: { id: true } }),
    db().suggestion.count({ where: { articleId: id, change: { gt: since } } }),
    isFrozen(article.state) ? signOffOf(db(), id) : null,
  ]);
  const live = changed.filter(({ retiredAt }) => retiredAt === null).map((segment) => segment.id);
  const [orders, segments] = await Promise.all([
    ordersOf(changed.map(({ blockId }) => blockId)),
    live.length > 0 ? segmentsOf(db(), id, live) : [],
  ]);
  return {
    article,
    shown: {
      segments,
      orders,
      state: article.state,
      progress: progressOf(article),
      signOff: signOff && { by: signOff.by, at: signOff.at, hash: signOff.hash, note: signOff.note },
      isMoreSaid: article.saidChange > since,
      isMoreSuggested: suggestions > 0,
    },
    annotationIds: annotations.map((annotation) => annotation.id),
    threadIds: threads.map((thread) => thread.id),
    annotationsSeen: new Map(),
    threadsSeen: new Map(),
  };
}

/** Of news what the viewer may see, and may do now; refuses whoever may not see the article. */
export async function newsFor(viewer: Viewer, news: SharedNews): Promise<LiveNews> {
  const { article, shown, annotationIds, threadIds } = news;
  requireSee(viewer, article);
  const { userId } = viewer;
  const view = article.isBlind ? userId : "all";
  const about = { articleId: article.id };
  const [annotations, threads] = await Promise.all([
    annotationIds.length === 0
      ? []
      : once(news.annotationsSeen, view, () => annotationsOf(db(), userId, { ...about, ids: annotationIds })),
    threadIds.length === 0
      ? []
      : once(news.threadsSeen, userId, () => threadsOf(db(), userId, { ...about, ids: threadIds })),
  ]);
  return { ...shown, rights: reviewRights(viewer, article), annotations, threads };
}

function once<Value>(
  known: Map<string, Promise<readonly Value[]>>,
  key: string,
  read: () => Promise<readonly Value[]>,
): Promise<readonly Value[]> {
  const reading = known.get(key) ?? read();
  known.set(key, reading);
  return reading;
}

async function ordersOf(blockIds: readonly string[]): Promise<LiveNews["orders"]> {
  const ids = [...new Set(blockIds)];
  if (ids.length === 0) return [];
  const rows = await db().segment.findMany({
    where: { blockId: { in: ids }, retiredAt: null },
    select: { id: true, blockId: true },
    orderBy: { position: "asc" },
  });
  return ids.map((blockId) => ({
    blockId,
    segmentIds: rows.filter((row) => row.blockId === blockId).map(({ id }) => id),
  }));
}
