import "server-only";
import { WorkThread } from "#lib/articles/queries/work-thread";
import { db, transaction } from "#lib/db/client";
import { type WrittenFile, writeArticle } from "#lib/exchange/formats";
import { zipDirectory, zipEntry } from "#lib/exchange/zip-entry";
import { uniqueNames } from "#lib/exchange/zip-stream";
import { recordExport } from "#lib/exports/commands";
import { exportJob, storedEntry, storedValues } from "#lib/jobs/schema";
import { isLocale } from "#lib/language/locale";
import { problemMessage } from "#lib/language/messages";
import { Problem } from "#lib/problem";
import { endTaken } from "./end-job";
import { storeBytes } from "./job-file";
import type { TakenJob } from "./lease";
import { finishPart } from "./parts";
import type { JobRun } from "./run-job";

/** Where the end of an archive is kept: behind all its files, so that a further try can take it away again. */
export const directoryPosition = 1_000_000;
/** Bytes of one archive. */
const mostBytes = 1024 * 1_048_576;
/** Milliseconds: writing one long article as Word takes some seconds. */
const longestWrite = 120_000;

/**
 * Makes an archive of articles, each written, recorded and stored together with its part's "done". One that may not leave
 * is named in `not-exported.txt`; the others go out.
 */
export async function runExport({ job, signal, eachPart }: JobRun): Promise<void> {
  const { format } = exportJob.parse(job.input);
  const thread = WorkThread.isThere ? new WorkThread(signal) : null;
  const write: typeof writeArticle = (article, as) =>
    thread ? thread.ask<WrittenFile>({ ask: "write", article, format: as }) : writeArticle(article, as);
  try {
    await eachPart(
      () => {},
      async (viewer, part) => {
        const { entries, nameOf, size } = await storedEntries(job.id);
        const last = entries.at(-1);
        if (size > mostBytes) throw new Problem("invalid", "jobResultTooLarge", { megabytes: mostBytes / 1_048_576 });
        await transaction(async (tx) => {
          const file = await recordExport(tx, viewer, { articleId: part.target, format }, write);
          const { entry, bytes } = await zipEntry(nameOf(file.fileName), file.bytes);
          const position = last ? last.next : 0;
          const next = await storeBytes(tx, { jobId: job.id, isResult: true, position }, bytes);
          await finishPart(tx, job, part, { entry: { ...entry, asked: file.fileName, position, next } });
        }, longestWrite);
      },
    );
  } finally {
    await thread?.end();
  }
  await finish(job);
}

/** The end of the archive, and the job's, at once. */
async function finish(job: TakenJob): Promise<void> {
  const { entries, nameOf } = await storedEntries(job.id);
  const note = await notExported(job);
  const noted = note ? await zipEntry(nameOf("not-exported.txt"), new TextEncoder().encode(note)) : null;
  const directory = zipDirectory(noted ? [...entries, noted.entry] : entries);
  await endTaken(job, { state: "done" }, async (tx) => {
    const end = { jobId: job.id, isResult: true, position: directoryPosition };
    const position = noted ? await storeBytes(tx, end, noted.bytes) : end.position;
    await storeBytes(tx, { ...end, position }, directory);
  });
}

/** What is in the archive already, in its order. */
async function storedEntries(jobId: string) {
  const parts = await db().jobPart.findMany({ where: { jobId, state: "done" }, select: { entry: true } });
  const entries = parts
    .map(({ entry }) => storedEntry.parse(entry))
    .sort((one, other) => one.position - other.position);
  const nameOf = uniqueNames();
  for (const { asked } of entries) nameOf(asked);
  return { entries, nameOf, size: entries.reduce((sum, { packed }) => sum + packed, 0) };
}

/** Which articles are not in it and why, in the language of whoever asked. */
async function notExported({ id, askedById }: TakenJob): Promise<string> {
  const [person, parts] = await Promise.all([
    db().user.findUniqueOrThrow({ where: { id: askedById }, select: { locale: true } }),
    db().jobPart.findMany({ where: { jobId: id, state: "refused" }, orderBy: { number: "asc" } }),
  ]);
  const locale = isLocale(person.locale) ? person.locale : "en";
  const lines = parts.map(async ({ name, problem, problemValues }) => {
    const why = await problemMessage(locale, problem ?? "jobPartFailed", storedValues.parse(problemValues));
    return `${name}: ${why}\n`;
  });
  return (await Promise.all(lines)).join("");
}
