import { beforeAll, describe, expect, it } from "vitest";
import { annotate } from "#lib/annotations/commands/annotate";
import { overrideVerdict } from "#lib/annotations/commands/override-verdict";
import { db } from "#lib/db/client";
import { decide, type Newsroom, newArticle, newNewsroom, save, segmentWith } from "#lib/reviews/testing/newsroom";
import { getArticleReport } from "./get-article-report";

let room: Newsroom;
let articleId: string;
beforeAll(async () => {
  room = await newNewsroom();
  articleId = await newArticle(room.reviewer, room.desk.id);
  const segment = await segmentWith(room.reviewer, articleId, "stumbled");
  const place = { segmentId: segment.id, version: 1, basis: "text" as const, start: 10, end: 18, quote: "stumbled" };
  await annotate(room.editor, {
    articleId,
    target: { scope: "words", places: [place] },
    category: "mistranslation",
    severity: "major",
    comment: "",
    suggestion: "foundered",
    cluster: null,
    sourceNotSeen: false,
    origin: "person",
    originKey: null,
  });
  await save(room.reviewer, segment, "The talks foundered.");
  const changed = await segmentWith(room.reviewer, articleId, "foundered");
  await decide(room.editor, changed, "approved");
  for (const [viewer, active] of [
    [room.reviewer, 60_000],
    [room.editor, 30_000],
  ] as const) {
    await db().segmentEffort.create({ data: { segmentId: segment.id, articleId, userId: viewer.userId, active } });
  }
});

describe("an article's report", () => {
  it("tells the passage then and today, the errors, and who did what", async () => {
    const report = await getArticleReport(room.editor, articleId);
    expect(report.passages[0]?.places[0]).toMatchObject({
      number: 1,
      machine: "stumbled",
      today: "foundered",
      fate: "fixed",
    });
    expect(report.score).toMatchObject({ penalty: 5, verdict: "insufficient-sample" });
    expect(report.effort?.editRate).toBeGreaterThan(0);
    const told = report.deeds.map(({ person, edits, approved, annotations, active }) => {
      return [person.name, edits, approved, annotations, active];
    });
    expect(told).toEqual([
      ["Karim", 1, 0, 0, 60_000],
      ["Léa", 0, 1, 1, 30_000],
    ]);
  });

  it("tells a reviewer their own time only, and a reader nobody's", async () => {
    const active = async (viewer: Newsroom["reader"]) =>
      (await getArticleReport(viewer, articleId)).deeds.map((one) => one.active);
    expect(await active(room.reviewer)).toEqual([60_000, null]);
    expect(await active(room.reader)).toEqual([null, null]);
  });

  it("puts an editor's verdict in the score's place", async () => {
    await overrideVerdict(room.editor, { articleId, verdict: "pass", reason: "Short, and good." });
    const { verdict, review } = await getArticleReport(room.reader, articleId);
    expect(verdict).toBe("pass");
    expect(review.verdictOverride).toMatchObject({ reason: "Short, and good.", by: { name: "Léa" } });
  });

  it("does not exist for a stranger", async () => {
    await expect(getArticleReport(room.stranger, articleId)).rejects.toMatchObject({ code: "not-found" });
  });
});
