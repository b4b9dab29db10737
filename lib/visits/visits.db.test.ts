import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { annotate } from "#lib/annotations/commands/annotate";
import { comment } from "#lib/annotations/commands/comment";
import { finishPass } from "#lib/annotations/commands/finish-pass";
import { giveBlind } from "#lib/annotations/commands/give-blind";
import { listArticles } from "#lib/articles/queries/list-articles";
import { deskFilter } from "#lib/articles/schema";
import type { Viewer } from "#lib/auth/viewer";
import { db } from "#lib/db/client";
import { joinWithNext, splitSegment } from "#lib/reviews/commands/split-and-join";
import { getReview } from "#lib/reviews/queries/get-review";
import {
  decide,
  type Newsroom,
  newArticle,
  newNewsroom,
  save,
  segmentsOf,
  segmentWith,
} from "#lib/reviews/testing/newsroom";
import { keepVisit } from "./commands";
import { getDeeds } from "./queries/get-deeds";

let room: Newsroom;
beforeAll(async () => {
  room = await newNewsroom();
});

const nothing = { sentences: 0, decisions: 0, annotations: 0, comments: 0 };
const brought = () => newArticle(room.reviewer, room.desk.id);

/** Opens the article and looks at all of it. */
async function visit(viewer: Viewer, articleId: string): Promise<void> {
  await keepVisit(viewer, { articleId, change: (await getReview(viewer, articleId)).change });
}

async function rewrite(viewer: Viewer, articleId: string, words: string): Promise<void> {
  const segment = await segmentWith(viewer, articleId, words);
  await save(viewer, segment, `${segment.text} Indeed.`);
}

async function row(viewer: Viewer, articleId: string) {
  const { articles } = await listArticles(viewer, room.desk.id, deskFilter.parse({ view: "all" }));
  return articles.find(({ id }) => id === articleId);
}

async function changedIds(viewer: Viewer): Promise<string[]> {
  const { articles } = await listArticles(viewer, room.desk.id, deskFilter.parse({ view: "all", changed: "others" }));
  return articles.map(({ id }) => id);
}

const annotation = { category: "overly-literal", severity: "minor", comment: "A red rag?", suggestion: null } as const;
const said = { cluster: null, sourceNotSeen: false, origin: "person", originKey: null } as const;

async function mark(viewer: Viewer, articleId: string): Promise<void> {
  const { id: segmentId, text } = await segmentWith(viewer, articleId, "red rag");
  const start = text.indexOf("red rag");
  const { version } = await segmentWith(viewer, articleId, "red rag");
  const place = { segmentId, version, basis: "text" as const, start, end: start + 7, quote: "red rag" };
  await annotate(viewer, { articleId, target: { scope: "words", places: [place] }, ...annotation, ...said });
}

describe("what changed since I was here", () => {
  it("is nothing in an article that was never opened, and nothing of one's own", async () => {
    const articleId = await brought();
    await rewrite(room.editor, articleId, "stumbled");
    expect(await getDeeds(room.admin, articleId)).toBeNull();
    await visit(room.admin, articleId);
    await rewrite(room.admin, articleId, "red rag");
    await comment(room.admin, { articleId, text: "Mine", mentions: [] });
    expect(await getDeeds(room.admin, articleId)).toBeNull();
    expect((await row(room.admin, articleId))?.othersDeeds).toBeNull();
    expect(await changedIds(room.admin)).not.toContain(articleId);
  });

  it("counts what others wrote, decided, marked and said, by sentence and by name", async () => {
    const articleId = await brought();
    await visit(room.admin, articleId);
    await rewrite(room.editor, articleId, "stumbled");
    await rewrite(room.editor, articleId, "stumbled");
    await rewrite(room.reviewer, articleId, "harvest");
    await decide(room.editor, await segmentWith(room.editor, articleId, "Nobody"), "approved");
    await mark(room.editor, articleId);
    await comment(room.editor, { articleId, text: "Look at this", mentions: [] });
    const deeds = await getDeeds(room.admin, articleId);
    expect(deeds).toMatchObject({
      counts: { sentences: 2, decisions: 1, annotations: 1, comments: 1 },
      names: ["Karim", "Léa"],
    });
    const texts = new Map((await segmentsOf(room.admin, articleId)).map(({ id, text }) => [id, text]));
    const told = deeds?.sentences.map(({ segmentId, kinds }) => `${texts.get(segmentId)}: ${kinds}`);
    expect(told?.sort()).toEqual([
      "For the farmers it is a red rag.: annotations",
      "Nobody signed the text.: decisions",
      "The talks stumbled. Indeed. Indeed.: sentences",
      "They lose the harvest. Indeed.: sentences",
    ]);
    const { sentences: _, ...counted } = deeds ?? { sentences: [] };
    expect((await row(room.admin, articleId))?.othersDeeds).toEqual(counted);
    expect(await changedIds(room.admin)).toContain(articleId);
    await visit(room.admin, articleId);
    expect(await getDeeds(room.admin, articleId)).toBeNull();
    expect(await changedIds(room.admin)).not.toContain(articleId);
  });

  it("goes with a sentence that was split and joined", async () => {
    const articleId = await brought();
    await visit(room.admin, articleId);
    const segment = await segmentWith(room.editor, articleId, "stumbled");
    const { segments } = await splitSegment(room.editor, { segmentId: segment.id, baseVersion: 1, at: 10 });
    expect((await getDeeds(room.admin, articleId))?.counts.sentences).toBe(2);
    const versionOf = (isLeft: boolean) => segments.find(({ id }) => (id === segment.id) === isLeft)?.version ?? 0;
    const joined = { segmentId: segment.id, baseVersion: versionOf(true), nextVersion: versionOf(false) };
    await joinWithNext(room.editor, joined);
    expect((await getDeeds(room.admin, articleId))?.sentences.map(({ segmentId }) => segmentId)).toEqual([segment.id]);
  });

  it("holds nothing of a blind review before it is shown, and all of it then", async () => {
    const articleId = await brought();
    await visit(room.admin, articleId);
    const { passes } = await giveBlind(room.editor, {
      articleId,
      readerIds: [room.reviewer.userId, room.secondReviewer.userId],
    });
    await mark(room.reviewer, articleId);
    for (const viewer of [room.admin, room.secondReviewer]) {
      expect(await getDeeds(viewer, articleId)).toBeNull();
      expect(await changedIds(viewer)).not.toContain(articleId);
      await visit(viewer, articleId);
    }
    for (const { id, reader } of passes) {
      await finishPass(reader.id === room.reviewer.userId ? room.reviewer : room.secondReviewer, { passId: id });
    }
    for (const viewer of [room.admin, room.secondReviewer]) {
      expect((await getDeeds(viewer, articleId))?.counts).toEqual({ ...nothing, annotations: 1 });
      expect(await changedIds(viewer)).toContain(articleId);
    }
    await visit(room.reviewer, articleId);
    expect(await changedIds(room.reviewer)).not.toContain(articleId);
  });

  it("is told to who may see the article alone", async () => {
    const articleId = await brought();
    await expect(keepVisit(room.stranger, { articleId, change: 1 })).rejects.toMatchObject({ code: "not-found" });
    await expect(getDeeds(room.stranger, articleId)).rejects.toMatchObject({ code: "not-found" });
    await visit(room.reader, articleId);
    await rewrite(room.editor, articleId, "stumbled");
    expect((await getDeeds(room.reader, articleId))?.names).toEqual(["Léa"]);
  });

  it("agrees with the record, whoever did what in whichever order", async () => {
    const acts = {
      visit,
      write: (viewer: Viewer, articleId: string) => rewrite(viewer, articleId, "stumbled"),
      say: (viewer: Viewer, articleId: string) => comment(viewer, { articleId, text: "So it is", mentions: [] }),
    };
    const people = () => [room.reviewer, room.secondReviewer, room.editor] as const;
    const step = fc.record({ who: fc.integer({ min: 0, max: 2 }), what: fc.constantFrom("visit", "write", "say") });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
        const articleId = await brought();
        for (const viewer of people()) await visit(viewer, articleId);
        for (const { who, what } of steps) await acts[what](people()[who] ?? room.editor, articleId);
        for (const [index, viewer] of people().entries()) {
          const lastThere = steps.findLastIndex(({ who, what }) => who === index && what === "visit");
          const after = steps.slice(lastThere + 1).filter(({ who, what }) => who !== index && what !== "visit");
          const names = [...new Set(after.map(({ who }) => people()[who]?.name))].sort();
          expect((await getDeeds(viewer, articleId))?.names ?? []).toEqual(names);
          expect((await changedIds(viewer)).includes(articleId)).toBe(names.length > 0);
        }
      }),
      { numRuns: 12 },
    );
  });
});

describe("a visit", () => {
  it("stays at the highest change that was seen, and never goes beyond what happened", async () => {
    const articleId = await brought();
    await rewrite(room.editor, articleId, "stumbled");
    const { change } = await getReview(room.admin, articleId);
    const seen = async () =>
      (await db().articleVisit.findFirst({ where: { articleId, userId: room.admin.userId } }))?.seenChange;
    await keepVisit(room.admin, { articleId, change: change + 1000 });
    expect(await seen()).toBe(change);
    await keepVisit(room.admin, { articleId, change: 0 });
    expect(await seen()).toBe(change);
    expect((await getReview(room.admin, articleId)).change).toBe(change);
  });

  it("makes an article that somebody gave one no longer new", async () => {
    const articleId = await brought();
    await db().article.update({ where: { id: articleId }, data: { assigneeId: room.secondReviewer.userId } });
    expect((await row(room.secondReviewer, articleId))?.isNewToViewer).toBe(true);
    expect((await row(room.reviewer, articleId))?.isNewToViewer).toBe(false);
    await visit(room.secondReviewer, articleId);
    expect((await row(room.secondReviewer, articleId))?.isNewToViewer).toBe(false);
  });
});
