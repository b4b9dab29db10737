import "server-only";
import { db } from "#lib/db/client";
import type { Prisma } from "#lib/db/generated/client";
import { countedEdits, type EditedArticle } from "#lib/reports/edited-article";

/** So many articles are measured, and so many words of them together: each changed sentence is compared word by word. */
const mostArticles = 200;
const mostWords = 60_000;

/**
 * Edits of finished articles, to their present texts. Of more than can be measured in a moment, some by chance that is
 * the same each time; `of` says of how many.
 */
export async function sampledEffort(
  articles: Prisma.Sql,
): Promise<Readonly<{ measured: readonly EditedArticle[]; of: number }>> {
  const rows = await db().$queryRaw<(Omit<EditedArticle, "edits" | "words"> & { id: string; total: number })[]>`
    WITH finished AS (
      SELECT id, period, engine, pair, count(*) OVER ()::int AS total,
             row_number() OVER by_chance AS place, sum(word_count) OVER by_chance AS words
      FROM (${articles}) a WHERE state IN ('signedOff', 'exported')
      WINDOW by_chance AS (ORDER BY md5(id::text))
    )
    SELECT id, period, engine, pair, total FROM finished
    WHERE place <= ${mostArticles}::int AND (words <= ${mostWords}::int OR place = 1) ORDER BY place`;
  const segments = await db().segment.findMany({
    where: { articleId: { in: rows.map(({ id }) => id) }, retiredAt: null },
    select: { articleId: true, machine: true, text: true },
  });
  const ofArticle = new Map<string, typeof segments>(rows.map(({ id }) => [id, []]));
  for (const segment of segments) ofArticle.get(segment.articleId)?.push(segment);
  const measured = rows.map(({ id, period, engine, pair }) => {
    return { period, engine, pair, ...countedEdits(ofArticle.get(id) ?? []) };
  });
  return { measured, of: rows[0]?.total ?? 0 };
}
