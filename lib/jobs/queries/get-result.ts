import "server-only";
import type { z } from "zod";
import type { Viewer } from "#lib/auth/viewer";
import { db } from "#lib/db/client";
import { contentDisposition } from "#lib/exchange/file-name";
import { requireOwn } from "#lib/jobs/access";
import { readBytes } from "#lib/jobs/commands/job-file";
import type { jobInput } from "#lib/jobs/schema";
import { roleAt } from "#lib/people/membership";
import { Problem } from "#lib/problem";

/**
 * The archive that an export of the viewer's made, piece by piece from the database. They have to belong to the desks of
 * all the articles in it still.
 */
export async function getResult(viewer: Viewer, { jobId }: z.output<typeof jobInput>): Promise<Response> {
  const job = await db().job.findUnique({
    where: { id: jobId },
    select: { askedById: true, deskId: true, kind: true, state: true, name: true, expiresAt: true },
  });
  requireOwn(viewer, job);
  const isThere = job.kind === "export" && job.state === "done" && job.expiresAt !== null && job.expiresAt > new Date();
  if (!isThere) throw new Problem("not-found", "jobFileGone");
  const desks = await db().$queryRaw<{ deskId: string }[]>`
    SELECT DISTINCT article.desk_id AS "deskId" FROM job_part JOIN article ON article.id = job_part.target::uuid
    WHERE job_id = ${jobId}::uuid AND job_part.state = 'done'`;
  if (desks.some(({ deskId }) => roleAt(viewer, deskId) === null)) throw new Problem("not-found", "notFound");
  return new Response(streamOf(readBytes(jobId, true)), {
    headers: {
      "content-type": "application/zip",
      "content-disposition": contentDisposition(job.name),
      "cache-control": "private, no-store",
      "x-content-type-options": "nosniff",
    },
  });
}

function streamOf(pieces: AsyncGenerator<Uint8Array>): ReadableStream<Uint8Array> {
  return new ReadableStream({
    async pull(controller) {
      const { value, done } = await pieces.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      await pieces.return(undefined);
    },
  });
}
