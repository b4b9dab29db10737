import "server-only";
import type { ReviewThread } from "#lib/annotations/thread";
import type { Transaction } from "#lib/db/client";
import type { Person } from "#lib/reviews/review";
import { seenBy } from "./annotation-rows";

/** An article's threads as the viewer sees them, oldest first; only `ids` of them when given. */
export async function threadsOf(
  tx: Transaction,
  viewerId: string,
  { articleId, ids }: Readonly<{ articleId: string; ids?: readonly string[] }>,
): Promise<ReviewThread[]> {
  const rows = await tx.thread.findMany({
    where: {
      articleId,
      ...(ids && { id: { in: [...ids] } }),
      OR: [{ annotationId: null }, { annotation: seenBy(viewerId) }],
    },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    include: {
      entries: { orderBy: [{ at: "asc" }, { id: "asc" }], include: { by: { select: { id: true, name: true } } } },
      readings: { where: { userId: viewerId }, select: { readAt: true } },
    },
  });
  const names = await namesOf(
    tx,
    rows.flatMap(({ entries }) => entries.flatMap(({ mentions }) => mentions)),
  );
  return rows.map(({ id, annotationId, segmentId, resolvedAt, entries, readings }) => {
    const readAt = readings[0]?.readAt ?? new Date(0);
    return {
      id,
      annotationId,
      segmentId,
      isResolved: resolvedAt !== null,
      isUnread: entries.some(({ byId, at }) => byId !== viewerId && at > readAt),
      entries: entries.map(({ id: entryId, kind, text, mentions, by, at }) => ({
        id: entryId,
        kind,
        text,
        mentions: mentions.flatMap((mention) => names.get(mention) ?? []),
        by,
        at: at.toISOString(),
      })),
    };
  });
}

async function namesOf(tx: Transaction, ids: readonly string[]): Promise<ReadonlyMap<string, Person>> {
  if (ids.length === 0) return new Map();
  const people = await tx.user.findMany({ where: { id: { in: [...new Set(ids)] } }, select: { id: true, name: true } });
  return new Map(people.map((each) => [each.id, each]));
}
