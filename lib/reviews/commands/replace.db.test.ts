import { beforeAll, describe, expect, it } from "vitest";
import { annotate } from "#lib/annotations/commands/annotate";
import { annotateInput } from "#lib/annotations/schema";
import { db } from "#lib/db/client";
import { getHistory } from "#lib/reviews/queries/get-history";
import { getReview } from "#lib/reviews/queries/get-review";
import {
  approveAll,
  decide,
  type Newsroom,
  newArticle,
  newNewsroom,
  save,
  segmentsOf,
  segmentWith,
} from "#lib/reviews/testing/newsroom";
import { findIn, wordFinder } from "#lib/text/find";
import { replaceInArticle, undoReplace } from "./replace";
import { signOffArticle } from "./sign-off";

let room: Newsroom;
beforeAll(async () => {
  room = await newNewsroom();
});

const paragraphs = ["The red rag was red. Nobody saw a red flag.", "A red boat came.", "It left on Monday."];
const article = () => newArticle(room.reviewer, room.desk.id, paragraphs);

/** As the browser finds them. */
async function placesOf(articleId: string, query: string, text: string) {
  const segments = await segmentsOf(room.reviewer, articleId);
  return segments.flatMap((segment) =>
    findIn(
      { text: segment.text, language: "en" },
      wordFinder({ text: query, caseSensitive: false }),
      false,
    ).matches.map(({ start, end }) => ({
      segmentId: segment.id,
      start,
      end,
      quote: segment.text.slice(start, end),
      text,
    })),
  );
}

async function replaceAll(articleId: string, query: string, text: string) {
  return replaceInArticle(room.reviewer, { articleId, found: query, places: await placesOf(articleId, query, text) });
}

const textsOf = async (id: string) => (await segmentsOf(room.reviewer, id)).map(({ text }) => text);
const before = ["The red rag was red.", "Nobody saw a red flag.", "A red boat came.", "It left on Monday."];

describe("replacing across an article", () => {
  it("is one step: a version per sentence with its cause, one entry of the record, and one undo", async () => {
    const id = await article();
    const { replaceId, change, conflicts } = await replaceAll(id, "red", "blue");
    expect(conflicts).toEqual([]);
    expect(await textsOf(id)).toEqual([
      "The blue rag was blue.",
      "Nobody saw a blue flag.",
      "A blue boat came.",
      "It left on Monday.",
    ]);
    expect([change.segments.length, change.progress.edited]).toEqual([3, 3]);
    const first = await segmentWith(room.reviewer, id, "blue rag");
    const { versions } = await getHistory(room.reviewer, { segmentId: first.id });
    expect(versions.map(({ cause, by }) => [cause, by?.name])).toEqual([
      ["replace", "Karim"],
      ["import", undefined],
    ]);
    const told = await db().auditEvent.findMany({ where: { articleId: id, action: "article.replaced" } });
    expect(told.map(({ detail }) => detail)).toEqual([{ replace: replaceId, found: "red", places: 4, conflicts: 0 }]);
    expect((await undoReplace(room.reviewer, { articleId: id, replaceId: replaceId ?? "" })).conflicts).toEqual([]);
    expect(await textsOf(id)).toEqual(before);
    expect((await segmentsOf(room.reviewer, id)).map(({ state }) => state)).toEqual(Array(4).fill("machine"));
  });

  it("leaves alone what someone changed meanwhile, tells it, and does the rest", async () => {
    const id = await article();
    const places = await placesOf(id, "red", "blue");
    const theirs = await segmentWith(room.secondReviewer, id, "red boat");
    await save(room.secondReviewer, theirs, "A green boat came.");
    const { replaceId, conflicts } = await replaceInArticle(room.reviewer, { articleId: id, found: "red", places });
    expect(conflicts.map(({ segmentId, quote }) => [segmentId, quote])).toEqual([[theirs.id, "red"]]);
    expect(await textsOf(id)).toContain("A green boat came.");
    const flag = await segmentWith(room.secondReviewer, id, "flag");
    await save(room.secondReviewer, flag, "Nobody saw a blue flag today.");
    const back = await undoReplace(room.reviewer, { articleId: id, replaceId: replaceId ?? "" });
    expect(back.conflicts.map(({ segmentId }) => segmentId)).toEqual([flag.id]);
    expect(await textsOf(id)).toEqual([before[0], "Nobody saw a blue flag today.", "A green boat came.", before[3]]);
  });

  it("takes annotations with it: those on words it changes are mended, those around them stay on their words", async () => {
    const id = await article();
    const { id: segmentId, text } = await segmentWith(room.reviewer, id, "red boat");
    const marked = (quote: string) => {
      const start = text.indexOf(quote);
      const place = { segmentId, basis: "text", version: 1, start, end: start + quote.length, quote } as const;
      return annotate(
        room.reviewer,
        annotateInput.parse({
          articleId: id,
          target: { scope: "words", places: [place] },
          category: "style",
          severity: "minor",
        }),
      );
    };
    await marked("red");
    await marked("came");
    const fates = async () => {
      const { annotations } = await getReview(room.reviewer, id);
      return annotations.flatMap(({ places }) => places.map(({ fate, start, quote }) => [fate, start, quote]));
    };
    const { replaceId } = await replaceAll(id, "red", "scarlet");
    expect(await fates()).toEqual([
      ["fixed", 2, expect.any(String)],
      ["open", 15, "came"],
    ]);
    await undoReplace(room.reviewer, { articleId: id, replaceId: replaceId ?? "" });
    expect(await fates()).toEqual([
      ["open", 2, "red"],
      ["open", 11, "came"],
    ]);
  });

  it("can be taken back after words were typed over it and taken out again", async () => {
    const id = await article();
    const { replaceId } = await replaceAll(id, "boat", "ship");
    const ship = await segmentWith(room.reviewer, id, "ship");
    await save(room.reviewer, ship, "A red ship came late.");
    await save(room.reviewer, { ...ship, version: ship.version + 1 }, ship.text);
    expect((await undoReplace(room.reviewer, { articleId: id, replaceId: replaceId ?? "" })).conflicts).toEqual([]);
    expect(await textsOf(id)).toEqual(before);
  });

  it("takes approvals back where it changes the text, nowhere else", async () => {
    const id = await article();
    for (const segment of await segmentsOf(room.editor, id)) await decide(room.editor, segment, "approved");
    await replaceAll(id, "boat", "ship");
    const states = (await segmentsOf(room.editor, id)).map(({ state }) => state);
    expect(states).toEqual(["approved", "approved", "edited", "approved"]);
  });

  it("stores nothing when nothing of it stands, or one place says what is not possible", async () => {
    const id = await article();
    const places = (await placesOf(id, "red", "blue")).map((place) => ({ ...place, quote: "ZZZ" }));
    expect(await replaceInArticle(room.reviewer, { articleId: id, found: "red", places })).toMatchObject({
      replaceId: null,
    });
    const same = await replaceAll(id, "red", "red");
    expect([same.replaceId, same.conflicts]).toEqual([null, []]);
    expect(await db().segmentVersion.count({ where: { segment: { articleId: id }, cause: "replace" } })).toBe(0);
    expect(await db().auditEvent.count({ where: { articleId: id, action: "article.replaced" } })).toBe(0);
  });

  it("is for reviewers, in open articles of their desk", async () => {
    const id = await article();
    const input = { articleId: id, found: "red", places: await placesOf(id, "red", "blue") };
    await expect(replaceInArticle(room.reader, input)).rejects.toMatchObject({ code: "forbidden" });
    await expect(replaceInArticle(room.stranger, input)).rejects.toMatchObject({ code: "not-found" });
    const unknown = { articleId: id, replaceId: crypto.randomUUID() };
    await expect(undoReplace(room.reviewer, unknown)).rejects.toMatchObject({ code: "not-found" });
    await approveAll(room.editor, id);
    const acceptedWarnings = ["unread", "untouched"];
    await signOffArticle(room.editor, { articleId: id, note: "Read twice.", acceptedWarnings });
    await expect(replaceInArticle(room.reviewer, input)).rejects.toMatchObject({ code: "conflict" });
    expect(await textsOf(id)).toEqual(before);
  });

  it("does all of it or nothing: one sentence grown too long refuses the whole", async () => {
    const long = `A red boat came. ${Array.from({ length: 12 }, () => "red").join(", ")}.`;
    const id = await newArticle(room.reviewer, room.desk.id, ["The red rag.", long]);
    await expect(replaceAll(id, "red", "x".repeat(2000))).rejects.toMatchObject({ code: "invalid" });
    expect(await db().segmentVersion.count({ where: { segment: { articleId: id }, cause: "replace" } })).toBe(0);
  });

  it("does not reach into another article", async () => {
    const [mine, other] = [await article(), await article()];
    const places = await placesOf(other, "red", "blue");
    const { replaceId, conflicts } = await replaceInArticle(room.reviewer, { articleId: mine, found: "red", places });
    expect([replaceId, conflicts.length]).toEqual([null, 4]);
    expect(await textsOf(other)).toEqual(before);
  });
});
