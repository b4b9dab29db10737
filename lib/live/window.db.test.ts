import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { comment } from "#lib/annotations/commands/comment";
import { giveBlind } from "#lib/annotations/commands/give-blind";
import { readNotifications } from "#lib/annotations/commands/read-notifications";
import { assignArticles } from "#lib/articles/commands/assign-articles";
import { listArticles } from "#lib/articles/queries/list-articles";
import { deskFilter } from "#lib/articles/schema";
import type { Viewer } from "#lib/auth/viewer";
import { db } from "#lib/db/client";
import { archiveOf, ask, textFiles } from "#lib/jobs/testing/work";
import { decide, type Newsroom, newArticle, newNewsroom, save, segmentWith } from "#lib/reviews/testing/newsroom";
import { type Listening, listen, listenAtWindow } from "./testing/listening";
import type { WindowEvents } from "./window-events";

let room: Newsroom;
beforeEach(async () => {
  room = await newNewsroom();
});

const open: { leave: () => Promise<void> }[] = [];
afterEach(async () => {
  for (const each of open.splice(0)) await each.leave();
});

type Shows = Parameters<typeof listenAtWindow>[1];

async function opened(viewer: Viewer, shows: Shows = {}): Promise<Listening<WindowEvents>> {
  const listening = await listenAtWindow(viewer, shows);
  open.push(listening);
  return listening;
}

/** A window that shows the desk as it is listed now. */
async function atDesk(viewer: Viewer, filter: Readonly<Record<string, string>> = { view: "all" }) {
  const parsed = deskFilter.parse({ desk: room.desk.id, ...filter });
  const { articles } = await listArticles(viewer, room.desk.id, parsed);
  const since = articles[0]?.updatedAt ?? new Date(0).toISOString();
  const window = await opened(viewer, { ...parsed, shown: articles.map(({ id }) => id), since });
  await window.next("presence");
  return window;
}

const article = (by = room.editor) => newArticle(by, room.desk.id);

describe("the bell", () => {
  it("rings in every window as soon as somebody is named, and is quieted in all of them", async () => {
    const articleId = await article();
    const [one, other] = [await opened(room.reviewer), await opened(room.reviewer)];
    for (const each of [one, other]) expect((await each.next("bell"))?.data).toEqual({ unread: 0, notifications: [] });
    await comment(room.editor, { articleId, text: "Is this right?", mentions: [room.reviewer.userId] });
    for (const each of [one, other]) {
      const told = await each.next("bell", ({ unread }) => unread > 0);
      expect(told?.data).toMatchObject({ notifications: [{ kind: "mentioned", by: { name: "Léa" } }] });
    }
    await readNotifications(room.reviewer, {});
    expect(await other.next("bell", ({ unread }) => unread === 0)).not.toBeNull();
  });

  it("is the person's own", async () => {
    const articleId = await article();
    const bystander = await opened(room.admin);
    await bystander.next("bell");
    await comment(room.editor, { articleId, text: "Is this right?", mentions: [room.reviewer.userId] });
    await comment(room.editor, { articleId, text: "And this?", mentions: [room.admin.userId] });
    const told = await bystander.next("bell", ({ unread }) => unread > 0);
    expect(told?.data.notifications).toHaveLength(1);
  });
});

describe("one's jobs", () => {
  it("are told at once and whenever they go on, to windows that show them", async () => {
    await ask(room.editor, room.desk.id, archiveOf(textFiles(1)));
    const window = await opened(room.reviewer, { jobs: "1" });
    expect((await window.next("jobs"))?.data).toEqual([]);
    await ask(room.reviewer, room.desk.id, archiveOf(textFiles(1)));
    expect((await window.next("jobs"))?.data).toMatchObject([{ state: "queued" }]);
  });
});

describe("the rows of a desk", () => {
  it("are told as they are, and again when a text, a decision or an assignment changes them", async () => {
    const articleId = await article();
    const window = await opened(room.admin, { desk: room.desk.id, view: "all", shown: [articleId] });
    expect((await window.next("rows"))?.data).toMatchObject([{ id: articleId, state: "inbox", fits: true }]);
    const segment = await segmentWith(room.editor, articleId, "red rag");
    await save(room.editor, segment, "For the farmers it is a red flag.");
    await window.next("rows", ([row]) => row?.state === "inReview" && row.progress.edited === 1);
    await decide(room.editor, { id: segment.id, version: 2 }, "approved");
    await window.next("rows", ([row]) => row?.progress.approved === 1);
    await assignArticles(room.editor, { articleIds: [articleId], assigneeId: room.reviewer.userId });
    const told = await window.next("rows", ([row]) => row?.assignee?.name === "Karim");
    expect(told?.data).toHaveLength(1);
  });

  it("say when they fit the filter no more, for each window by its own", async () => {
    const articleId = await article();
    await assignArticles(room.editor, { articleIds: [articleId], assigneeId: room.reviewer.userId });
    const mine = await atDesk(room.reviewer, { view: "mine" });
    const every = await atDesk(room.admin);
    await assignArticles(room.editor, { articleIds: [articleId], assigneeId: room.secondReviewer.userId });
    const noors = ([row]: WindowEvents["rows"]) => row?.assignee?.name === "Noor";
    expect((await mine.next("rows", noors))?.data).toMatchObject([{ fits: false }]);
    expect((await every.next("rows", noors))?.data).toMatchObject([{ fits: true }]);
  });

  it("are never told of another desk, whatever a window says it shows", async () => {
    const articleId = await article();
    const elsewhere = room.stranger.memberships[0]?.deskId ?? "";
    for (const desk of [room.desk.id, elsewhere]) {
      const window = await opened(room.stranger, {
        desk,
        view: "all",
        shown: [articleId],
        since: new Date(0).toISOString(),
      });
      await window.next("bell");
      await assignArticles(room.editor, { articleIds: [articleId], assigneeId: room.reviewer.userId });
      await db().session.update({ where: { id: room.stranger.sessionId }, data: { revokedAt: new Date() } });
      expect(await window.next("rows")).toBeNull();
      await db().session.update({ where: { id: room.stranger.sessionId }, data: { revokedAt: null } });
    }
  });
});

describe("new articles", () => {
  it("are counted when they fit, and those that came while the line was cut", async () => {
    await article();
    const { articles } = await listArticles(room.admin, room.desk.id, deskFilter.parse({ view: "all" }));
    await article();
    const shows = { desk: room.desk.id, view: "all" as const, shown: articles.map(({ id }) => id) };
    const window = await opened(room.admin, { ...shows, since: articles[0]?.updatedAt });
    expect((await window.next("fresh"))?.data).toEqual({ count: 1 });
    await article();
    expect((await window.next("fresh"))?.data).toEqual({ count: 2 });
  });

  it("are those that came to fit, and are no more when they fit no more", async () => {
    const articleId = await article();
    const queue = await atDesk(room.reviewer, { view: "mine" });
    await assignArticles(room.editor, { articleIds: [articleId], assigneeId: room.reviewer.userId });
    expect((await queue.next("fresh"))?.data).toEqual({ count: 1 });
    await assignArticles(room.editor, { articleIds: [articleId], assigneeId: null });
    expect((await queue.next("fresh"))?.data).toEqual({ count: 0 });
  });
});

describe("who is in the articles of a desk", () => {
  it("is told when they come and when they go; nobody is told of themselves", async () => {
    const articleId = await article();
    const [desk, own] = [await atDesk(room.admin), await atDesk(room.editor)];
    const lea = await listen(room.editor, articleId, 0);
    const karim = await listen(room.reviewer, articleId, 0);
    open.push(lea, karim);
    const both = await desk.next("presence", (told) => told[articleId]?.length === 2);
    expect(both?.data[articleId]?.map(({ name }) => name).sort()).toEqual(["Karim", "Léa"]);
    const others = await own.next("presence", (told) => (told[articleId]?.length ?? 0) > 0);
    expect(others?.data[articleId]).toMatchObject([{ name: "Karim" }]);
    await karim.leave();
    await desk.next("presence", (told) => told[articleId]?.length === 1);
    const later = await opened(room.admin, { desk: room.desk.id, view: "all", shown: [articleId] });
    expect((await later.next("presence"))?.data[articleId]).toMatchObject([{ name: "Léa" }]);
  });

  it("is hidden from the moment the article is read apart", async () => {
    const articleId = await article();
    const desk = await atDesk(room.admin);
    open.push(await listen(room.reviewer, articleId, 0));
    await desk.next("presence", (told) => told[articleId]?.length === 1);
    await giveBlind(room.editor, { articleId, readerIds: [room.reviewer.userId, room.secondReviewer.userId] });
    await desk.next("presence", (told) => told[articleId]?.length === 0);
    open.push(await listen(room.secondReviewer, articleId, 0));
    const later = await opened(room.admin, { desk: room.desk.id, view: "all", shown: [articleId] });
    expect((await later.next("presence"))?.data).toEqual({ [articleId]: [] });
  });
});

describe("rights", () => {
  it.each(["a session that was ended", "a person who was disabled"])("end the stream of %s", async (what) => {
    const window = await atDesk(room.reader);
    const { sessionId, userId } = room.reader;
    if (what.includes("session")) {
      await db().session.update({ where: { id: sessionId }, data: { revokedAt: new Date() } });
    } else await db().user.update({ where: { id: userId }, data: { disabledAt: new Date() } });
    expect((await window.next("end"))?.data).toEqual({ why: "signedOut" });
    expect(await window.next("bell")).toBeNull();
  });

  it("that end at the desk end its rows, not the person's bell", async () => {
    const articleId = await article();
    const window = await atDesk(room.reader);
    const { userId } = room.reader;
    await db().membership.deleteMany({ where: { userId } });
    await window.next("refresh");
    await save(room.editor, await segmentWith(room.editor, articleId, "red rag"), "Said to nobody.");
    await db().session.update({ where: { id: room.reader.sessionId }, data: { revokedAt: new Date() } });
    expect(await window.next("rows")).toBeNull();
  });
});
