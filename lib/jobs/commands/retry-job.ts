import "server-only";
import type { z } from "zod";
import { requireBringIn } from "#lib/articles/access";
import type { Viewer } from "#lib/auth/viewer";
import { transaction } from "#lib/db/client";
import { Prisma } from "#lib/db/generated/client";
import { requireOwn } from "#lib/jobs/access";
import { isOpen } from "#lib/jobs/job";
import type { jobInput } from "#lib/jobs/schema";
import { Problem } from "#lib/problem";
import { recordJob } from "./end-job";
import { lockJob } from "./locked-job";
import { refuseMany } from "./make-job";
import { directoryPosition } from "./run-export";

/** Has what a job left undone or could not do tried again; what was done stays. Refused once its files are gone. */
export function retryJob(viewer: Viewer, { jobId }: z.output<typeof jobInput>): Promise<null> {
  return transaction(async (tx) => {
    await refuseMany(tx, viewer);
    const job = await lockJob(tx, jobId);
    requireOwn(viewer, job);
    if (job.kind === "bringIn") requireBringIn(viewer, job.deskId);
    if (isOpen(job.state)) return null;
    if (!job.expiresAt || job.expiresAt < new Date()) throw new Problem("conflict", "jobFileGone");
    const again = await tx.jobPart.updateMany({
      where: { jobId, state: { in: ["refused", "left"] } },
      data: { state: "waiting", tries: 0, problem: null, problemValues: Prisma.DbNull },
    });
    if (again.count === 0) throw new Problem("conflict", "jobNothingLeft");
    await tx.jobFile.deleteMany({ where: { jobId, isResult: true, position: { gte: directoryPosition } } });
    const done = await tx.jobPart.aggregate({ where: { jobId, state: "done" }, _sum: { weight: true } });
    await tx.job.update({
      where: { id: jobId },
      data: {
        ...{ state: "queued", done: done._sum.weight ?? 0, refused: 0, tries: 0, waitUntil: new Date() },
        ...{ cancelAskedAt: null, endedAt: null, expiresAt: null, problem: null, problemValues: Prisma.DbNull },
      },
      select: { id: true },
    });
    await recordJob(tx, job, "job.retried", { parts: again.count });
    return null;
  });
}
