import "server-only";
import type { ReviewPass } from "#lib/annotations/pass";
import type { Transaction } from "#lib/db/client";

/** An article's passes, oldest first. */
export async function passesOf(tx: Transaction, articleId: string): Promise<ReviewPass[]> {
  const person = { select: { id: true, name: true } } as const;
  const rows = await tx.reviewPass.findMany({
    where: { articleId },
    orderBy: [{ startedAt: "asc" }, { id: "asc" }],
    include: { reader: person, givenBy: person },
  });
  return rows.map(({ id, kind, round, reader, givenBy, startedAt, finishedAt, isHidden }) => ({
    id,
    kind,
    round,
    reader,
    givenBy,
    startedAt: startedAt.toISOString(),
    finishedAt: finishedAt?.toISOString() ?? null,
    isHidden,
  }));
}
