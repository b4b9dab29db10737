import "server-only";
import type { DeskFilter } from "#lib/articles/schema";
import { lineNeedle, type WantedWords } from "#lib/articles/search/searched-text";
import type { Wanted } from "#lib/articles/search/wanted";
import type { Viewer } from "#lib/auth/viewer";
import { db } from "#lib/db/client";
import { Prisma } from "#lib/db/generated/client";
import { literally } from "#lib/db/literally";
import { changedSinceVisit } from "#lib/visits/queries/deeds";

/** The condition, in SQL on `article a`, that an article of this desk fits the filter and the search. Asks no rights. */
export async function matching(
  viewer: Viewer,
  deskId: string,
  filter: DeskFilter,
  wanted: Wanted | null,
): Promise<Prisma.Sql> {
  const all = [Prisma.sql`a.desk_id = ${deskId}::uuid`, ...filterOf(viewer, filter)];
  if (wanted) {
    const ids = await fewWith(wanted.words);
    if (ids) all.push(Prisma.sql`a.id = ANY(${ids}::uuid[])`);
    all.push(...searchOf(wanted));
  }
  return Prisma.join(all, " AND ");
}

/** Articles looked at one by one sooner than the desk is walked through by latest change. */
const few = 2000;

/**
 * The articles that have all the words, null when they are many. PostgreSQL knows how frequent the most frequent words
 * are and guesses the others, so that it may walk through a whole desk for a word that stands in one article.
 */
async function fewWith(runs: readonly WantedWords[]): Promise<string[] | null> {
  if (runs.length === 0) return null;
  const found = await db().$queryRaw<{ id: string }[]>`
    SELECT t.article_id AS id FROM article_text t WHERE t.words @@ ${lexemesOf(runs)}::tsquery LIMIT ${few + 1}`;
  return found.length > few ? null : found.map(({ id }) => id);
}

/** The place to go on from, in the order of latest change. */
export function afterPlace(after: string | undefined): Prisma.Sql {
  const [at, id] = (after ?? "").split("_");
  if (!at || !id || Number.isNaN(Date.parse(at)) || !isUuid(id)) return Prisma.sql`TRUE`;
  return Prisma.sql`(a.updated_at, a.id) < (${new Date(at)}::timestamptz, ${id}::uuid)`;
}

/** The viewer's queue: what is in their hands and not done. */
function filterOf(viewer: Viewer, filter: DeskFilter): Prisma.Sql[] {
  const all: Prisma.Sql[] = [];
  if (filter.view === "mine") {
    all.push(Prisma.sql`a.assignee_id = ${viewer.userId}::uuid AND a.state NOT IN ('signedOff', 'exported')`);
  }
  if (filter.state) all.push(Prisma.sql`a.state = ${filter.state}::"ArticleState"`);
  if (filter.source) all.push(Prisma.sql`a.source_language = ${filter.source}`);
  if (filter.target) all.push(Prisma.sql`a.target_language = ${filter.target}`);
  if (filter.engine) all.push(Prisma.sql`a.engine = ${filter.engine}`);
  if (filter.assignee === "nobody") all.push(Prisma.sql`a.assignee_id IS NULL`);
  else if (filter.assignee) all.push(Prisma.sql`a.assignee_id = ${filter.assignee}::uuid`);
  if (filter.changed) all.push(Prisma.sql`a.id = ANY(ARRAY(${changedSinceVisit(viewer)}))`);
  return all;
}

function searchOf(wanted: Wanted): Prisma.Sql[] {
  if (wanted.unknown.length > 0) return [Prisma.sql`FALSE`];
  return [
    ...wordsOf(wanted.words),
    ...wanted.titles.map((title) => Prisma.sql`a.title ILIKE ${anywhere(title)}`),
    ...wanted.engines.map((engine) => Prisma.sql`a.engine ILIKE ${anywhere(engine)}`),
    ...wanted.people.map(ofPeople),
    ...wanted.states.map((states) => Prisma.sql`a.state = ANY(${states}::"ArticleState"[])`),
    ...wanted.from.map((tags) => Prisma.sql`a.source_language = ANY(${tags})`),
    ...wanted.into.map((tags) => Prisma.sql`a.target_language = ANY(${tags})`),
    ...wanted.findings.map(
      (detectors) => Prisma.sql`a.id IN (SELECT f.article_id FROM finding f
        WHERE f.detector = ANY(${detectors}) AND f.state = 'open')`,
    ),
  ];
}

/** The index answers which articles have all the words; those that must stand together are looked up in the lines. */
function wordsOf(runs: readonly WantedWords[]): Prisma.Sql[] {
  if (runs.length === 0) return [];
  const together = runs
    .filter(({ words }) => words.length > 1)
    .map((run) => Prisma.sql`AND t.sentences LIKE ${`%${literally(lineNeedle(run))}%`}`);
  const more = together.length > 0 ? Prisma.join(together, " ") : Prisma.empty;
  return [
    Prisma.sql`a.id IN (SELECT t.article_id FROM article_text t WHERE t.words @@ ${lexemesOf(runs)}::tsquery ${more})`,
  ];
}

/** As PostgreSQL reads it; the words are letters and figures, nothing to be escaped. */
function lexemesOf(runs: readonly WantedWords[]): string {
  const lexemes = runs.flatMap(({ words, isPrefix }) =>
    words.map((word, index) => `'${word}'${isPrefix && index === words.length - 1 ? ":*" : ""}`),
  );
  return lexemes.join(" & ");
}

/** Whose hands it is in, or who changed its text last. */
function ofPeople(ids: readonly string[]): Prisma.Sql {
  const people = Prisma.sql`ANY(${[...ids]}::uuid[])`;
  return Prisma.sql`(a.assignee_id = ${people}
    OR a.id IN (SELECT t.article_id FROM article_text t WHERE t.edited_by_id = ${people}))`;
}

function anywhere(text: string): string {
  return `%${literally(text)}%`;
}

function isUuid(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);
}
