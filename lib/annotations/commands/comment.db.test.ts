import { describe, expect, it } from "vitest";
import type { NotificationKind } from "#lib/annotations/notification";
import { getArticleAnnotations } from "#lib/annotations/queries/article-annotations";
import { getNotifications } from "#lib/annotations/queries/get-notifications";
import { commentInput, readNotificationsInput } from "#lib/annotations/schema";
import { markPlaces, onlyOne, placeOf } from "#lib/annotations/testing/marking";
import type { ReviewThread } from "#lib/annotations/thread";
import type { Viewer } from "#lib/auth/viewer";
import { db } from "#lib/db/client";
import { joinWithNext, splitSegment } from "#lib/reviews/commands/split-and-join";
import { newArticle, newNewsroom, segmentWith } from "#lib/reviews/testing/newsroom";
import { comment } from "./comment";
import { readNotifications } from "./read-notifications";
import { readThreads } from "./read-threads";
import { settleThread } from "./settle-thread";

/** A newsroom of its own for each story: what people are told is counted. */
async function story() {
  const room = await newNewsroom();
  const articleId = await newArticle(room.editor, room.desk.id);
  const segment = await segmentWith(room.reader, articleId, "red rag");
  const annotation = onlyOne(await markPlaces(room.reviewer, articleId, [placeOf(segment, "red rag")]));
  const say = async (viewer: Viewer, text: string, more: Readonly<Record<string, unknown>> = {}) => {
    const { threads } = await comment(viewer, commentInput.parse({ articleId, text, ...more }));
    const [thread, ...others] = threads;
    if (!thread || others.length > 0) throw new Error("not one thread");
    return thread;
  };
  return { ...room, articleId, segment, annotation, say };
}

const kindsFor = async (viewer: Viewer): Promise<NotificationKind[]> =>
  (await getNotifications(viewer, {})).notifications.map(({ kind }) => kind);
const threadOf = async (viewer: Viewer, { articleId, id }: Readonly<{ articleId: string; id: string }>) =>
  (await getArticleAnnotations(viewer, { articleId })).threads.find((thread) => thread.id === id);
const said = ({ entries }: ReviewThread) => entries.map(({ kind, text, by }) => `${by.name}: ${text || kind}`);

describe("talk", () => {
  it("about an annotation is one thread, whoever begins it, also when many begin at once", async () => {
    const { say, annotation, articleId, reviewer, secondReviewer, editor } = await story();
    const annotationId = annotation.id;
    const people = [reviewer, secondReviewer, editor];
    const all = await Promise.all(
      Array.from({ length: 12 }, (_, at) => say(people[at % 3] ?? editor, `No. ${at}`, { annotationId })),
    );
    expect(new Set(all.map(({ id }) => id)).size).toBe(1);
    const thread = await threadOf(editor, { articleId, id: all[0]?.id ?? "" });
    expect(thread?.entries).toHaveLength(12);
  });

  it("about a sentence or the article begins anew, and goes on where a thread is named", async () => {
    const { say, segment, reviewer, editor } = await story();
    const about = await say(reviewer, "Who is this?", { segmentId: segment.id });
    const article = await say(reviewer, "Nice piece.");
    expect([about.segmentId, article.segmentId, article.annotationId]).toEqual([segment.id, null, null]);
    const answer = await say(editor, "The minister.", { threadId: about.id });
    expect(said(answer)).toEqual(["Karim: Who is this?", "Léa: The minister."]);
  });

  it("is said once, however often it is sent; and nobody speaks under a name another gave", async () => {
    const { say, reviewer, editor, articleId } = await story();
    const id = crypto.randomUUID();
    const first = await say(reviewer, "Who is this?", { id });
    const again = await say(reviewer, "Who is this?", { id });
    expect([again.id, said(again)]).toEqual([first.id, ["Karim: Who is this?"]]);
    await expect(say(editor, "I.", { id })).rejects.toMatchObject({ code: "not-found" });
    expect(await db().thread.count({ where: { articleId } })).toBe(1);
  });

  it("goes with a sentence that is joined into another, and cannot begin on one that is gone", async () => {
    const { say, segment, reviewer, editor, articleId } = await story();
    const split = { segmentId: segment.id, baseVersion: 1, at: segment.text.indexOf("it is") };
    const [left, right] = (await splitSegment(editor, split)).segments;
    if (!left || !right) throw new Error("not split");
    const thread = await say(reviewer, "Why here?", { segmentId: right.id });
    await joinWithNext(editor, { segmentId: left.id, baseVersion: left.version, nextVersion: right.version });
    expect(await threadOf(reviewer, { articleId, id: thread.id })).toMatchObject({ segmentId: left.id });
    await expect(say(reviewer, "And now?", { segmentId: right.id })).rejects.toMatchObject({
      message: "segmentJoined",
    });
  });

  it("is refused in a thread, on an annotation, on a sentence of another article", async () => {
    const { say, reviewer, desk, segment, annotation } = await story();
    const thread = await say(reviewer, "Here.");
    const elsewhere = await newArticle(reviewer, desk.id);
    for (const where of [{ threadId: thread.id }, { annotationId: annotation.id }, { segmentId: segment.id }]) {
      await expect(say(reviewer, "There?", { ...where, articleId: elsewhere })).rejects.toMatchObject({
        code: "not-found",
      });
    }
    expect(await db().thread.count({ where: { articleId: elsewhere } })).toBe(0);
  });

  it("is of one thing at a time, and of something", () => {
    const articleId = "0199f0a0-0000-7000-8000-000000000001";
    const both = { articleId, text: "Hm.", threadId: articleId, annotationId: articleId };
    expect(commentInput.safeParse(both).success).toBe(false);
    expect(commentInput.safeParse({ articleId, text: "  " }).success).toBe(false);
  });
});

describe("who hears of it", () => {
  it("the annotation's author, whoever spoke before, whoever is named: each once, nobody of their own words", async () => {
    const { say, annotation, reviewer, secondReviewer, editor, reader } = await story();
    const annotationId = annotation.id;
    await say(editor, "Really?", { annotationId });
    expect(await kindsFor(reviewer)).toEqual(["replied"]);
    await say(secondReviewer, "Yes.", { annotationId, mentions: [editor.userId, reader.userId, editor.userId] });
    expect(await kindsFor(editor)).toEqual(["mentioned"]);
    expect(await kindsFor(reader)).toEqual(["mentioned"]);
    expect(await kindsFor(reviewer)).toEqual(["replied", "replied"]);
    expect(await kindsFor(secondReviewer)).toEqual([]);
  });

  it("nobody who is of another desk or gone: to name them is refused, and nothing is said", async () => {
    const { say, reviewer, secondReviewer, stranger, articleId } = await story();
    const naming = (id: string) => say(reviewer, "Look.", { mentions: [id] });
    await expect(naming(stranger.userId)).rejects.toMatchObject({ message: "mentionUnknown" });
    await db().user.update({ where: { id: secondReviewer.userId }, data: { disabledAt: new Date() } });
    await expect(naming(secondReviewer.userId)).rejects.toMatchObject({ message: "mentionUnknown" });
    expect(await db().threadEntry.count({ where: { thread: { articleId } } })).toBe(0);
  });

  it("is told what is unread until they read it: one, some, or all; nobody reads for another", async () => {
    const { say, annotation, reviewer, editor } = await story();
    for (const text of ["One.", "Two.", "Three."]) await say(editor, text, { annotationId: annotation.id });
    const { notifications, unread } = await getNotifications(reviewer, {});
    expect(unread).toBe(3);
    const ids = notifications.slice(0, 1).map(({ id }) => id);
    expect(await readNotifications(editor, { ids })).toEqual({ unread: 0 });
    expect((await getNotifications(reviewer, {})).unread).toBe(3);
    expect(await readNotifications(reviewer, { ids })).toEqual({ unread: 2 });
    expect(await readNotifications(reviewer, readNotificationsInput.parse({}))).toEqual({ unread: 0 });
  });

  it("hears nothing any more of a desk they left", async () => {
    const { say, annotation, reviewer, editor, desk } = await story();
    await say(editor, "Still there?", { annotationId: annotation.id });
    const left = { ...reviewer, memberships: reviewer.memberships.filter(({ deskId }) => deskId !== desk.id) };
    expect(await getNotifications(left, {})).toEqual({ unread: 0, notifications: [] });
  });
});

describe("what was read", () => {
  it("is each person's own: unread until they read it, unread again when others go on", async () => {
    const { say, annotation, reviewer, editor, articleId } = await story();
    const { id } = await say(editor, "Really?", { annotationId: annotation.id });
    const isUnread = async (viewer: Viewer) => (await threadOf(viewer, { articleId, id }))?.isUnread;
    expect([await isUnread(editor), await isUnread(reviewer)]).toEqual([false, true]);
    await readThreads(reviewer, { articleId, threadIds: [id] });
    expect(await isUnread(reviewer)).toBe(false);
    expect((await getNotifications(reviewer, {})).unread).toBe(0);
    await say(reviewer, "Yes.", { threadId: id });
    expect([await isUnread(editor), await isUnread(reviewer)]).toEqual([true, false]);
  });

  it("of another article's thread is not noted", async () => {
    const { say, annotation, reviewer, editor, desk, articleId } = await story();
    const { id } = await say(editor, "Really?", { annotationId: annotation.id });
    const elsewhere = await newArticle(reviewer, desk.id);
    expect(await readThreads(reviewer, { articleId: elsewhere, threadIds: [id] })).toMatchObject({ threads: [] });
    expect(await threadOf(reviewer, { articleId, id })).toMatchObject({ isUnread: true });
  });
});

describe("settling a thread", () => {
  it("is said in it and in the record, once however often it is asked, and can be taken back", async () => {
    const { say, reviewer, editor, articleId } = await story();
    const { id: threadId } = await say(reviewer, "Who is this?");
    await Promise.all(Array.from({ length: 5 }, () => settleThread(editor, { threadId, isResolved: true })));
    await settleThread(reviewer, { threadId, isResolved: false });
    const thread = await threadOf(reviewer, { articleId, id: threadId });
    expect(thread).toMatchObject({ isResolved: false });
    expect(thread && said(thread)).toEqual(["Karim: Who is this?", "Léa: resolved", "Karim: reopened"]);
    const record = await db().auditEvent.findMany({ where: { articleId, subjectType: "thread" } });
    expect(record.map(({ action }) => action).sort()).toEqual(["thread.reopened", "thread.resolved"]);
  });
});

describe("the record of talk", () => {
  it("is neither rewritten nor taken away", async () => {
    const { say, reviewer } = await story();
    const { id: threadId } = await say(reviewer, "Who is this?");
    await expect(db().threadEntry.updateMany({ where: { threadId }, data: { text: "" } })).rejects.toThrow();
    await expect(db().threadEntry.deleteMany({ where: { threadId } })).rejects.toThrow();
  });
});
