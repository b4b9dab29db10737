import "server-only";
import type { z } from "zod";
import type { Viewer } from "#lib/auth/viewer";
import { transaction } from "#lib/db/client";
import { requireOwn } from "#lib/jobs/access";
import { isOpen } from "#lib/jobs/job";
import type { jobInput } from "#lib/jobs/schema";
import { endJob } from "./end-job";
import { lockJob } from "./locked-job";

/**
 * Ends a job of the viewer's: at once while it waits, else as soon as its runner hears. What was done stays done; what
 * was under way is undone. One that has ended already stays what it is.
 */
export function cancelJob(viewer: Viewer, { jobId }: z.output<typeof jobInput>): Promise<null> {
  return transaction(async (tx) => {
    const job = await lockJob(tx, jobId);
    requireOwn(viewer, job);
    if (!isOpen(job.state)) return null;
    await tx.job.update({ where: { id: jobId }, data: { cancelAskedAt: new Date() }, select: { id: true } });
    if (job.state === "queued") await endJob(tx, job, { state: "cancelled" });
    return null;
  });
}
