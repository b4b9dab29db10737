import "server-only";
import type { AuditAction } from "#lib/audit/audit-action";
import { recordAudit } from "#lib/audit/commands";
import { db, type Transaction, transaction } from "#lib/db/client";
import { hoursKept } from "#lib/jobs/job";
import type { Problem } from "#lib/problem";
import { LeaseLost, type TakenJob } from "./lease";

export type JobEnd = Readonly<{ state: "done" | "failed" | "cancelled"; problem?: Problem }>;

type Ended = Pick<TakenJob, "id" | "askedById" | "deskId" | "name" | "kind">;

/** Ends a job that this runner holds; `last` is the last of its work, in the same transaction. */
export async function endTaken(
  job: TakenJob,
  end: JobEnd,
  last: (tx: Transaction) => Promise<void> = async () => {},
): Promise<void> {
  await transaction(async (tx) => {
    const held = await tx.$executeRaw`
      SELECT FROM job WHERE id = ${job.id}::uuid AND lease_by = ${job.leaseBy}::uuid AND state = 'running' FOR UPDATE`;
    if (held !== 1) throw new LeaseLost();
    await last(tx);
    await endJob(tx, job, end);
  });
}

/**
 * Ends a job in the caller's transaction, which holds its row. The file that came goes, unless something of it could be
 * tried again: then it is kept as long as a result is.
 */
export async function endJob(tx: Transaction, job: Ended, { state, problem }: JobEnd): Promise<void> {
  const now = new Date();
  const { id: jobId, askedById: userId } = job;
  await tx.jobPart.updateMany({ where: { jobId, state: "waiting" }, data: { state: "left" } });
  const open = await tx.jobPart.count({ where: { jobId, state: { in: ["refused", "left"] } } });
  await tx.job.update({
    where: { id: jobId },
    data: {
      state,
      problem: problem?.message ?? null,
      ...(problem && { problemValues: { ...problem.values } }),
      leaseBy: null,
      leaseUntil: null,
      endedAt: now,
      expiresAt: new Date(now.getTime() + hoursKept * 3_600_000),
    },
    select: { id: true },
  });
  if (state === "done" && open === 0) await tx.jobFile.deleteMany({ where: { jobId, isResult: false } });
  if (state !== "cancelled") await tx.notification.create({ data: { userId, kind: "jobEnded", jobId, byId: userId } });
  await recordJob(tx, job, state === "cancelled" ? "job.cancelled" : "job.ended", {
    state,
    done: await tx.jobPart.count({ where: { jobId, state: "done" } }),
    notDone: open,
  });
}

/** Adds what became of a job to its desk's record, by whoever asked for it. */
export async function recordJob(
  tx: Transaction,
  { id, deskId, askedById, name, kind }: Ended,
  action: AuditAction,
  detail: Readonly<Record<string, string | number>>,
): Promise<void> {
  const person = await tx.user.findUniqueOrThrow({ where: { id: askedById }, select: { name: true } });
  const actor = { userId: askedById, name: person.name };
  await recordAudit(tx, actor, { deskId, action, subject: { type: "job", id, name }, detail: { kind, ...detail } });
}

/** Removes files that are kept no longer, and jobs that ended before `before`. */
export async function clearOldJobs(before: Date): Promise<void> {
  await db().jobFile.deleteMany({ where: { job: { expiresAt: { lt: new Date() } } } });
  await db().job.deleteMany({ where: { endedAt: { lt: before } } });
}
