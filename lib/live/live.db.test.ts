import pg from "pg";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { comment } from "#lib/annotations/commands/comment";
import { giveBlind } from "#lib/annotations/commands/give-blind";
import { db, transaction } from "#lib/db/client";
import { checkArticleNow } from "#lib/findings/commands/check-article";
import { splitSegment } from "#lib/reviews/commands/split-and-join";
import { getReview } from "#lib/reviews/queries/get-review";
import { decide, type Newsroom, newArticle, newNewsroom, save, segmentWith } from "#lib/reviews/testing/newsroom";
import { openLive, tellPlace } from "./commands";
import { type Listening, listen } from "./testing/listening";

let newsroom: Newsroom;
beforeAll(async () => {
  newsroom = await newNewsroom();
});

const open: Listening[] = [];
afterEach(async () => {
  for (const each of open.splice(0)) await each.leave();
});

async function opened(viewer: Newsroom["editor"], articleId: string, since?: number): Promise<Listening> {
  const from = since ?? (await getReview(viewer, articleId)).change;
  const listening = await listen(viewer, articleId, from);
  open.push(listening);
  return listening;
}

const article = () => newArticle(newsroom.editor, newsroom.desk.id);

describe("what the database says", () => {
  it("is said once for each transaction, with its number, and only of one that was committed", async () => {
    const ears = new pg.Client({ connectionString: process.env.DATABASE_URL });
    await ears.connect();
    const heard: string[] = [];
    ears.on("notification", ({ channel, payload = "" }) => {
      if (channel === "stet_change") heard.push(payload);
    });
    const articleId = await article();
    const { change } = await getReview(newsroom.editor, articleId);
    await ears.query("LISTEN stet_change");
    const touch = { where: { articleId }, data: { needsWorkReason: "told" } };
    await expect(
      transaction(async (tx) => {
        await tx.segment.updateMany(touch);
        throw new Error("changed my mind");
      }),
    ).rejects.toThrow("changed my mind");
    await transaction(async (tx) => {
      await tx.segment.updateMany(touch);
      await tx.article.update({ where: { id: articleId }, data: { state: "inReview" } });
    });
    await ears.query("SELECT 1");
    expect(heard).toEqual([`${articleId} ${change + 1}`]);
    const rows = await db().segment.findMany({ where: { articleId }, select: { change: true } });
    expect(new Set(rows.map((row) => row.change))).toEqual(new Set([change + 1]));
    await ears.end();
  });
});

describe("a stream", () => {
  it("tells a save, a decision, a split and a comment of others", async () => {
    const articleId = await article();
    const { reviewer, editor } = newsroom;
    const stream = await opened(reviewer, articleId);
    const segment = await segmentWith(editor, articleId, "red rag");
    await save(editor, segment, "For the farmers it is a red flag.");
    const saved = await stream.next("news");
    expect(saved?.data.segments).toMatchObject([{ id: segment.id, version: 2, changedBy: { name: "Léa" } }]);
    expect(saved?.data).toMatchObject({ state: "inReview", rights: { mayEdit: true, mayApprove: false } });

    await decide(editor, { id: segment.id, version: 2 }, "approved");
    const decided = await stream.next("news");
    expect(decided?.data.segments).toMatchObject([{ id: segment.id, state: "approved" }]);
    expect(decided?.data.progress.approved).toBe(1);

    await splitSegment(editor, { segmentId: segment.id, baseVersion: 2, at: 16 });
    const split = await stream.next("news");
    expect(split?.data.segments.length).toBeGreaterThan(1);
    expect(split?.data.orders).toEqual([{ blockId: segment.blockId, segmentIds: expect.any(Array) }]);
    expect(split?.data.orders[0]?.segmentIds).toHaveLength(3);

    await comment(editor, { articleId, text: "Is this a quotation?", mentions: [] });
    const said = await stream.next("news");
    expect(said?.data.threads).toMatchObject([{ isUnread: true, entries: [{ text: "Is this a quotation?" }] }]);
    expect(Number(said?.id)).toBeGreaterThan(Number(split?.id));
  });

  it("catches up from where it was cut, and says so when it cannot", async () => {
    const articleId = await article();
    const { reviewer, editor } = newsroom;
    const { change } = await getReview(reviewer, articleId);
    const [one, two] = [
      await segmentWith(editor, articleId, "red rag"),
      await segmentWith(editor, articleId, "Nobody"),
    ];
    await save(editor, one, "For the farmers it is a red flag.");
    await save(editor, two, "No one signed the text.");
    const missed = await (await opened(reviewer, articleId, change)).next("news");
    expect(missed?.data.segments.map(({ id }) => id).sort()).toEqual([one.id, two.id].sort());
    const now = (await getReview(reviewer, articleId)).change;
    expect(missed?.id).toBe(String(now));

    const ahead = await (await opened(reviewer, articleId, now + 1)).next("refresh");
    expect(ahead?.id).toBe(String(now));
    await db().article.update({ where: { id: articleId }, data: { change: now + 1000 } });
    expect((await (await opened(reviewer, articleId, now)).next("refresh"))?.id).toBe(String(now + 1000));
  });

  it("misses nothing of writers at the same time", async () => {
    const articleId = await article();
    const { reviewer, editor } = newsroom;
    const stream = await opened(reviewer, articleId);
    const review = await getReview(editor, articleId);
    const segments = review.blocks.flatMap((block) => block.segments);
    const write = async (id: string) => {
      for (let version = 1; version < 6; version += 1) await save(editor, { id, version }, `Version ${version} of it.`);
    };
    const known = new Map<string, number>();
    const reading = stream.next("news", (news) => {
      for (const { id, version } of news.segments) known.set(id, version);
      return segments.every(({ id }) => known.get(id) === 6);
    });
    await Promise.all(segments.map(({ id }) => write(id)));
    expect(await reading).not.toBeNull();
  });

  it("tells findings once they are stored", async () => {
    const articleId = await article();
    const { reviewer, editor } = newsroom;
    await checkArticleNow(articleId);
    const stream = await opened(reviewer, articleId);
    const segment = await segmentWith(editor, articleId, "Nobody");
    await save(editor, segment, "Nobody nobody signed the the text.");
    const { findings } = await checkArticleNow(articleId);
    expect(findings.length).toBeGreaterThan(0);
    expect((await stream.next("findings"))?.data.findings).toEqual(findings);
  });

  it("is for those who may see the article", async () => {
    const articleId = await article();
    const { signal } = new AbortController();
    await expect(openLive(newsroom.stranger, { articleId, since: 0 }, signal)).rejects.toThrow("notFound");
    const place = { articleId, stream: articleId, segmentId: null, isTyping: false };
    await expect(tellPlace(newsroom.stranger, place)).rejects.toThrow("notFound");
  });

  it.each([
    ["a session that was ended", "signedOut"],
    ["a person who was disabled", "signedOut"],
    ["a person who left the desk", "forbidden"],
  ] as const)("ends for %s, and tells it nothing more", async (what, why) => {
    const { desk, reader, editor } = await newNewsroom();
    const articleId = await newArticle(editor, desk.id);
    const stream = await opened(reader, articleId);
    await stream.next("presence");
    const { sessionId, userId } = reader;
    if (what.includes("session")) {
      await db().session.update({ where: { id: sessionId }, data: { revokedAt: new Date() } });
    } else if (what.includes("disabled")) {
      await db().user.update({ where: { id: userId }, data: { disabledAt: new Date() } });
    } else await db().membership.deleteMany({ where: { userId } });
    expect((await stream.next("end"))?.data).toEqual({ why });
    await save(editor, await segmentWith(editor, articleId, "red rag"), "Said to nobody.");
    expect(await stream.next("news")).toBeNull();
  });

  it("tells whoever's role changed to read anew", async () => {
    const { desk, reader, editor } = await newNewsroom();
    const articleId = await newArticle(editor, desk.id);
    const stream = await opened(reader, articleId);
    await stream.next("presence");
    await db().membership.updateMany({ where: { userId: reader.userId }, data: { role: "editor" } });
    expect(await stream.next("refresh")).not.toBeNull();
  });
});

describe("presence", () => {
  it("tells who is where, who types, and who has gone", async () => {
    const articleId = await article();
    const { reviewer, editor } = newsroom;
    const first = await opened(reviewer, articleId);
    const second = await opened(editor, articleId);
    const stream = (await second.next("hello"))?.data.stream ?? "";
    await first.next("presence", (present) => present.some(({ person }) => person.name === "Léa"));
    const segment = await segmentWith(editor, articleId, "red rag");
    await tellPlace(editor, { articleId, stream, segmentId: segment.id, isTyping: true });
    const typing = await first.next("presence", (present) => present.some(({ isTyping }) => isTyping));
    expect(typing?.data.find((each) => each.stream === stream)).toMatchObject({ segmentId: segment.id });
    await second.leave();
    const gone = await first.next("presence", (present) => present.every(({ person }) => person.name !== "Léa"));
    expect(gone?.data).toHaveLength(1);
  });

  it("is nobody else's to tell", async () => {
    const articleId = await article();
    const { reviewer, editor } = newsroom;
    const first = await opened(reviewer, articleId);
    const stream = (await first.next("hello"))?.data.stream ?? "";
    const segment = await segmentWith(editor, articleId, "red rag");
    await tellPlace(editor, { articleId, stream, segmentId: segment.id, isTyping: true });
    await tellPlace(reviewer, { articleId, stream, segmentId: segment.id, isTyping: false });
    const told = await first.next("presence", (present) => present.some(({ segmentId }) => segmentId !== null));
    expect(told?.data).toMatchObject([{ person: { name: "Karim" }, isTyping: false }]);
  });

  it("does not tell where one reads while the article is read apart", async () => {
    const { desk, reviewer, secondReviewer, editor } = await newNewsroom();
    const articleId = await newArticle(editor, desk.id);
    await giveBlind(editor, { articleId, readerIds: [reviewer.userId, secondReviewer.userId] });
    const first = await opened(reviewer, articleId);
    const second = await opened(secondReviewer, articleId);
    const stream = (await second.next("hello"))?.data.stream ?? "";
    const segment = await segmentWith(editor, articleId, "red rag");
    await tellPlace(secondReviewer, { articleId, stream, segmentId: segment.id, isTyping: true });
    const told = await first.next("presence", (present) => present.some((each) => each.stream === stream));
    expect(told?.data.every(({ segmentId, isTyping }) => segmentId === null && !isTyping)).toBe(true);
  });
});
