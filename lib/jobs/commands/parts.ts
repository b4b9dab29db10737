import "server-only";
import { db, type Transaction, transaction } from "#lib/db/client";
import type { Prisma } from "#lib/db/generated/client";
import { Problem } from "#lib/problem";
import { goOn, LeaseLost, type TakenJob } from "./lease";

/** Servers that went down, or faults of ours, with one part before it is given up and the others go on. */
const mostTries = 3;

/** `target`: which part of the file, or which article. */
export type Part = Readonly<{ number: number; name: string; target: string; weight: number; tries: number }>;

/** What of a part is kept: the articles that came of it, or its place in an archive. */
export type PartResult = Readonly<{
  name?: string;
  articles?: readonly Readonly<{ id: string; title: string }>[];
  entry?: Prisma.InputJsonObject;
}>;

/** The first part that waits, noted as tried once more; null when none waits. A part that broke too often is passed. */
export async function nextPart(job: TakenJob): Promise<Part | null> {
  for (;;) {
    const [part] = await db().$queryRaw<Part[]>`
      UPDATE job_part SET tries = tries + 1
      WHERE job_id = ${job.id}::uuid
        AND number = (SELECT min(number) FROM job_part WHERE job_id = ${job.id}::uuid AND state = 'waiting')
        AND EXISTS (SELECT FROM job WHERE id = ${job.id}::uuid AND lease_by = ${job.leaseBy}::uuid AND state = 'running'
                    AND cancel_asked_at IS NULL)
      RETURNING number, name, target, weight, tries`;
    if (!part) {
      const isWaiting = await db().jobPart.count({ where: { jobId: job.id, state: "waiting" } });
      if (isWaiting > 0) throw new LeaseLost();
      return null;
    }
    if (part.tries <= mostTries) return part;
    await refusePart(job, part, new Problem("invalid", "jobPartFailed"));
  }
}

/** Notes a part as done, in the transaction of what was done: both happen or neither. */
export async function finishPart(tx: Transaction, job: TakenJob, part: Part, result: PartResult): Promise<void> {
  const { name, articles, entry } = result;
  const { count } = await tx.jobPart.updateMany({
    where: { jobId: job.id, number: part.number, state: "waiting" },
    data: {
      state: "done",
      ...(name && { name }),
      ...(articles && { articles: articles.map(({ id, title }) => ({ id, title })) }),
      ...(entry && { entry }),
    },
  });
  if (count !== 1) throw new LeaseLost();
  await goOn(tx, job, { weight: part.weight, refused: 0 });
}

/** Notes why a part could not be done; the others go on. */
export async function refusePart(job: TakenJob, part: Part, problem: Problem): Promise<void> {
  await transaction(async (tx) => {
    await tx.jobPart.updateMany({
      where: { jobId: job.id, number: part.number, state: "waiting" },
      data: { state: "refused", problem: problem.message, problemValues: { ...problem.values } },
    });
    await goOn(tx, job, { weight: part.weight, refused: 1 });
  });
}
