import { beforeAll, describe, expect, it } from "vitest";
import { createArticle } from "#lib/articles/commands/create-article";
import { refreshTexts } from "#lib/articles/commands/refresh-texts";
import { deskFilter } from "#lib/articles/schema";
import type { Viewer } from "#lib/auth/viewer";
import { db } from "#lib/db/client";
import { checkArticleNow } from "#lib/findings/commands/check-article";
import { type Newsroom, newNewsroom, save, segmentWith } from "#lib/reviews/testing/newsroom";
import { countUnread } from "./count-unread";
import { listArticles } from "./list-articles";
import { readSearch } from "./read-search";

let room: Newsroom;

async function bringIn(title: string, target: string, text: string, source: string) {
  const about = { sourceLanguage: "fr", targetLanguage: target, engine: "A 3.2", deskId: room.desk.id };
  const blocks = [{ kind: "paragraph" as const, text, marks: [] }];
  return (await createArticle(room.editor, { ...about, title, blocks, sourceBlocks: [{ text: source }] })).id;
}

let farmers: string;
beforeAll(async () => {
  room = await newNewsroom();
  farmers = await bringIn(
    "Farmers",
    "en",
    "They lose the harvest. For them it is a red rag.",
    "Ils perdent la récolte. C'est un chiffon rouge.",
  );
  await bringIn("Rags", "en", "A rag that is red hangs in the window.", "Une étoffe pend.");
  await bringIn("المحادثات", "ar", "وُقِّعَ الاتفاقُ في القاهرة.", "Un accord signé.");
  await bringIn("会谈", "zh", "对农民来说，这是一块红布。", "Un chiffon.");
});

const wanted = (q: string) => readSearch(room.reader, room.desk.id, q, "fr");

async function found(q: string, viewer: Viewer = room.reader) {
  const filter = deskFilter.parse({ view: "all" });
  return (await listArticles(viewer, room.desk.id, filter, await wanted(q))).articles;
}
const titles = async (q: string) => (await found(q)).map(({ title }) => title).toSorted();

describe("a search of the desk", () => {
  it.each([
    ["red rag", ["Farmers", "Rags"]],
    ['"red rag"', ["Farmers"]],
    ["harv", ["Farmers"]],
    ["harv ", []],
    ["RECOLTE", ["Farmers"]],
    ["etoffe", ["Rags"]],
    ["وقع", ["المحادثات"]],
    ["红布", ["会谈"]],
    ["块红", ["会谈"]],
    ["布红", []],
    ["farmers", ["Farmers"]],
    ["vers:anglais état:reçu", []],
    ["into:chinois", ["会谈"]],
    ["'; DROP TABLE article; -- :* & | ! \\", []],
    ["%", ["Farmers", "Rags", "会谈", "المحادثات"].toSorted()],
  ])("finds by %j", async (q, expected) => expect(await titles(q)).toEqual(expected));

  it("finds long articles by every paragraph, however many come in together", async () => {
    const about = { sourceLanguage: "fr", targetLanguage: "en", engine: "", deskId: room.desk.id };
    const numbers = Array.from({ length: 150 }, (_, number) => number);
    const long = (name: string) => ({
      ...about,
      title: `Long ${name}`,
      sourceBlocks: [],
      blocks: numbers.map((number) => ({ kind: "paragraph" as const, text: `Clause${name}${number}.`, marks: [] })),
    });
    const ids = [];
    for (const name of ["A", "B", "C"]) ids.push((await createArticle(room.editor, long(name))).id);
    await refreshTexts();
    expect(await titles('"clauseb149"')).toEqual(["Long B"]);
    const stored = await db().articleText.findMany({ where: { articleId: { in: ids } } });
    for (const { sentences } of stored) expect(sentences.split("\n")).toHaveLength(numbers.length);
    expect(stored).toHaveLength(ids.length);
    await db().article.deleteMany({ where: { id: { in: ids } } });
  });

  it("shows the sentence and marks the words, of the source where only it has them", async () => {
    const [article] = await found('"red rag"');
    const { id } = await segmentWith(room.reader, farmers, "red rag");
    expect(article?.hit).toMatchObject({ segmentId: id, side: "text" });
    expect(article?.hit?.line.filter(({ isWanted }) => isWanted).map(({ text }) => text)).toEqual(["red rag"]);
    const [other] = await found("chiffon rouge ");
    expect(other?.hit?.side).toBe("source");
  });

  it("finds what was saved a moment ago, and no more what was there before", async () => {
    await save(room.secondReviewer, await segmentWith(room.editor, farmers, "harvest"), "They lose the vintage.");
    expect(await countUnread(room.reader, room.desk.id)).toBe(1);
    expect(await titles("vintage")).toEqual(["Farmers"]);
    expect(await titles("harvest")).toEqual([]);
    expect(await countUnread(room.reader, room.desk.id)).toBe(0);
    expect(await titles("personne:NÓOR")).toEqual(["Farmers"]);
  });

  it("keeps an article waiting that changes while it is read", async () => {
    await db().staleText.create({ data: { articleId: farmers } });
    const [reading] = await Promise.all([
      refreshTexts(),
      save(room.editor, await segmentWith(room.editor, farmers, "vintage"), "They lose the grapes."),
    ]);
    expect(reading).toBeGreaterThan(0);
    expect(await titles("grapes")).toEqual(["Farmers"]);
  });

  it("finds by what the machine observed, in the reader's words", async () => {
    const id = await bringIn("Twice", "en", "The the vote was lost (twice.", "Le vote a été perdu.");
    await checkArticleNow(id);
    const finding = await db().finding.findFirstOrThrow({ where: { articleId: id }, select: { detector: true } });
    expect(await titles(`constat:${finding.detector}`)).toContain("Twice");
    expect((await found("finding:nothing")).length).toBe(0);
  });

  it("is nothing to a stranger, and shows a desk nothing of another", async () => {
    await expect(found("red", room.stranger)).rejects.toMatchObject({ code: "not-found" });
    await expect(readSearch(room.stranger, room.desk.id, "red", "en")).rejects.toMatchObject({ code: "not-found" });
    await expect(countUnread(room.stranger, room.desk.id)).rejects.toMatchObject({ code: "not-found" });
    const elsewhere = room.stranger.memberships[0]?.deskId ?? "";
    const list = await listArticles(room.stranger, elsewhere, deskFilter.parse({ view: "all" }), await wanted("red"));
    expect(list.articles).toEqual([]);
  });

  it.each(["reader", "reviewer", "editor", "admin"] as const)("answers a %s of the desk", async (role) => {
    expect(await found("window", room[role])).toHaveLength(1);
  });
});
