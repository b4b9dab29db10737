import "server-only";
import { db } from "#lib/db/client";
import { Prisma } from "#lib/db/generated/client";
import type { Days, PeriodLength } from "#lib/reports/period";

/** Which of a desk's articles: those brought in on these days, of one engine and one pair of languages where asked. */
export type ArticleScope = Days &
  Readonly<{ deskId: string; by: PeriodLength; engine?: string | undefined; pair?: string | undefined }>;

/** What a desk's articles name, most frequent first; so many are told apart, the rest together. */
export type Named = Readonly<{ engines: readonly string[]; pairs: readonly string[] }>;

const mostNamed = 40;

export async function namedOf(deskId: string): Promise<Named> {
  const [engines, pairs] = await Promise.all([
    db().article.groupBy({
      by: ["engine"],
      where: { deskId, isSample: false },
      orderBy: [{ _count: { id: "desc" } }, { engine: "asc" }],
      take: mostNamed,
    }),
    db().article.groupBy({
      by: ["sourceLanguage", "targetLanguage"],
      where: { deskId, isSample: false },
      orderBy: [{ _count: { id: "desc" } }, { sourceLanguage: "asc" }, { targetLanguage: "asc" }],
      take: mostNamed,
    }),
  ]);
  return {
    engines: engines.map(({ engine }) => engine),
    pairs: pairs.map(({ sourceLanguage, targetLanguage }) => `${sourceLanguage}>${targetLanguage}`),
  };
}

/** A table of the articles: id, state, words, period (a date), and engine and pair, null where they are not told apart. */
export function articlesWithin(scope: ArticleScope, { engines, pairs }: Named): Prisma.Sql {
  const { deskId, from, to, by, engine, pair } = scope;
  const pairText = Prisma.sql`source_language || '>' || target_language`;
  return Prisma.sql`
    SELECT id, state, word_count, source_word_count, source_character_count, character_count,
           date_trunc(${by}::text, created_at)::date::text AS period,
           CASE WHEN engine = ANY(${[...engines]}::text[]) THEN engine END AS engine,
           CASE WHEN ${pairText} = ANY(${[...pairs]}::text[]) THEN ${pairText} END AS pair
    FROM article
    WHERE desk_id = ${deskId}::uuid AND NOT is_sample
      AND created_at >= ${from}::date AND created_at < ${to}::date + 1
      AND (${engine ?? null}::text IS NULL OR engine = ${engine ?? null})
      AND (${pair ?? null}::text IS NULL OR ${pairText} = ${pair ?? null})`;
}
