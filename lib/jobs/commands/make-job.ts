import "server-only";
import { randomUUID } from "node:crypto";
import type { Viewer } from "#lib/auth/viewer";
import { type Transaction, transaction } from "#lib/db/client";
import type { Prisma } from "#lib/db/generated/client";
import { type JobKind, type JobUnit, mostOpen } from "#lib/jobs/job";
import { Problem } from "#lib/problem";
import { recordJob } from "./end-job";
import { storeBytes } from "./job-file";

type Asked = Readonly<{
  kind: JobKind;
  deskId: string;
  name: string;
  input: Prisma.InputJsonObject;
  unit: JobUnit;
  /** 0: known only when the file has been read. */
  total: number;
  parts: readonly Readonly<{ name: string; target: string }>[];
  bytes?: Uint8Array;
}>;

/** Milliseconds: tens of megabytes are stored. */
const longestStore = 60_000;

/** Puts a job into the queue, with all it needs; whoever has too many open is refused. Rights are the caller's matter. */
export async function makeJob(viewer: Viewer, asked: Asked): Promise<Readonly<{ id: string }>> {
  const { kind, deskId, name, input, unit, total, parts, bytes } = asked;
  const id = randomUUID();
  await transaction(async (tx) => {
    await refuseMany(tx, viewer);
    const job = { id, kind, deskId, askedById: viewer.userId, name: name.slice(-200), input, unit, total };
    await tx.job.create({ data: job, select: { id: true } });
    await tx.jobPart.createMany({ data: parts.map((part, number) => ({ ...part, jobId: id, number })) });
    if (bytes) await storeBytes(tx, { jobId: id, isResult: false }, bytes);
    await recordJob(tx, job, "job.asked", { parts: parts.length });
  }, longestStore);
  return { id };
}

/** Refuses whoever has as many jobs open as one may; their row is held, so that two windows are not one too many. */
export async function refuseMany(tx: Transaction, { userId }: Viewer): Promise<void> {
  await tx.$executeRaw`SELECT FROM app_user WHERE id = ${userId}::uuid FOR NO KEY UPDATE`;
  const open = await tx.job.count({ where: { askedById: userId, state: { in: ["queued", "running"] } } });
  if (open >= mostOpen) throw new Problem("conflict", "jobsTooMany", { most: mostOpen });
}
