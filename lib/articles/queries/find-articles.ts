import "server-only";
import type { z } from "zod";
import type { findArticlesInput } from "#lib/articles/schema";
import type { Viewer } from "#lib/auth/viewer";
import { db } from "#lib/db/client";
import { literally } from "#lib/db/literally";

/** As many as one looks through in a list of commands. */
const most = 8;

export type FoundArticle = Readonly<{
  id: string;
  title: string;
  targetLanguage: string;
  /** Null for whoever belongs to one desk. */
  deskName: string | null;
}>;

/** Articles of all the viewer's desks whose titles hold these words, latest change first. */
export async function findArticles(viewer: Viewer, { q }: z.output<typeof findArticlesInput>): Promise<FoundArticle[]> {
  const { memberships } = viewer;
  const names = new Map(memberships.map(({ deskId, deskName }) => [deskId, deskName]));
  const rows = await db().article.findMany({
    where: { deskId: { in: [...names.keys()] }, title: { contains: literally(q), mode: "insensitive" } },
    select: { id: true, title: true, targetLanguage: true, deskId: true },
    orderBy: [{ updatedAt: "desc" }, { id: "desc" }],
    take: most,
  });
  return rows.map(({ deskId, ...row }) => ({ ...row, deskName: names.size > 1 ? (names.get(deskId) ?? null) : null }));
}
