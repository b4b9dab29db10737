import "server-only";
import { z } from "zod";
import type { SaidOfSentence } from "#lib/annotations/annotated-translation";
import type { Transaction } from "#lib/db/client";

const places = z.array(
  z.object({ side: z.enum(["source", "target"]), start: z.int(), end: z.int(), quote: z.string() }),
);

/** What raters of a file that came in said of sentences besides their annotations. */
export async function judgementsOf(tx: Transaction, articleId: string): Promise<SaidOfSentence[]> {
  const rows = await tx.importedJudgement.findMany({ where: { articleId }, orderBy: { id: "asc" } });
  return rows.map(({ segmentId, rater, kind, label, places: stored }) => ({
    segmentId,
    rater,
    judgement:
      kind === "noError" ? { kind, metadata: null } : { kind, label, places: places.parse(stored), metadata: null },
  }));
}
