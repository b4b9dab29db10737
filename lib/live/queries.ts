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
  const [changed, signOff] = await Promise.all([
    changedAfter(id, since),
    isFrozen(article.state) ? signOffOf(db(), id) : null,
  ]);
  const segments = changed.segmentIds.length > 0 ? await segmentsOf(db(), id, changed.segmentIds) : [];
  return {
    article,
    shown: {
      segments,
      orders: changed.orders,
      state: article.state,
      progress: progressOf(article),
      signOff: signOff && { by: signOff.by, at: signOff.at, hash: signOff.hash, note: signOff.note },
      isMoreSaid: article.saidChange > since,
      isMoreSuggested: changed.isMoreSuggested,
    },
    annotationIds: changed.annotationIds,
    threadIds: changed.threadIds,
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

type Changed = Pick<SharedNews, "annotationIds" | "threadIds"> &
  Readonly<{ segmentIds: readonly string[]; orders: LiveNews["orders"]; isMoreSuggested: boolean }>;

/** What was written after a change, by ids; of a block with another sentence in it, all its live ones in their order. */
async function changedAfter(articleId: string, since: number): Promise<Changed> {
  const [row] = await db().$queryRaw<Changed[]>`
    WITH changed AS (
      SELECT id, block_id, retired_at FROM segment WHERE article_id = ${articleId}::uuid AND change > ${since}
    )
    SELECT
      ARRAY(SELECT id FROM changed WHERE retired_at IS NULL) AS "segmentIds",
      COALESCE((
        SELECT jsonb_agg(jsonb_build_object('blockId', b.block_id, 'segmentIds', COALESCE((
          SELECT jsonb_agg(s.id ORDER BY s.position) FROM segment s WHERE s.block_id = b.block_id AND s.retired_at IS NULL
        ), '[]')))
        FROM (SELECT DISTINCT block_id FROM changed) b
      ), '[]') AS orders,
      ARRAY(
        SELECT a.id FROM annotation a WHERE a.article_id = ${articleId}::uuid AND (a.change > ${since} OR EXISTS (
          SELECT 1 FROM annotation_place p WHERE p.annotation_id = a.id AND p.change > ${since}
        ))
      ) AS "annotationIds",
      ARRAY(SELECT id FROM thread WHERE article_id = ${articleId}::uuid AND change > ${since}) AS "threadIds",
      EXISTS (SELECT 1 FROM suggestion WHERE article_id = ${articleId}::uuid AND change > ${since}) AS "isMoreSuggested"`;
  return row ?? { segmentIds: [], orders: [], annotationIds: [], threadIds: [], isMoreSuggested: false };
}
