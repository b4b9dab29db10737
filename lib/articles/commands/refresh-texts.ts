import "server-only";
import { SearchedWords } from "#lib/articles/search/searched-text";
import { db } from "#lib/db/client";

/** Articles done in one go. */
const batch = 40;
/** Blocks whose words are cut in one go, a few hundred sentences: between two goes the server does what waits. */
const page = 100;

/**
 * Cuts the words of articles whose texts changed, what changed last first, and answers how many it did. Belongs to
 * nobody: a search reads what this wrote, under the reader's rights. Any number of processes may run it at once.
 */
export async function refreshTexts(most: number = batch): Promise<number> {
  const stale = await db().staleText.findMany({ orderBy: { at: "desc" }, take: Math.min(most, batch) });
  if (stale.length === 0) return 0;
  const ids = stale.map(({ articleId }) => articleId);
  const [gathered, editors] = await Promise.all([wordsOf(ids), lastEditors(ids)]);
  const rows = [...gathered].map(([id, gathering]) => {
    const { words, sentences } = gathering.gathered();
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

async function wordsOf(ids: readonly string[]): Promise<ReadonlyMap<string, SearchedWords>> {
  const articles = await db().article.findMany({ where: { id: { in: [...ids] } }, select: { id: true, title: true } });
  const gathered = new Map(articles.map(({ id, title }) => [id, new SearchedWords(title)]));
  for (let blocks = await blocksAfter(ids, null); blocks.length > 0; ) {
    for (const block of blocks) gathered.get(block.articleId)?.add(sentencesOf(block));
    blocks = blocks.length < page ? [] : await blocksAfter(ids, blocks.at(-1) ?? null);
  }
  return gathered;
}

/** The next blocks of these articles, article by article as they are read. */
function blocksAfter(ids: readonly string[], last: Readonly<{ articleId: string; position: number }> | null) {
  // By where the last one stood, not by itself: it may have gone with its article meanwhile.
  const beyond = last && {
    OR: [{ articleId: last.articleId, position: { gt: last.position } }, { articleId: { gt: last.articleId } }],
  };
  return db().block.findMany({
    where: { articleId: { in: [...ids] }, ...beyond },
    orderBy: [{ articleId: "asc" }, { position: "asc" }],
    take: page,
    select: {
      articleId: true,
      position: true,
      source: true,
      segments: {
        where: { retiredAt: null },
        orderBy: { position: "asc" },
        select: { id: true, text: true, source: true },
      },
    },
  });
}

type Block = Awaited<ReturnType<typeof blocksAfter>>[number];

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
