import "server-only";
import { db, type Transaction } from "#lib/db/client";

/** Bytes of one row: what is held in memory twice while it is on its way. */
const piece = 1_048_576;

/** Stores bytes of a job in pieces, behind what there is from `position` on; answers the next position. */
export async function storeBytes(
  tx: Transaction,
  { jobId, isResult, position = 0 }: Readonly<{ jobId: string; isResult: boolean; position?: number }>,
  bytes: Uint8Array,
): Promise<number> {
  const pieces = Math.ceil(bytes.length / piece);
  for (let index = 0; index < pieces; index += 1) {
    const some = new Uint8Array(bytes.subarray(index * piece, (index + 1) * piece));
    await tx.jobFile.create({
      data: { jobId, isResult, position: position + index, bytes: some },
      select: { jobId: true },
    });
  }
  return position + pieces;
}

/** Pieces in their order, each read when it is asked for. */
export async function* readBytes(jobId: string, isResult: boolean): AsyncGenerator<Uint8Array> {
  for (let after = -1; ; ) {
    const row = await db().jobFile.findFirst({
      where: { jobId, isResult, position: { gt: after } },
      orderBy: { position: "asc" },
      select: { position: true, bytes: true },
    });
    if (!row) return;
    yield row.bytes;
    after = row.position;
  }
}

/** The file that came, whole; empty when it is kept no longer. */
export async function inputOf(jobId: string): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const some of readBytes(jobId, false)) pieces.push(some);
  return new Uint8Array(await new Blob(pieces as Uint8Array<ArrayBuffer>[]).arrayBuffer());
}
