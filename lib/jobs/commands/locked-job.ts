import "server-only";
import type { Transaction } from "#lib/db/client";

/** A job's row, held until the transaction ends; null when there is none. */
export async function lockJob(tx: Transaction, jobId: string) {
  await tx.$executeRaw`SELECT FROM job WHERE id = ${jobId}::uuid FOR UPDATE`;
  return tx.job.findUnique({ where: { id: jobId } });
}
