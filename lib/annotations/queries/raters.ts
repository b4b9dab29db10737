import "server-only";
import { z } from "zod";
import type { Transaction } from "#lib/db/client";
import { labelSchemes } from "#lib/exchange/annotated-translation";

const brought = z.object({
  rater: z.string(),
  label: z.object({ scheme: z.enum(labelSchemes), text: z.string() }).nullable(),
});
export type BroughtBy = z.output<typeof brought>;

/** Of annotations that came in from a file: whose judgement each was, and in which words. By id. */
export async function ratersOf(
  tx: Transaction,
  annotationIds: readonly string[],
): Promise<ReadonlyMap<string, BroughtBy>> {
  if (annotationIds.length === 0) return new Map();
  const rows = await tx.annotationEvent.findMany({
    where: { deed: "made", annotationId: { in: [...annotationIds] } },
    select: { annotationId: true, detail: true },
  });
  return new Map(
    rows.flatMap(({ annotationId, detail }) => {
      const read = brought.safeParse(detail);
      return read.success ? [[annotationId, read.data] as const] : [];
    }),
  );
}
