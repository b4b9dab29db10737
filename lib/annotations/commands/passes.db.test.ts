import { beforeAll, describe, expect, it } from "vitest";
import { getNotifications } from "#lib/annotations/queries/get-notifications";
import { giveBlindInput } from "#lib/annotations/schema";
import { markPlaces, onlyOne, placeOf } from "#lib/annotations/testing/marking";
import type { Viewer } from "#lib/auth/viewer";
import { db } from "#lib/db/client";
import { type Newsroom, newArticle, newNewsroom, save, segmentWith } from "#lib/reviews/testing/newsroom";
import { arbitrate } from "./arbitrate";
import { finishPass } from "./finish-pass";
import { giveBlind } from "./give-blind";
import { rateSegment } from "./rate-segment";
import { settleAnnotation } from "./settle-annotation";
import { startPass } from "./start-pass";

let room: Newsroom;
beforeAll(async () => {
  room = await newNewsroom();
});

const article = () => newArticle(room.reviewer, room.desk.id);
async function mark(viewer: Viewer, articleId: string) {
  const segment = await segmentWith(room.reader, articleId, "red rag");
  return onlyOne(await markPlaces(viewer, articleId, [placeOf(segment, "red rag")]));
}
const openPass = async (articleId: string, { userId }: Viewer) =>
  (await db().reviewPass.findFirstOrThrow({ where: { articleId, readerId: userId, finishedAt: null } })).id;
const giveTo = (editor: Viewer, articleId: string, one: Viewer, other: Viewer) =>
  giveBlind(editor, giveBlindInput.parse({ articleId, readerIds: [one.userId, other.userId] }));

describe("a first and a second review", () => {
  it("own what their reader marks and rates until it is finished", async () => {
    const articleId = await article();
    const before = await mark(room.reviewer, articleId);
    const { passes } = await startPass(room.reviewer, { articleId, kind: "first" });
    const during = await mark(room.reviewer, articleId);
    const others = await mark(room.editor, articleId);
    const { id: segmentId } = await segmentWith(room.reader, articleId, "red rag");
    const { rating } = await rateSegment(room.reviewer, { segmentId, value: 40 });
    await finishPass(room.reviewer, { passId: passes[0]?.id ?? "" });
    const after = await mark(room.reviewer, articleId);
    const passId = passes[0]?.id;
    expect([before, during, others, after].map((each) => each.passId)).toEqual([null, passId, null, null]);
    expect(rating.passId).toBe(passId);
  });

  it("the second is for another person than who finished the first, and not before", async () => {
    const articleId = await article();
    const second = (viewer: Viewer) => startPass(viewer, { articleId, kind: "second" });
    await expect(second(room.editor)).rejects.toMatchObject({ message: "secondNeedsFirst" });
    await startPass(room.reviewer, { articleId, kind: "first" });
    await expect(second(room.editor)).rejects.toMatchObject({ message: "secondNeedsFirst" });
    await finishPass(room.reviewer, { passId: await openPass(articleId, room.reviewer) });
    await expect(second(room.reviewer)).rejects.toMatchObject({ message: "secondIsFirst" });
    const { passes } = await second(room.editor);
    expect(passes.map(({ kind, round, reader }) => [kind, round, reader.name])).toEqual([
      ["first", 1, "Karim"],
      ["second", 2, "Léa"],
    ]);
  });

  it("are one at a time for each person, also when they press twice", async () => {
    const articleId = await article();
    const tries = await Promise.allSettled(
      Array.from({ length: 5 }, () => startPass(room.reviewer, { articleId, kind: "first" })),
    );
    const refused = tries.flatMap((one) => (one.status === "rejected" ? [one.reason.message] : []));
    expect(refused).toEqual(["passOpen", "passOpen", "passOpen", "passOpen"]);
    expect(await db().reviewPass.count({ where: { articleId } })).toBe(1);
  });

  it("are finished once, by their reader or an editor", async () => {
    const articleId = await article();
    await startPass(room.reviewer, { articleId, kind: "first" });
    const passId = await openPass(articleId, room.reviewer);
    await expect(finishPass(room.secondReviewer, { passId })).rejects.toMatchObject({ code: "forbidden" });
    await finishPass(room.editor, { passId });
    await expect(finishPass(room.reviewer, { passId })).rejects.toMatchObject({ message: "passFinished" });
  });
});

describe("a rating", () => {
  it("is one for each person, sentence and pass; moved, not added", async () => {
    const articleId = await article();
    const { id: segmentId } = await segmentWith(room.reader, articleId, "red rag");
    for (const value of [0, 100, 66]) await rateSegment(room.reviewer, { segmentId, value });
    await rateSegment(room.editor, { segmentId, value: 33 });
    const stored = await db().segmentRating.findMany({ where: { articleId }, orderBy: { value: "asc" } });
    expect(stored.map(({ value }) => value)).toEqual([33, 66]);
  });
});

describe("a blind review", () => {
  it("is for two of the desk who may review and have nothing open; each is told once", async () => {
    const articleId = await article();
    const give = (one: Viewer, other: Viewer) => giveTo(room.editor, articleId, one, other);
    await expect(give(room.reviewer, room.reader)).rejects.toMatchObject({ message: "readerCannotReview" });
    await expect(give(room.reviewer, room.stranger)).rejects.toMatchObject({ message: "readerCannotReview" });
    await startPass(room.reviewer, { articleId, kind: "first" });
    await expect(give(room.reviewer, room.secondReviewer)).rejects.toMatchObject({ message: "readerHasPass" });
    await finishPass(room.reviewer, { passId: await openPass(articleId, room.reviewer) });
    const tries = await Promise.allSettled([1, 2].map(() => give(room.reviewer, room.secondReviewer)));
    expect(tries.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const told = await db().notification.findMany({ where: { articleId, kind: "passGiven" } });
    expect(told.map(({ userId }) => userId).sort()).toEqual([room.reviewer.userId, room.secondReviewer.userId].sort());
    const both = { articleId, readerIds: [room.reviewer.userId, room.reviewer.userId] };
    expect(giveBlindInput.safeParse(both).success).toBe(false);
  });

  it("closes the article for all but its two readers, and the text for everybody, until both are done", async () => {
    const articleId = await article();
    const segment = await segmentWith(room.reader, articleId, "red rag");
    await giveTo(room.editor, articleId, room.reviewer, room.secondReviewer);
    const refused = { code: "conflict", message: "articleBlind" };
    await expect(mark(room.editor, articleId)).rejects.toMatchObject(refused);
    await expect(save(room.reviewer, segment, "Other.")).rejects.toMatchObject(refused);
    await expect(startPass(room.admin, { articleId, kind: "first" })).rejects.toMatchObject(refused);
    const own = await mark(room.reviewer, articleId);
    expect(own.passId).toBe(await openPass(articleId, room.reviewer));
    await finishPass(room.reviewer, { passId: await openPass(articleId, room.reviewer) });
    await expect(mark(room.reviewer, articleId)).rejects.toMatchObject(refused);
    await finishPass(room.secondReviewer, { passId: await openPass(articleId, room.secondReviewer) });
    await mark(room.editor, articleId);
    await save(room.editor, segment, "Other.");
    const { openAnnotations } = await db().article.findUniqueOrThrow({ where: { id: articleId } });
    expect(openAnnotations).toBe(2);
    const kinds = (await getNotifications(room.editor, {})).notifications
      .filter((each) => each.article?.id === articleId)
      .map(({ kind }) => kind);
    expect(kinds).toEqual(["passesDone"]);
  });

  it("is over once, when both finish in the same moment", async () => {
    const articleId = await article();
    await giveTo(room.editor, articleId, room.reviewer, room.secondReviewer);
    const readers = [room.reviewer, room.secondReviewer];
    const ids = await Promise.all(readers.map((reader) => openPass(articleId, reader)));
    await Promise.all(ids.map((passId, at) => finishPass(readers[at] ?? room.editor, { passId })));
    expect(await db().article.findUniqueOrThrow({ where: { id: articleId } })).toMatchObject({ isBlind: false });
    const told = await db().notification.count({
      where: { articleId, kind: "passesDone", userId: room.editor.userId },
    });
    expect(told).toBe(1);
  });
});

describe("what an arbiter took for the same mistake", () => {
  async function decided() {
    const articleId = await article();
    await giveTo(room.editor, articleId, room.reviewer, room.secondReviewer);
    const [one, other] = [await mark(room.reviewer, articleId), await mark(room.secondReviewer, articleId)];
    for (const reader of [room.reviewer, room.secondReviewer]) {
      await finishPass(reader, { passId: await openPass(articleId, reader) });
    }
    await arbitrate(room.editor, { annotationId: one.id, verdict: "rejected", duplicateOfId: other.id });
    return { articleId, one, other };
  }

  it.each(["open", "resolved"] as const)("counts by itself again when an editor says it is %s", async (status) => {
    const { one } = await decided();
    const after = onlyOne(await settleAnnotation(room.editor, { annotationId: one.id, status }));
    expect(after).toMatchObject({ status, duplicateOfId: null });
  });

  it.each(["deleted", "rejected"] as const)("is not lost by a reader who says that its twin is %s", async (status) => {
    const { other } = await decided();
    const strike = settleAnnotation(room.secondReviewer, { annotationId: other.id, status, reason: "No." });
    await expect(strike).rejects.toMatchObject({ code: "forbidden" });
    await settleAnnotation(room.editor, { annotationId: other.id, status, reason: "Neither is one." });
  });
});
