import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import type { Viewer } from "#lib/auth/viewer";
import { db } from "#lib/db/client";
import { getRecord } from "#lib/exports/queries/get-record";
import { Problem } from "#lib/problem";
import type { ReviewSegment } from "#lib/reviews/review";
import { decide, type Newsroom, newArticle, newNewsroom, save, segmentsOf } from "#lib/reviews/testing/newsroom";
import { restoreVersion } from "./restore-version";
import { joinWithNext, splitSegment } from "./split-and-join";

let room: Newsroom;
beforeAll(async () => {
  room = await newNewsroom();
});

type Step = Readonly<{ act: keyof typeof acts; which: number; at: number }>;
type Run = (viewer: Viewer, segment: ReviewSegment, next: ReviewSegment | undefined, at: number) => Promise<unknown>;

/** Everything a person can do to a sentence, some of it refused: then nothing may have happened. */
const acts = {
  edit: (viewer, segment, _, at) => save(viewer, segment, `${segment.text.slice(0, at % 12)} edited ${at}.`),
  empty: (viewer, segment) => save(viewer, segment, ""),
  takeBack: (viewer, segment) => save(viewer, segment, segment.machine.text),
  stale: (viewer, { id, text }, _, at) => save(viewer, { id, version: 1 }, `${text} More ${at}.`),
  split: (viewer, { id, version }, _, at) => splitSegment(viewer, { segmentId: id, baseVersion: version, at: at + 1 }),
  join: (viewer, { id, version }, next) =>
    joinWithNext(viewer, { segmentId: id, baseVersion: version, nextVersion: next?.version ?? 1 }),
  restore: (viewer, { id, version }, _, at) =>
    restoreVersion(viewer, { segmentId: id, baseVersion: version, number: 1 + (at % version) }),
  review: (viewer, segment) => decide(viewer, segment, "reviewed"),
  approve: (viewer, segment) => decide(viewer, segment, "approved"),
  needsWork: (viewer, segment) => decide(viewer, segment, "needsWork"),
  withdraw: (viewer, segment) => decide(viewer, segment, "withdrawn"),
} as const satisfies Record<string, Run>;

const anyStep: fc.Arbitrary<Step> = fc.record({
  act: fc.constantFrom(...(Object.keys(acts) as (keyof typeof acts)[])),
  which: fc.nat(9),
  at: fc.nat(40),
});

describe("after any sequence of commands", () => {
  it("counters equal a recount, blocks spell what the machine wrote, no version is missing, every change has its author", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyStep, { minLength: 3, maxLength: 14 }), async (steps) => {
        const articleId = await newArticle(room.reviewer, room.desk.id);
        for (const step of steps) await run(articleId, step);
        await expectWhole(articleId);
        await expectAttributed(articleId);
      }),
      { numRuns: 12 },
    );
  }, 120_000);
});

async function run(articleId: string, { act, which, at }: Step): Promise<void> {
  const segments = await segmentsOf(room.editor, articleId);
  const index = which % segments.length;
  const segment = segments[index];
  if (!segment) return;
  const perform: Run = acts[act];
  await perform(at % 2 ? room.editor : room.admin, segment, segments[index + 1], at).catch((error) => {
    if (!(error instanceof Problem)) throw error;
  });
}

async function expectWhole(articleId: string): Promise<void> {
  const article = await db().article.findUniqueOrThrow({
    where: { id: articleId },
    include: {
      blocks: {
        include: { segments: { orderBy: { position: "asc" }, include: { versions: { orderBy: { number: "asc" } } } } },
      },
    },
  });
  const all = article.blocks.flatMap(({ segments }) => segments);
  const live = all.filter(({ retiredAt }) => retiredAt === null);
  const count = (state: string) => live.filter((segment) => segment.state === state).length;
  expect(article).toMatchObject({
    segmentCount: live.length,
    editedCount: count("edited"),
    reviewedCount: count("reviewed"),
    approvedCount: count("approved"),
    needsWorkCount: count("needsWork"),
  });
  for (const { machine, segments } of article.blocks) {
    const standing = segments.filter(({ retiredAt }) => retiredAt === null);
    expect(standing.map((each) => each.machine + each.machineSpaceAfter).join("")).toBe(machine);
    expect(new Set(standing.map(({ position }) => position)).size).toBe(standing.length);
  }
  for (const { text, version, versions } of all) {
    expect(versions.map(({ number }) => number)).toEqual(Array.from({ length: version }, (_, index) => index + 1));
    expect(versions.at(-1)?.text).toBe(text);
  }
}

async function expectAttributed(articleId: string): Promise<void> {
  const { blocks, retiredSegments } = await getRecord(db(), articleId, "en");
  for (const { machine, corrected, runs } of [...blocks.flatMap(({ segments }) => segments), ...retiredSegments]) {
    const spell = (without: string) => runs.map(({ kind, text }) => (kind === without ? "" : text)).join("");
    expect([spell("insertion"), spell("deletion")]).toEqual([machine.text, corrected.text]);
  }
  const changes = blocks.flatMap(({ segments }) =>
    segments.flatMap(({ runs }) => runs.filter(({ kind }) => kind !== "same")),
  );
  expect(changes.filter(({ by, at }) => by === null || at === null)).toEqual([]);
}
