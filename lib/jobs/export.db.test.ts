import { randomUUID } from "node:crypto";
import { unzipSync } from "fflate";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { getNotifications } from "#lib/annotations/queries/get-notifications";
import { db } from "#lib/db/client";
import * as exporting from "#lib/exports/commands";
import { type Newsroom, newArticle, newNewsroom } from "#lib/reviews/testing/newsroom";
import { askExport } from "./commands/ask-export";
import { clearOldJobs } from "./commands/end-job";
import { takeJob } from "./commands/lease";
import { retryJob } from "./commands/retry-job";
import { getJob } from "./queries/get-jobs";
import { getResult } from "./queries/get-result";
import { work, workAll } from "./testing/work";

let room: Newsroom;
let articleIds: string[];
beforeEach(async () => {
  await db().job.deleteMany();
  room = await newNewsroom();
  articleIds = [];
  for (let made = 0; made < 3; made += 1) articleIds.push(await newArticle(room.reviewer, room.desk.id));
});
afterEach(() => vi.restoreAllMocks());

const asked = async () => (await askExport(room.reader, { articleIds, format: "text" })).id;
const unzipped = async (jobId: string) =>
  unzipSync(new Uint8Array(await (await getResult(room.reader, { jobId })).arrayBuffer()));

describe("an export of many articles", () => {
  it("is one zip to download, recorded article by article, and told to whoever asked", async () => {
    const jobId = await asked();
    await expect(getResult(room.reader, { jobId })).rejects.toMatchObject({ message: "jobFileGone" });
    await workAll();
    expect(await getJob(room.reader, { jobId })).toMatchObject({ state: "done", done: 3, total: 3, canDownload: true });
    const files = await unzipped(jobId);
    expect(Object.keys(files)).toEqual([
      "River-talks.en.not-signed-off.txt",
      "River-talks-2.en.not-signed-off.txt",
      "River-talks-3.en.not-signed-off.txt",
    ]);
    expect(new TextDecoder().decode(files["River-talks-2.en.not-signed-off.txt"])).toContain("Nobody signed the text.");
    expect(await db().export.count({ where: { articleId: { in: articleIds } } })).toBe(3);
    const { notifications } = await getNotifications(room.reader, {});
    expect(notifications).toMatchObject([{ kind: "jobEnded", article: null, job: { id: jobId } }]);
    expect((await getNotifications(room.stranger, {})).notifications).toEqual([]);
  });

  it("goes on after a restart with the files it has, and exports no article twice", async () => {
    const jobId = await asked();
    const stop = new AbortController();
    const record = exporting.recordExport;
    vi.spyOn(exporting, "recordExport").mockImplementation((...given) => {
      stop.abort("stopping");
      return record(...given);
    });
    const job = await takeJob(randomUUID());
    if (!job) throw new Error("No job waits");
    await work(job, stop.signal);
    expect(await getJob(room.reader, { jobId })).toMatchObject({ state: "queued", done: 1 });
    await workAll();
    expect(Object.keys(await unzipped(jobId))).toHaveLength(3);
    expect(await db().export.count({ where: { articleId: { in: articleIds } } })).toBe(3);
  });

  it("names what could not leave, lets it be tried again, and holds each article once then", async () => {
    const [first = ""] = articleIds;
    await db().article.update({ where: { id: first }, data: { state: "signedOff" } });
    const jobId = await asked();
    await workAll();
    expect(await getJob(room.reader, { jobId })).toMatchObject({ state: "done", refused: 1, canRetry: true });
    const files = await unzipped(jobId);
    expect(new TextDecoder().decode(files["not-exported.txt"])).toMatch(/^River talks: \S/);
    await db().article.update({ where: { id: first }, data: { state: "inReview" } });
    await retryJob(room.reader, { jobId });
    await workAll();
    expect(Object.keys(await unzipped(jobId))).toHaveLength(3);
    expect(await getJob(room.reader, { jobId })).toMatchObject({ done: 3, refused: 0, canRetry: false });
  });

  it("is gone when its day is over, and cannot be tried again then", async () => {
    const jobId = await asked();
    await workAll();
    await db().job.update({ where: { id: jobId }, data: { expiresAt: new Date(0) } });
    await clearOldJobs(new Date(0));
    expect(await db().jobFile.count({ where: { jobId } })).toBe(0);
    expect(await getJob(room.reader, { jobId })).toMatchObject({ canDownload: false, canRetry: false });
    await expect(getResult(room.reader, { jobId })).rejects.toMatchObject({ message: "jobFileGone" });
    await expect(retryJob(room.reader, { jobId })).rejects.toMatchObject({ message: "jobFileGone" });
    await clearOldJobs(new Date(Date.now() + 60_000));
    expect(await db().job.count()).toBe(0);
  });

  it("gives nothing to whoever left a desk meanwhile, nor to anybody else", async () => {
    const jobId = await asked();
    await workAll();
    for (const viewer of [room.reviewer, room.admin, room.stranger])
      await expect(getResult(viewer, { jobId })).rejects.toMatchObject({ code: "not-found" });
    const gone = { ...room.reader, memberships: [] };
    await expect(getResult(gone, { jobId })).rejects.toMatchObject({ code: "not-found" });
    await expect(askExport(room.stranger, { articleIds, format: "text" })).rejects.toMatchObject({ code: "not-found" });
  });
});
