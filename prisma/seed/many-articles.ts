import type { Transaction } from "#lib/db/client";

/**
 * Fills a desk with `count` articles of one paragraph and two sentences each, made by the database itself and the same
 * every time: for measuring lists, not for reading. States, languages, engines and assignees are spread unevenly.
 */
export async function manyArticles(
  tx: Transaction,
  desk: Readonly<{ deskId: string; people: readonly string[] }>,
  count: number,
): Promise<void> {
  const { deskId } = desk;
  const people = [...desk.people];
  await tx.$executeRaw`
    INSERT INTO article (id, desk_id, title, source_language, target_language, engine, state, assignee_id, created_by_id,
                         created_at, updated_at, splitter_version, word_count, segment_count, edited_count, approved_count)
    SELECT md5(${deskId} || 'article' || n)::uuid, ${deskId}::uuid,
           (ARRAY['River talks','Harbour market','Heat plan','Night trains','Tea terraces'])[1 + n % 5] || ' no. ' || n,
           (ARRAY['fr','fr','fr','ar','zh','en'])[1 + n % 6], (ARRAY['en','en','en','en','en','fr'])[1 + n % 6],
           'Engine ' || (ARRAY['A 3.2','A 3.2','B 2025-10','C'])[1 + n % 4],
           (CASE WHEN n % 40 = 0 THEN 'inbox' WHEN n % 23 = 0 THEN 'inReview' WHEN n % 57 = 0 THEN 'ready'
                 WHEN n % 991 = 0 THEN 'reopened' WHEN n % 3 = 0 THEN 'signedOff' ELSE 'exported' END)::"ArticleState",
           CASE WHEN n % 7 = 0 THEN NULL ELSE (${people}::uuid[])[1 + n % ${people.length}::int] END,
           (${people}::uuid[])[1],
           timestamptz '2026-01-01 06:00Z' + n * interval '4 minutes', timestamptz '2026-01-01 07:00Z' + n * interval '4 minutes',
           1, 12, 2, n % 2, CASE WHEN n % 3 = 0 THEN 2 ELSE 0 END
    FROM generate_series(1, ${count}::int) AS n`;
  await tx.$executeRaw`
    INSERT INTO block (id, article_id, position, kind, machine)
    SELECT md5(a.id || 'block')::uuid, a.id, 0, 'paragraph', a.title || ' went on. Nobody signed the text.'
    FROM article a WHERE a.desk_id = ${deskId}::uuid`;
  await tx.$executeRaw`
    INSERT INTO segment (id, article_id, block_id, position, machine, machine_space_after, text, space_after)
    SELECT md5(b.id || 'segment' || half)::uuid, b.article_id, b.id, half, words, space, words, space
    FROM block b JOIN article a ON a.id = b.article_id,
         LATERAL (VALUES (0, a.title || ' went on.', ' '), (1, 'Nobody signed the text.', '')) AS part (half, words, space)
    WHERE a.desk_id = ${deskId}::uuid`;
  await tx.$executeRaw`
    INSERT INTO segment_version (id, segment_id, number, text, cause)
    SELECT md5(s.id || 'version')::uuid, s.id, 1, s.text, 'import'
    FROM segment s JOIN article a ON a.id = s.article_id WHERE a.desk_id = ${deskId}::uuid`;
}
