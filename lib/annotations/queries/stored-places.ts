import "server-only";
import { z } from "zod";
import type { PlacedWords } from "#lib/annotations/place";
import type { Transaction } from "#lib/db/client";

export type StoredPlace = PlacedWords & Readonly<{ id: string }>;

const standing = z.object({ text: z.string(), start: z.int(), end: z.int() }).nullable();

/** The text some words stood in last, read from its column. */
export function storedStanding(column: unknown) {
  return standing.parse(column);
}

/** Every place on these segments, whatever became of its annotation: what is struck through may be restored. */
export async function placesOn(tx: Transaction, segmentIds: readonly string[]): Promise<StoredPlace[]> {
  const rows = await tx.annotationPlace.findMany({
    where: { segmentId: { in: [...segmentIds] } },
    orderBy: { id: "asc" },
    select: {
      id: true,
      annotationId: true,
      number: true,
      segmentId: true,
      isWhole: true,
      start: true,
      end: true,
      quote: true,
      fate: true,
      last: true,
      blockId: true,
      machineStart: true,
      machineEnd: true,
      machineQuote: true,
    },
  });
  return rows.map(({ blockId, machineStart, machineEnd, machineQuote, last, ...row }) => ({
    ...row,
    last: storedStanding(last),
    machine: { blockId, start: machineStart, end: machineEnd, quote: machineQuote },
  }));
}

/** Where a segment's machine text begins in its block's, in UTF-16 code units. */
export async function machineStartOf(
  tx: Transaction,
  { blockId, position }: Readonly<{ blockId: string; position: number }>,
): Promise<number> {
  const before = await tx.segment.findMany({
    where: { blockId, retiredAt: null, position: { lt: position } },
    select: { machine: true, machineSpaceAfter: true },
  });
  return before.reduce((sum, { machine, machineSpaceAfter }) => sum + machine.length + machineSpaceAfter.length, 0);
}
