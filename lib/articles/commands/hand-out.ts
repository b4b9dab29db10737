import "server-only";
import { recordAuditAll } from "#lib/audit/commands";
import type { Viewer } from "#lib/auth/viewer";
import type { Transaction } from "#lib/db/client";
import { Problem } from "#lib/problem";

/** Articles that were handed out: who has them now, and who had them before, so that it can be taken back. */
export type HandedOut = Readonly<{
  given: string | null;
  /** Of whoever has them now; null for nobody. */
  name: string | null;
  before: readonly Readonly<{ assigneeId: string | null; articleIds: readonly string[] }>[];
}>;

/** Hands articles out in the caller's transaction, all of them or none. `require` refuses who may not at a desk. */
export async function handOut(
  tx: Transaction,
  viewer: Viewer,
  ids: readonly string[],
  given: string | null,
  require: (viewer: Viewer, deskId: string) => void,
): Promise<HandedOut> {
  await lockArticles(tx, ids);
  const articles = await tx.article.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, deskId: true, title: true, assigneeId: true },
  });
  if (articles.length < ids.length) throw new Problem("not-found", "notFound");
  const desks = [...new Set(articles.map(({ deskId }) => deskId))];
  for (const deskId of desks) require(viewer, deskId);
  const name = given === null ? null : await requireReviewer(tx, given, desks);
  await tx.article.updateMany({ where: { id: { in: [...ids] } }, data: { assigneeId: given } });
  await recordAuditAll(
    tx,
    viewer,
    articles.map(({ id, deskId, title }) => ({
      deskId,
      action: "article.assigned",
      subject: { type: "article", id, name: title },
      articleId: id,
      detail: { to: given, name: name ?? "" },
    })),
  );
  const owners = [...new Set(articles.map(({ assigneeId }) => assigneeId))];
  const before = owners.map((owner) => ({
    assigneeId: owner,
    articleIds: articles.filter(({ assigneeId }) => assigneeId === owner).map(({ id }) => id),
  }));
  return { given, name, before };
}

/** In one order for everyone, so that two people who hand out many at once never wait for each other in a ring. */
export async function lockArticles(tx: Transaction, ids: readonly string[]): Promise<void> {
  await tx.$queryRaw`SELECT id FROM article WHERE id = ANY(${[...ids]}::uuid[]) ORDER BY id FOR UPDATE`;
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
