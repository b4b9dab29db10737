import "server-only";
import { storedMarks } from "#lib/articles/marks-schema";
import { articleHash } from "#lib/articles/text-hash";
import type { Transaction } from "#lib/db/client";

/** The hash of an article's text as it stands now: what a sign-off freezes, and an export is held against. */
export async function presentHash(tx: Transaction, articleId: string): Promise<string> {
  const blocks = await tx.block.findMany({
    where: { articleId },
    orderBy: { position: "asc" },
    select: {
      kind: true,
      segments: {
        where: { retiredAt: null },
        orderBy: { position: "asc" },
        select: { text: true, marks: true, spaceAfter: true },
      },
    },
  });
  return articleHash(
    blocks.map(({ kind, segments }) => ({
      kind,
      segments: segments.map(({ text, marks, spaceAfter }) => ({ text, marks: storedMarks(marks), spaceAfter })),
    })),
  );
}
