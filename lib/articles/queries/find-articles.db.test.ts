import { beforeAll, describe, expect, it } from "vitest";
import { createArticle } from "#lib/articles/commands/create-article";
import { type Newsroom, newNewsroom } from "#lib/reviews/testing/newsroom";
import { findArticles } from "./find-articles";

let room: Newsroom;
beforeAll(async () => {
  room = await newNewsroom();
  const blocks = [{ kind: "paragraph" as const, text: "Nobody signed.", marks: [] }];
  const about = { sourceLanguage: "fr", targetLanguage: "en", engine: "", blocks, sourceBlocks: [] };
  for (const title of ["River talks", "100 % of the river", "Harbour"]) {
    await createArticle(room.reviewer, { ...about, title, deskId: room.desk.id });
  }
});

const titles = async (viewer: Newsroom["reader"], q: string) =>
  (await findArticles(viewer, { q })).map((each) => each.title);

describe("articles found by their titles", () => {
  it("are those that hold the words, latest first", async () => {
    expect(await titles(room.reader, "RIVER")).toEqual(["100 % of the river", "River talks"]);
    expect((await findArticles(room.reader, { q: "Harbour" }))[0]).toMatchObject({
      targetLanguage: "en",
      deskName: null,
    });
  });
  it("are looked for word by word, not as a pattern", async () => {
    expect(await titles(room.reader, "%")).toEqual(["100 % of the river"]);
    expect(await titles(room.reader, "_")).toEqual([]);
  });
  it("are of the viewer's desks only", async () => expect(await titles(room.stranger, "river")).toEqual([]));
});
