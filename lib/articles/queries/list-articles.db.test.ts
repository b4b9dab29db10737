import { beforeAll, describe, expect, it } from "vitest";
import { assignArticles, takeArticle } from "#lib/articles/commands/assign-articles";
import { refreshTexts } from "#lib/articles/commands/refresh-texts";
import { deskFilter } from "#lib/articles/schema";
import type { ArticleState } from "#lib/articles/state";
import { db } from "#lib/db/client";
import { type Newsroom, newNewsroom } from "#lib/reviews/testing/newsroom";
import { listArticles, listReviewers } from "./list-articles";
import { readSearch } from "./read-search";

let room: Newsroom;
const ids: string[] = [];

/** A hundred articles: each tenth signed off, each fourth from Arabic, three people's; two and two changed at one instant. */
beforeAll(async () => {
  room = await newNewsroom();
  const people = [room.reviewer.userId, room.secondReviewer.userId, null];
  for (let index = 0; index < 100; index += 1) {
    const state: ArticleState = index % 10 === 0 ? "signedOff" : index % 3 === 0 ? "inReview" : "inbox";
    const article = await db().article.create({
      data: {
        deskId: room.desk.id,
        title: index === 42 ? "Night trains — 100 % late" : `Article ${index}`,
        sourceLanguage: index % 4 === 0 ? "ar" : "fr",
        targetLanguage: "en",
        engine: index % 2 ? "Engine A" : "Engine B",
        state,
        assigneeId: people[index % 3] ?? null,
        createdById: room.editor.userId,
        updatedAt: new Date(Date.UTC(2026, 0, 1, 0, Math.floor(index / 2))),
        splitterVersion: 1,
        wordCount: 10,
        segmentCount: 2,
      },
      select: { id: true },
    });
    ids.push(article.id);
  }
  while ((await refreshTexts()) > 0);
});

const list = async (ask: object) => {
  const filter = deskFilter.parse({ view: "all", ...ask });
  const wanted = await readSearch(room.reader, room.desk.id, filter.q, "en");
  return listArticles(room.reviewer, room.desk.id, filter, wanted);
};

describe("the desk's articles", () => {
  it("come in pages, latest change first, each once", async () => {
    const seen: { id: string; updatedAt: string }[] = [];
    let after: string | null = "";
    for (; after !== null; ) {
      const page: Awaited<ReturnType<typeof list>> = await list({ after });
      expect(page.articles.length).toBeLessThanOrEqual(40);
      seen.push(...page.articles);
      after = page.next;
    }
    expect(new Set(seen.map(({ id }) => id))).toEqual(new Set(ids));
    expect(seen).toHaveLength(100);
    expect(seen.map(({ updatedAt }) => updatedAt)).toEqual(
      seen
        .map(({ updatedAt }) => updatedAt)
        .sort()
        .reverse(),
    );
  });

  it.each([
    [{ state: "signedOff" }, 10],
    [{ source: "ar" }, 25],
    [{ source: "ar", engine: "Engine A" }, 0],
    [{ assignee: "nobody" }, 33],
    [{ q: "night TRAINS" }, 1],
    [{ q: "100 %" }, 1],
    [{ q: "title:%" }, 1],
    [{ q: 'title:"Article _"' }, 0],
    [{ q: "state:signed engine:a" }, 0],
    [{ q: "state:signedOff" }, 10],
    [{ q: "from:arabic person:noor" }, 8],
    [{ q: "state:nonsense" }, 0],
    [{ target: "es" }, 0],
  ])("can be asked for by %o: %i", async (ask, count) => {
    const { articles } = await list(ask);
    expect(articles).toHaveLength(count);
  });

  it("are, in one's own queue, those in one's hands that are not done", async () => {
    const { articles } = await list({ view: "mine" });
    expect(articles).toHaveLength(30);
    expect(articles.every(({ assignee, state }) => assignee?.name === "Karim" && state !== "signedOff")).toBe(true);
  });

  it("forgive a place to go on from that is none", async () => {
    for (const after of ["nonsense", "2026-01-01_x", "_", "9999999999-01-01T00:00:00Z_1"])
      expect((await list({ after })).articles).toHaveLength(40);
  });

  it("are nothing to a stranger", async () => {
    const refused = listArticles(room.stranger, room.desk.id, deskFilter.parse({}));
    await expect(refused).rejects.toMatchObject({ code: "not-found" });
    await expect(listReviewers(room.stranger, room.desk.id)).rejects.toMatchObject({ code: "not-found" });
  });
});

describe("handing out", () => {
  const assigneeOf = async (id: string) => (await db().article.findUniqueOrThrow({ where: { id } })).assigneeId;

  it("gives many at once to one person, and back to nobody, with a record of each", async () => {
    const some = ids.slice(0, 5);
    await assignArticles(room.editor, { articleIds: [...some, ...some], assigneeId: room.secondReviewer.userId });
    expect(new Set(await Promise.all(some.map(assigneeOf)))).toEqual(new Set([room.secondReviewer.userId]));
    await assignArticles(room.editor, { articleIds: some, assigneeId: null });
    expect(new Set(await Promise.all(some.map(assigneeOf)))).toEqual(new Set([null]));
    expect(await db().auditEvent.count({ where: { action: "article.assigned", articleId: { in: some } } })).toBe(10);
  });

  it("does not wait in a ring when two people hand out the same articles in another order", async () => {
    const turns = Array.from({ length: 20 }, (_, index) => (index % 2 ? ids : ids.toReversed()));
    await Promise.all(turns.map((articleIds) => assignArticles(room.editor, { articleIds, assigneeId: null })));
  });

  it("is for editors; a reviewer may take one", async () => {
    const articleId = ids[7] ?? "";
    const refused = assignArticles(room.reviewer, { articleIds: [articleId], assigneeId: room.reviewer.userId });
    await expect(refused).rejects.toMatchObject({ code: "forbidden" });
    await takeArticle(room.reviewer, { articleId });
    expect(await assigneeOf(articleId)).toBe(room.reviewer.userId);
    await expect(takeArticle(room.reader, { articleId })).rejects.toMatchObject({ code: "forbidden" });
    await expect(takeArticle(room.stranger, { articleId })).rejects.toMatchObject({ code: "not-found" });
  });

  it("goes to people who may review there only, all or none", async () => {
    const articleIds = ids.slice(20, 23);
    for (const assigneeId of [room.reader.userId, room.stranger.userId])
      await expect(assignArticles(room.editor, { articleIds, assigneeId })).rejects.toMatchObject({
        message: "cannotReview",
      });
    const withForeign = [...articleIds, "0194d0a0-0000-7000-8000-000000000001"];
    const refused = assignArticles(room.editor, { articleIds: withForeign, assigneeId: room.reviewer.userId });
    await expect(refused).rejects.toMatchObject({ code: "not-found" });
  });
});
