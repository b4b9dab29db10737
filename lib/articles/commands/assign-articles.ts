import "server-only";
import type { z } from "zod";
import { requireAssign, requireTake } from "#lib/articles/access";
import type { assignInput, takeInput } from "#lib/articles/schema";
import { recordAuditAll } from "#lib/audit/commands";
import type { Viewer } from "#lib/auth/viewer";
import { type Transaction, transaction } from "#lib/db/client";
import { Problem } from "#lib/problem";

/** Hands articles of one or more desks to a person who may review there, or to nobody. All of them or none. */
export function assignArticles(
  viewer: Viewer,
  { articleIds, assigneeId }: z.output<typeof assignInput>,
): Promise<void> {
  return transaction((tx) => assign(tx, viewer, [...new Set(articleIds)], assigneeId, requireAssign));
}

/** Takes one article into the viewer's own queue. */
export function takeArticle(viewer: Viewer, { articleId }: z.output<typeof takeInput>): Promise<void> {
  return transaction((tx) => assign(tx, viewer, [articleId], viewer.userId, requireTake));
}

async function assign(
  tx: Transaction,
  viewer: Viewer,
  articleIds: readonly string[],
  assigneeId: string | null,
  require: (viewer: Viewer, deskId: string) => void,
): Promise<void> {
  const ids = [...articleIds];
  // In one order for everyone, so that two people who hand out many at once never wait for each other in a ring.
  await tx.$queryRaw`SELECT id FROM article WHERE id = ANY(${ids}::uuid[]) ORDER BY id FOR UPDATE`;
  const articles = await tx.article.findMany({
    where: { id: { in: ids } },
    select: { id: true, deskId: true, title: true },
  });
  if (articles.length < ids.length) throw new Problem("not-found", "notFound");
  const desks = [...new Set(articles.map(({ deskId }) => deskId))];
  for (const deskId of desks) require(viewer, deskId);
  const name = assigneeId === null ? "" : await requireReviewer(tx, assigneeId, desks);
  await tx.article.updateMany({ where: { id: { in: ids } }, data: { assigneeId } });
  await recordAuditAll(
    tx,
    viewer,
    articles.map(({ id, deskId, title }) => ({
      deskId,
      action: "article.assigned",
      subject: { type: "article", id, name: title },
      articleId: id,
      detail: { to: assigneeId, name },
    })),
  );
}

/** The person's name, when they can do something with an article of all these desks. */
async function requireReviewer(tx: Transaction, userId: string, desks: readonly string[]): Promise<string> {
  const memberships = await tx.membership.findMany({
    where: { userId, deskId: { in: [...desks] }, role: { not: "reader" }, user: { disabledAt: null } },
    select: { user: { select: { name: true } } },
  });
  if (memberships.length < desks.length) throw new Problem("conflict", "cannotReview");
  return memberships[0]?.user.name ?? "";
}
