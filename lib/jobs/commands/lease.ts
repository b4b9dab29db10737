import "server-only";
import { db, type Transaction } from "#lib/db/client";
import type { JobKind, JobUnit } from "#lib/jobs/job";

/** Seconds without a sign of life after which another runner takes a job up. */
const leaseSeconds = 15;

/** A job in the hands of one runner. */
export type TakenJob = Readonly<{
  id: string;
  kind: JobKind;
  deskId: string;
  askedById: string;
  name: string;
  input: unknown;
  unit: JobUnit;
  total: number;
  tries: number;
  isCancelling: boolean;
  /** The runner whose lease it is. */
  leaseBy: string;
}>;

/** The job is no longer this runner's: cancelled, or taken up by another one. Whatever was under way is undone. */
export class LeaseLost extends Error {
  override readonly name = "LeaseLost";
}

/**
 * Takes up one job that waits, or whose runner has not been heard of; null when there is none. Desks at which fewer jobs
 * run come first, then those that waited longest. Instants are the database's, so that servers' clocks do not matter.
 */
export async function takeJob(runnerId: string): Promise<TakenJob | null> {
  const [taken] = await db().$queryRaw<Omit<TakenJob, "leaseBy">[]>`
    UPDATE job SET state = 'running', lease_by = ${runnerId}::uuid, lease_until = now() + ${leaseSeconds} * interval '1 second',
                   taken_at = clock_timestamp(), tries = tries + 1
    WHERE id = (
      SELECT waiting.id FROM job waiting
      WHERE (waiting.state = 'queued' AND waiting.wait_until <= now())
         OR (waiting.state = 'running' AND waiting.lease_until < now())
      ORDER BY (SELECT count(*) FROM job other
                WHERE other.desk_id = waiting.desk_id AND other.state = 'running' AND other.lease_until >= now()),
               (SELECT max(other.taken_at) FROM job other WHERE other.desk_id = waiting.desk_id) NULLS FIRST,
               waiting.taken_at NULLS FIRST, waiting.created_at, waiting.id
      FOR UPDATE OF waiting SKIP LOCKED LIMIT 1)
    RETURNING id, kind::text, desk_id AS "deskId", asked_by_id AS "askedById", name, input, unit::text, total, tries,
              cancel_asked_at IS NOT NULL AS "isCancelling"`;
  return taken ? { ...taken, leaseBy: runnerId } : null;
}

/** A sign of life; false when the job is another's now. */
export async function keepLease({ id, leaseBy }: TakenJob): Promise<boolean> {
  const kept = await db().$executeRaw`
    UPDATE job SET lease_until = now() + ${leaseSeconds} * interval '1 second'
    WHERE id = ${id}::uuid AND lease_by = ${leaseBy}::uuid AND state = 'running'`;
  return kept === 1;
}

/**
 * Goes on by `weight` in the transaction of what was done, which is undone unless the lease still holds and nobody has
 * cancelled the job.
 */
export async function goOn(
  tx: Transaction,
  { id, leaseBy }: TakenJob,
  by: Readonly<{ weight: number; refused: number }>,
): Promise<void> {
  const held = await tx.$executeRaw`
    UPDATE job SET done = done + ${by.weight}, refused = refused + ${by.refused}, tries = 0,
                   lease_until = now() + ${leaseSeconds} * interval '1 second'
    WHERE id = ${id}::uuid AND lease_by = ${leaseBy}::uuid AND state = 'running' AND cancel_asked_at IS NULL`;
  if (held !== 1) throw new LeaseLost();
}

/** Gives a job back to the queue, not to be taken up for so many seconds. */
export async function giveBack({ id, leaseBy }: TakenJob, seconds: number): Promise<void> {
  await db().$executeRaw`
    UPDATE job SET state = 'queued', lease_by = NULL, lease_until = NULL, wait_until = now() + ${seconds} * interval '1 second',
                   tries = CASE WHEN ${seconds} = 0 THEN 0 ELSE tries END
    WHERE id = ${id}::uuid AND lease_by = ${leaseBy}::uuid AND state = 'running'`;
}

/** Whether a job waits for somebody to take it up. */
export async function areOthersWaiting(): Promise<boolean> {
  const [row] = await db().$queryRaw<{ found: boolean }[]>`
    SELECT EXISTS (SELECT FROM job WHERE state = 'queued' AND wait_until <= now()) AS found`;
  return row?.found ?? false;
}

/** Milliseconds until a job that is open now may be taken up, at most `most`; `most` when none is. */
export async function untilNext(most: number): Promise<number> {
  const [row] = await db().$queryRaw<{ wait: number | null }[]>`
    SELECT (extract(epoch FROM min(CASE state WHEN 'queued' THEN wait_until ELSE lease_until END) - now()) * 1000)::float8 AS wait
    FROM job WHERE state IN ('queued', 'running')`;
  return Math.min(most, Math.max(250, (row?.wait ?? most) + 50));
}
