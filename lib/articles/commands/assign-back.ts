import "server-only";
import type { z } from "zod";
import { requireAssign } from "#lib/articles/access";
import type { assignBackInput } from "#lib/articles/schema";
import type { Viewer } from "#lib/auth/viewer";
import { transaction } from "#lib/db/client";
import { handOut, lockArticles } from "./hand-out";

/**
 * Takes a handing out back: every article goes to whoever had it before, unless somebody has handed it on meanwhile.
 * Answers how many went back, and how many were left alone.
 */
export function assignBack(
  viewer: Viewer,
  { given, before }: z.output<typeof assignBackInput>,
): Promise<Readonly<{ count: number; left: number }>> {
  const asked = [...new Set(before.flatMap(({ articleIds }) => articleIds))];
  return transaction(async (tx) => {
    await lockArticles(tx, asked);
    const still = await tx.article.findMany({ where: { id: { in: asked }, assigneeId: given }, select: { id: true } });
    const waiting = new Set(still.map(({ id }) => id));
    for (const { assigneeId, articleIds } of before) {
      const ids = articleIds.filter((id) => waiting.delete(id));
      if (ids.length > 0) await handOut(tx, viewer, ids, assigneeId, requireAssign);
    }
    return { count: still.length, left: asked.length - still.length };
  });
}
