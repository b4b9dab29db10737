import "server-only";
import { createHash } from "node:crypto";
import type { z } from "zod";
import { mostChosen } from "#lib/articles/chosen-rows";
import { refreshTexts } from "#lib/articles/commands/refresh-texts";
import type { searchedInput } from "#lib/articles/schema";
import type { Viewer } from "#lib/auth/viewer";
import { db, type Transaction } from "#lib/db/client";
import type { Prisma } from "#lib/db/generated/client";
import { requireRole } from "#lib/people/membership";
import { Problem } from "#lib/problem";
import { freshened } from "./list-articles";
import { matching } from "./matching-articles";
import { readSearch } from "./read-search";

type Search = z.output<typeof searchedInput>;

/** How many articles a search finds. `stamp` stands for which they are; null: more than may be chosen at once. */
export type Matches = Readonly<{ count: number; stamp: string | null }>;

/** What "all that match" would be now. */
export async function countMatching(viewer: Viewer, search: Search): Promise<Matches> {
  const fits = await fitting(viewer, search);
  const ids = await idsOf(db(), fits);
  if (ids.length <= mostChosen) return { count: ids.length, stamp: stampOf(ids) };
  const [row] = await db().$queryRaw<{ count: number }[]>`SELECT count(*)::int AS count FROM article a WHERE ${fits}`;
  return { count: row?.count ?? ids.length, stamp: null };
}

/** The condition, in SQL on `article a`, that an article is found; refuses who may not read the desk. */
export async function fitting(viewer: Viewer, { deskId, query, language }: Search): Promise<Prisma.Sql> {
  requireRole(viewer, deskId, "reader");
  const wanted = await readSearch(viewer, deskId, query.q, language);
  if (wanted && wanted.words.length > 0) await refreshTexts(freshened);
  return matching(viewer, deskId, query, wanted);
}

/** The articles that match, when they are those of the stamp; refuses when others do by now, so that none is taken unseen. */
export async function requireSameMatches(tx: Transaction, fits: Prisma.Sql, stamp: string): Promise<string[]> {
  const ids = await idsOf(tx, fits);
  if (stampOf(ids) !== stamp) throw new Problem("conflict", "matchesChanged");
  return ids;
}

/** In the order of ids, one more than may be chosen at most. */
async function idsOf(tx: Transaction, fits: Prisma.Sql): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT a.id FROM article a WHERE ${fits} ORDER BY a.id LIMIT ${mostChosen + 1}`;
  return rows.map(({ id }) => id);
}

function stampOf(ids: readonly string[]): string {
  return createHash("sha256").update(ids.join()).digest("hex");
}
