import "server-only";
import { requireBringIn } from "#lib/articles/access";
import { storePrepared } from "#lib/articles/commands/store-prepared";
import type { UploadSummary } from "#lib/articles/opened-upload";
import { withUpload } from "#lib/articles/queries/open-upload";
import { transaction } from "#lib/db/client";
import { checkSoon } from "#lib/findings/commands/check-soon";
import { bringInJob } from "#lib/jobs/schema";
import { Problem } from "#lib/problem";
import { inputOf } from "./job-file";
import type { TakenJob } from "./lease";
import { finishPart } from "./parts";
import type { JobRun } from "./run-job";

/** Milliseconds: an article of 20,000 sentences takes some seconds, on a busy machine many. */
const longestStore = 180_000;

/** Brings the file of a job in, article by article: each with its part's "done", or not at all. */
export async function runBringIn({ job, signal, eachPart }: JobRun): Promise<void> {
  const { fileName, ...about } = bringInJob.parse(job.input);
  const bytes = await inputOf(job.id);
  if (bytes.length === 0) throw new Problem("not-found", "jobFileGone");
  await withUpload(
    bytes,
    fileName,
    async (upload) => {
      await nameParts(job, upload.summary);
      await eachPart(
        (viewer) => requireBringIn(viewer, job.deskId),
        async (viewer, part) => {
          const prepared = await upload.prepare(Number(part.target), about);
          await transaction(async (tx) => {
            for (const rows of prepared) await storePrepared(tx, viewer, rows, { fileName, job: job.id });
            const articles = prepared.map(({ article: { id, title } }) => ({ id, title }));
            await finishPart(tx, job, part, { articles, ...(articles.length === 1 && nameOf(job, articles[0])) });
          }, longestStore);
          for (const { article } of prepared) checkSoon(article.id);
        },
      );
    },
    signal,
  );
}

/** A file of an archive keeps its own name. */
function nameOf({ unit }: TakenJob, article: Readonly<{ title: string }> | undefined) {
  return unit === "files" || !article ? {} : { name: article.title };
}

/** Once a file of many articles is read, they have names, and there is something to count. */
async function nameParts(job: TakenJob, summary: UploadSummary): Promise<void> {
  if (summary.kind === "single") throw new Problem("invalid", "annotationFormat");
  if (summary.kind === "archive" || job.total > 0) return;
  const { articles } = summary.preview;
  const known = articles.map(({ title, sentences }, index) => ({ target: String(index), title, weight: sentences }));
  await transaction(async (tx) => {
    await tx.$executeRaw`
      UPDATE job_part SET name = known.title, weight = known.weight
      FROM jsonb_to_recordset(${JSON.stringify(known)}::jsonb) AS known (target text, title text, weight int)
      WHERE job_id = ${job.id}::uuid AND job_part.target = known.target`;
    await tx.$executeRaw`
      UPDATE job SET total = (SELECT coalesce(sum(weight), 0) FROM job_part WHERE job_id = job.id)
      WHERE id = ${job.id}::uuid AND lease_by = ${job.leaseBy}::uuid`;
  });
}
