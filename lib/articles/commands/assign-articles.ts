import "server-only";
import type { z } from "zod";
import { requireAssign, requireTake } from "#lib/articles/access";
import { fitting, requireSameMatches } from "#lib/articles/queries/searched-articles";
import type { assignInput, assignMatchingInput, takeInput } from "#lib/articles/schema";
import type { Viewer } from "#lib/auth/viewer";
import { transaction } from "#lib/db/client";
import { type HandedOut, handOut, lockArticles } from "./hand-out";

/** Hands articles of one or more desks to a person who may review there, or to nobody. All of them or none. */
export function assignArticles(
  viewer: Viewer,
  { articleIds, assigneeId }: z.output<typeof assignInput>,
): Promise<HandedOut> {
  return transaction((tx) => handOut(tx, viewer, [...new Set(articleIds)], assigneeId, requireAssign));
}

/**
 * Likewise, everything that a search finds: looked for anew, and once more when nobody can change it, because only what
 * the person was told of is handed out. Refuses when others match by now.
 */
export async function assignMatching(
  viewer: Viewer,
  { stamp, assigneeId, ...search }: z.output<typeof assignMatchingInput>,
): Promise<HandedOut> {
  requireAssign(viewer, search.deskId);
  const fits = await fitting(viewer, search);
  return transaction(async (tx) => {
    await lockArticles(tx, await requireSameMatches(tx, fits, stamp));
    const ids = await requireSameMatches(tx, fits, stamp);
    return handOut(tx, viewer, ids, assigneeId, requireAssign);
  });
}

/** Takes one article into the viewer's own queue. */
export async function takeArticle(viewer: Viewer, { articleId }: z.output<typeof takeInput>): Promise<void> {
  await transaction((tx) => handOut(tx, viewer, [articleId], viewer.userId, requireTake));
}
