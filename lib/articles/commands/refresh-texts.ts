import "server-only";
import { searchedText } from "#lib/articles/search/searched-text";
import { db } from "#lib/db/client";

/** Articles read in one go. */
const batch = 40;

/**
 * Cuts the words of articles whose texts changed, what changed last first, and answers how many it did. Belongs to
 * nobody: a search reads what this wrote, under the reader's rights. Any number of processes may run it at once.
 */
export async function refreshTexts(most: number = batch): Promise<number> {
  const stale = await db().staleText.findMany({ orderBy: { at: "desc" }, take: Math.min(most, batch) });
  if (stale.length === 0) return 0;
  const ids = stale.map(({ articleId }) => articleId);
  const [articles, editors] = await Promise.all([textsOf(ids), lastEditors(ids)]);
  const rows = articles.map(({ id, title, blocks }) => {
    const { words, sentences } = searchedText(title, blocks.flatMap(sentencesOf));
    return { id, words: words.join(" "), sentences, editor: editors.get(id) ?? null };
  });
  await db().$executeRaw`
    INSERT INTO article_text (article_id, words, sentences, edited_by_id)
    SELECT made.id, array_to_tsvector(string_to_array(made.words, ' ')), made.sentences, made.editor
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS made (id uuid, words text, sentences text, editor uuid)
    JOIN article ON article.id = made.id
    ON CONFLICT (article_id) DO UPDATE
      SET words = excluded.words, sentences = excluded.sentences, edited_by_id = excluded.edited_by_id`;
  // Changed again while its texts were read: the stamp is another one, and the row stays.
  const seen = stale.map(({ articleId, stamp }) => ({ articleId, stamp }));
  await db().$executeRaw`
    DELETE FROM stale_text s
    USING jsonb_to_recordset(${JSON.stringify(seen)}::jsonb) AS seen ("articleId" uuid, stamp uuid)
    WHERE s.article_id = seen."articleId" AND s.stamp = seen.stamp`;
  return stale.length;
}

function textsOf(ids: readonly string[]) {
  return db().article.findMany({
    where: { id: { in: [...ids] } },
    select: {
      id: true,
      title: true,
      blocks: {
        orderBy: { position: "asc" },
        select: {
          source: true,
          segments: {
            where: { retiredAt: null },
            orderBy: { position: "asc" },
            select: { id: true, text: true, source: true },
          },
        },
      },
    },
  });
}

type Block = Awaited<ReturnType<typeof textsOf>>[number]["blocks"][number];

/** Where nobody paired a block's sentences with their sources, its source is found at its first sentence. */
function sentencesOf({ source, segments }: Block) {
  if (segments.some((segment) => segment.source !== null)) return segments;
  return segments.map((segment, index) => ({ ...segment, source: index === 0 ? source : null }));
}

async function lastEditors(ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await db().$queryRaw<{ id: string; editor: string }[]>`
    SELECT DISTINCT ON (s.article_id) s.article_id AS id, v.author_id AS editor
    FROM segment s JOIN segment_version v ON v.segment_id = s.id
    WHERE s.article_id = ANY(${[...ids]}::uuid[]) AND v.author_id IS NOT NULL
    ORDER BY s.article_id, v.at DESC, v.id DESC`;
  return new Map(rows.map(({ id, editor }) => [id, editor]));
}
