import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import * as storing from "#lib/articles/commands/store-prepared";
import type { Viewer } from "#lib/auth/viewer";
import { db } from "#lib/db/client";
import { getReview } from "#lib/reviews/queries/get-review";
import { type Newsroom, newNewsroom } from "#lib/reviews/testing/newsroom";
import { cancelJob } from "./commands/cancel-job";
import { takeJob } from "./commands/lease";
import { retryJob } from "./commands/retry-job";
import { mostOpen } from "./job";
import { getJob } from "./queries/get-jobs";
import { archiveOf, ask, textFiles, work, workAll, xliffOf } from "./testing/work";

let room: Newsroom;
beforeEach(async () => {
  await db().job.deleteMany();
  room = await newNewsroom();
});
afterEach(() => vi.restoreAllMocks());

const articlesOf = (deskId: string) =>
  db().article.findMany({ where: { deskId }, orderBy: { title: "asc" }, select: { id: true, title: true } });
const titles = async () => (await articlesOf(room.desk.id)).map(({ title }) => title);
const take = async () => {
  const job = await takeJob(randomUUID());
  if (!job) throw new Error("No job waits");
  return job;
};
/** What a killed server leaves behind, once its time has run out. */
const leaseRunsOut = (id: string) => db().job.update({ where: { id }, data: { leaseUntil: new Date(0) } });
const partsOf = async (viewer: Viewer, jobId: string) =>
  (await getJob(viewer, { jobId })).parts.map(({ name, state }) => [name, state]);

/** Storing the n-th article (from 1) does this first. */
function beforeStoring(nth: number, deed: () => Promise<unknown>): void {
  const store = storing.storePrepared;
  let count = 0;
  vi.spyOn(storing, "storePrepared").mockImplementation(async (...given) => {
    count += 1;
    if (count === nth) await deed();
    return store(...given);
  });
}

describe("bringing in a zip", () => {
  it("stores every file as an article, tells by name which could not be read, and forgets the file", async () => {
    const files = { ...textFiles(3), "scan.pdf": "%PDF-1.7", "empty.txt": " ", "__MACOSX/1.txt": "no" };
    const jobId = await ask(room.reviewer, room.desk.id, archiveOf(files));
    await workAll();
    const job = await getJob(room.reviewer, { jobId });
    expect(job).toMatchObject({ state: "done", unit: "files", done: 5, total: 5, refused: 2, canRetry: true });
    expect(job.parts.filter(({ state }) => state === "refused")).toMatchObject([
      { name: "scan.pdf", message: expect.stringContaining("PDF") },
      { name: "empty.txt", message: expect.any(String) },
    ]);
    expect(job.parts[1]?.articles).toEqual([expect.objectContaining({ title: "Headline 2" })]);
    expect(await titles()).toEqual(["Headline 1", "Headline 2", "Headline 3"]);
    const created = await db().auditEvent.findFirstOrThrow({
      where: { articleId: job.parts[0]?.articles[0]?.id ?? "" },
    });
    expect(created.detail).toMatchObject({ file: "articles.zip", job: jobId });
    const whole = await ask(room.reviewer, room.desk.id, archiveOf(textFiles(1)));
    await workAll();
    expect(await db().jobFile.count({ where: { jobId: whole } })).toBe(0);
  });

  it("stores all articles of a file, or none of them", async () => {
    const long = "w".repeat(20_001);
    const bad = `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="fr" trgLang="en">
      <file id="a" original="Good"><unit id="u"><segment><source>Un.</source><target>One.</target></segment></unit></file>
      <file id="b" original="Bad"><unit id="u"><segment><source>Un.</source><target>${long}</target></segment></unit></file></xliff>`;
    const jobId = await ask(room.reviewer, room.desk.id, archiveOf({ "both.xlf": bad, ...textFiles(1) }));
    await workAll();
    expect(await partsOf(room.reviewer, jobId)).toEqual([
      ["both.xlf", "refused"],
      ["1.txt", "done"],
    ]);
    expect(await titles()).toEqual(["Headline 1"]);
  });

  it("refuses a zip that would swell, and one of too many files, before it is a job", async () => {
    const swelling = archiveOf({ "a.txt": "a".repeat(5_000_000) });
    await expect(ask(room.reviewer, room.desk.id, swelling)).rejects.toMatchObject({ message: "importInflated" });
    const many = archiveOf(Object.fromEntries(Array.from({ length: 1001 }, (_, n) => [`${n}.txt`, "a"])));
    await expect(ask(room.reviewer, room.desk.id, many)).rejects.toMatchObject({ message: "importTooManyEntries" });
    expect(await db().job.count()).toBe(0);
  });
});

describe("bringing in a file of many articles", () => {
  it("names its parts and counts sentences once it is read, and stores what was chosen", async () => {
    const jobId = await ask(room.reviewer, room.desk.id, xliffOf([3, 2, 4]), "0,2");
    expect(await getJob(room.reviewer, { jobId })).toMatchObject({ state: "queued", total: 0 });
    await workAll();
    const job = await getJob(room.reviewer, { jobId });
    expect(job).toMatchObject({ state: "done", unit: "sentences", done: 7, total: 7 });
    expect(await partsOf(room.reviewer, jobId)).toEqual([
      ["Article 1", "done"],
      ["Article 3", "done"],
    ]);
    const { blocks } = await getReview(room.reviewer, job.parts[1]?.articles[0]?.id ?? "");
    expect(blocks.flatMap(({ segments }) => segments)).toHaveLength(4);
  });
});

describe("a job", () => {
  it("is taken up once by runners that reach for it together", async () => {
    await ask(room.reviewer, room.desk.id, archiveOf(textFiles(1)));
    const taken = await Promise.all(Array.from({ length: 4 }, () => takeJob(randomUUID())));
    expect(taken.filter((job) => job !== null)).toHaveLength(1);
  });

  it("goes on where a killed server left it, and does no part twice", async () => {
    const jobId = await ask(room.reviewer, room.desk.id, archiveOf(textFiles(5)));
    const dead = await take();
    beforeStoring(3, async () => {
      // While the first server stands still, its lease runs out and another one does the rest.
      await leaseRunsOut(jobId);
      await workAll();
    });
    await work(dead);
    expect(await titles()).toEqual([1, 2, 3, 4, 5].map((n) => `Headline ${n}`));
    expect(await getJob(room.reviewer, { jobId })).toMatchObject({ state: "done", done: 5, refused: 0 });
  });

  it("stops where it is cancelled: what is stored stays, what was under way is undone", async () => {
    const jobId = await ask(room.reviewer, room.desk.id, archiveOf(textFiles(4)));
    beforeStoring(3, () => cancelJob(room.reviewer, { jobId }));
    await workAll();
    expect(await titles()).toEqual(["Headline 1", "Headline 2"]);
    expect(await getJob(room.reviewer, { jobId })).toMatchObject({ state: "cancelled", done: 2, canRetry: true });
    expect((await partsOf(room.reviewer, jobId)).map(([, state]) => state)).toEqual(["done", "done", "left", "left"]);
    vi.restoreAllMocks();
    await retryJob(room.reviewer, { jobId });
    await workAll();
    expect(await titles()).toEqual([1, 2, 3, 4].map((n) => `Headline ${n}`));
  });

  it("that waits is cancelled at once, and one that has ended stays what it is", async () => {
    const jobId = await ask(room.reviewer, room.desk.id, archiveOf(textFiles(1)));
    await cancelJob(room.reviewer, { jobId });
    expect(await takeJob(randomUUID())).toBeNull();
    await cancelJob(room.reviewer, { jobId });
    expect(await getJob(room.reviewer, { jobId })).toMatchObject({ state: "cancelled" });
  });

  it.each([
    ["disabled", () => db().user.update({ where: { id: room.reviewer.userId }, data: { disabledAt: new Date() } })],
    [
      "a reader now",
      () => db().membership.updateMany({ where: { userId: room.reviewer.userId }, data: { role: "reader" } }),
    ],
    ["gone from the desk", () => db().membership.deleteMany({ where: { userId: room.reviewer.userId } })],
  ])("stops before its next part when whoever asked is %s", async (_, lose) => {
    const jobId = await ask(room.reviewer, room.desk.id, archiveOf(textFiles(3)));
    beforeStoring(1, lose);
    await workAll();
    expect(await titles()).toEqual(["Headline 1"]);
    expect(await db().job.findUniqueOrThrow({ where: { id: jobId } })).toMatchObject({
      ...{ state: "failed", problem: "jobRightsLost" },
    });
  });

  it("passes a part that broke it three times, and goes on with the others", async () => {
    const jobId = await ask(room.reviewer, room.desk.id, archiveOf(textFiles(2)));
    const log = vi.spyOn(console, "error").mockImplementation(() => undefined);
    for (let time = 0; time < 3; time += 1) {
      beforeStoring(1, () => Promise.reject(new Error("A fault of ours")));
      await work(await take());
      vi.mocked(storing.storePrepared).mockRestore();
      await db().job.update({ where: { id: jobId }, data: { waitUntil: new Date(0) } });
    }
    await workAll();
    expect(log).toHaveBeenCalledTimes(3);
    expect(await titles()).toEqual(["Headline 2"]);
    const { parts } = await getJob(room.reviewer, { jobId });
    expect(parts.map(({ state }) => state)).toEqual(["refused", "done"]);
  });

  it("is given back when the server stops, and taken up by the next one at once", async () => {
    const jobId = await ask(room.reviewer, room.desk.id, archiveOf(textFiles(3)));
    const stop = new AbortController();
    beforeStoring(2, async () => stop.abort("stopping"));
    await work(await take(), stop.signal);
    expect(await db().job.findUniqueOrThrow({ where: { id: jobId } })).toMatchObject({ state: "queued", done: 2 });
    await workAll();
    expect(await titles()).toHaveLength(3);
  });

  it("waits behind those of desks that have had less", async () => {
    const other = await newNewsroom();
    const first = await ask(room.reviewer, room.desk.id, archiveOf(textFiles(1)));
    await ask(room.reviewer, room.desk.id, archiveOf(textFiles(1)));
    const theirs = await ask(other.reviewer, other.desk.id, archiveOf(textFiles(1)));
    expect([(await take()).id, (await take()).id]).toEqual([first, theirs]);
  });

  it("is refused to whoever has too many open, and to whoever may not bring articles in", async () => {
    for (let open = 0; open < mostOpen; open += 1) await ask(room.reviewer, room.desk.id, archiveOf(textFiles(1)));
    const further = ask(room.reviewer, room.desk.id, archiveOf(textFiles(1)));
    await expect(further).rejects.toMatchObject({ code: "conflict", message: "jobsTooMany" });
    const byReader = ask(room.reader, room.desk.id, archiveOf(textFiles(1)));
    await expect(byReader).rejects.toMatchObject({ code: "forbidden" });
    const byStranger = ask(room.stranger, room.desk.id, archiveOf(textFiles(1)));
    await expect(byStranger).rejects.toMatchObject({ code: "not-found" });
  });

  it("is nobody's but its owner's", async () => {
    const jobId = await ask(room.reviewer, room.desk.id, archiveOf(textFiles(1)));
    for (const viewer of [room.reader, room.editor, room.admin, room.stranger]) {
      for (const deed of [getJob, cancelJob, retryJob])
        await expect(deed(viewer, { jobId })).rejects.toMatchObject({ code: "not-found" });
    }
  });
});
