import "server-only";
import { matching } from "#lib/articles/queries/matching-articles";
import type { DeskFilter } from "#lib/articles/schema";
import type { Wanted } from "#lib/articles/search/wanted";
import type { Viewer } from "#lib/auth/viewer";
import { db } from "#lib/db/client";
import { Prisma } from "#lib/db/generated/client";
import { mostFresh } from "./window-events";

/** A page of a desk that is open in a window. */
export type DeskWatch = Readonly<{
  deskId: string;
  filter: DeskFilter;
  wanted: Wanted | null;
  /** The articles it says it shows. */
  shown: ReadonlySet<string>;
  /** What changed later than this stands above it; null where new articles are not offered. */
  since: Date | null;
  /** Of those it shows, the ones that are this desk's. */
  known: Set<string>;
  /** Articles that came above it. */
  fresh: Set<string>;
}>;

type Watching = Readonly<{ viewer: Viewer; desk: DeskWatch }>;

/** Conditions of one query: PostgreSQL takes 65,535 values. */
const atOnce = 500;

/** Which of these articles fit each window's filter: one query for all, in which equal filters are one condition. */
export async function fitting(
  all: readonly Watching[],
  articleIds: readonly string[],
): Promise<(watching: Watching) => ReadonlySet<string>> {
  const first = new Map(all.map((each) => [filterKey(each), each] as const));
  const keys = [...first.keys()];
  const found = new Map(keys.map((key) => [key, new Set<string>()] as const));
  for (let from = 0; from < keys.length && articleIds.length > 0; from += atOnce) {
    const asked = keys.slice(from, from + atOnce);
    const conditions = await Promise.all([...first.values()].slice(from, from + atOnce).map(conditionOf));
    const rows = await db().$queryRaw<{ id: string; fits: (boolean | null)[] }[]>`
      SELECT a.id, ARRAY[${Prisma.join(conditions.map((each) => Prisma.sql`(${each})`))}] AS fits
      FROM article a WHERE a.id = ANY(${[...articleIds]}::uuid[])`;
    for (const { id, fits } of rows) {
      for (const [index, key] of asked.entries()) if (fits[index]) found.get(key)?.add(id);
    }
  }
  return (watching) => found.get(filterKey(watching)) ?? new Set();
}

/** The articles that came above a page since it was read. */
export async function freshOf({ viewer, desk }: Watching): Promise<readonly string[]> {
  if (!desk.since) return [];
  const fits = await conditionOf({ viewer, desk });
  const rows = await db().$queryRaw<{ id: string }[]>`
    SELECT a.id FROM article a
    WHERE ${fits} AND a.updated_at > ${desk.since} AND a.id <> ALL(${[...desk.shown]}::uuid[])
    ORDER BY a.updated_at DESC LIMIT ${mostFresh}`;
  return rows.map(({ id }) => id);
}

function conditionOf({ viewer, desk }: Watching): Promise<Prisma.Sql> {
  return matching(viewer, desk.deskId, desk.filter, desk.wanted);
}

/** Equal for windows that list by the same rule. */
function filterKey({ viewer, desk: { deskId, filter, wanted } }: Watching): string {
  const { desk: _, after: __, ...rest } = filter;
  return JSON.stringify([deskId, rest, wanted, filter.view === "mine" ? viewer.userId : null]);
}
