import { beforeAll, describe, expect, it } from "vitest";
import { articleScore } from "#lib/annotations/article-score";
import { annotate } from "#lib/annotations/commands/annotate";
import { setProfile } from "#lib/annotations/commands/set-profile";
import { getArticleAnnotations } from "#lib/annotations/queries/article-annotations";
import { createArticle } from "#lib/articles/commands/create-article";
import type { Viewer } from "#lib/auth/viewer";
import { db } from "#lib/db/client";
import { categoryIds } from "#lib/quality/category";
import { presetIds } from "#lib/quality/profile";
import { seededRandom } from "#lib/quality/seeded-random";
import { severities } from "#lib/quality/severity";
import { signOffArticle } from "#lib/reviews/commands/sign-off";
import { getReview } from "#lib/reviews/queries/get-review";
import { reviewCounts } from "#lib/reviews/review-counts";
import { approveAll, type Newsroom, newNewsroom, save, segmentsOf } from "#lib/reviews/testing/newsroom";
import { exportDeskReport, getDeskReport } from "./get-desk-report";

const random = seededRandom(7);
const oneOf = <Item>(items: readonly Item[]): Item => {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new Error("nothing to choose from");
  return item;
};
const caller = { address: "", userAgent: "" };

async function bringIn(viewer: Viewer, deskId: string, sentences: number, engine: string): Promise<string> {
  const text = Array.from({ length: sentences }, (_, at) => `The talks went on for day ${at} in the old hall.`).join(
    " ",
  );
  const source = Array.from({ length: sentences }, (_, at) => `Les pourparlers durent depuis ${at} jours.`).join(" ");
  const about = { deskId, title: `Talks of ${engine}`, sourceLanguage: "fr", targetLanguage: "en", engine };
  const blocks = [{ kind: "paragraph" as const, text, marks: [] }];
  return (await createArticle(viewer, { ...about, blocks, sourceBlocks: [{ text: source }] })).id;
}

/** Annotations of every kind that counts or does not, some of one cause, with one place or more. */
async function markAnyhow(room: Newsroom, articleId: string, count: number): Promise<void> {
  const segments = await segmentsOf(room.editor, articleId);
  for (let made = 0; made < count; made += 1) {
    const { annotations } = await annotate(room.editor, {
      articleId,
      target: { scope: "article" },
      category: oneOf(categoryIds),
      severity: oneOf(random() < 0.1 ? severities : (["neutral", "minor", "major"] as const)),
      comment: "",
      suggestion: null,
      cluster: random() < 0.4 ? oneOf(["one", "other"]) : null,
      sourceNotSeen: false,
      origin: "person",
      originKey: null,
    });
    const annotationId = annotations[0]?.id ?? "";
    const segment = oneOf(segments);
    const places = Math.floor(random() * 4);
    for (let number = 0; number < places; number += 1) {
      const where = { annotationId, number, segmentId: segment.id, basis: "text" as const, markedVersion: 1 };
      const words = { start: 0, end: 3, quote: "The", before: "", after: " talks" };
      const machine = { blockId: segment.blockId, machineStart: 0, machineEnd: 3, machineQuote: "The" };
      await db().annotationPlace.create({ data: { ...where, ...words, ...machine } });
    }
    const status = oneOf(["open", "open", "open", "resolved", "rejected", "deleted"] as const);
    await db().annotation.update({ where: { id: annotationId }, data: { status } });
  }
}

let room: Newsroom;
let ids: readonly string[];
beforeAll(async () => {
  room = await newNewsroom();
  const lengths = [3, 20, 70, 70, 75, 80, 80, 90, 90, 100, 100, 110];
  ids = await Promise.all(
    lengths.map((sentences, at) =>
      bringIn(room.editor, room.desk.id, sentences, at % 2 === 0 ? "Engine A" : "Engine B"),
    ),
  );
  for (const [at, id] of ids.slice(0, -1).entries()) await markAnyhow(room, id, 1 + (at % 5) * 3);
  await db().verdictOverride.create({
    data: { articleId: ids[2] ?? "", verdict: "pass", reason: "Good enough.", byId: room.editor.userId },
  });
});

describe("a desk's report", () => {
  it.each(presetIds)("adds up to what each article's own score says, by the profile %s", async (preset) => {
    await setProfile(room.admin, { deskId: room.desk.id, preset, overrides: {} }, caller);
    const scores = await Promise.all(
      ids.slice(0, -1).map(async (articleId) => {
        const annotated = await getArticleAnnotations(room.editor, { articleId });
        const review = await getReview(room.editor, articleId);
        const score = articleScore({ ...annotated, counts: reviewCounts(review) });
        return { score, verdict: annotated.verdictOverride?.verdict ?? score.verdict, kept: annotated.annotations };
      }),
    );
    const judged = scores.filter(({ kept }) => kept.some(({ status }) => status === "open" || status === "resolved"));
    const sum = (of: (one: (typeof judged)[number]) => number) => judged.reduce((total, one) => total + of(one), 0);
    const report = await getDeskReport(room.editor, room.desk.id, { by: "week" });
    const { total } = report;
    expect(total).toMatchObject({ articles: ids.length, judged: judged.length });
    expect(report.dimensions.reduce((all, { errors }) => all + errors, 0)).toBe(sum(({ score }) => score.errors));
    expect(report.dimensions.reduce((all, { penalty }) => all + penalty, 0)).toBeCloseTo(
      sum(({ score }) => score.penalty),
      6,
    );
    expect(total.tooShort).toBe(judged.filter(({ verdict }) => verdict === "insufficient-sample").length);
    const [passed, failed] = ["pass", "fail"].map((word) => judged.filter(({ verdict }) => verdict === word).length);
    expect(total.passShare.articles).toBe((passed ?? 0) + (failed ?? 0));
    expect(total.passShare.value ?? 0).toBeCloseTo((passed ?? 0) / ((passed ?? 0) + (failed ?? 0)), 9);
    if (report.profile.pass.by === "rating") expect(total.score.value).toBeNull();
    else {
      const perThousand = (1000 * sum(({ score }) => score.penalty)) / sum(({ score }) => score.amount);
      const { passingThreshold, acceptablePenalty } = report.profile.calibration;
      const by = {
        raw: 100 - perThousand / 10,
        calibrated: 100 - (perThousand * (100 - passingThreshold)) / acceptablePenalty,
        penalty: perThousand,
      };
      expect(total.score.value).toBeCloseTo(by[report.profile.pass.by], 6);
    }
  });

  it("says the same each time, with an interval around the score", async () => {
    await setProfile(room.admin, { deskId: room.desk.id, preset: "mqm-council", overrides: {} }, caller);
    const [one, other] = await Promise.all([1, 2].map(() => getDeskReport(room.editor, room.desk.id, { by: "week" })));
    expect(one).toEqual(other);
    const { value, interval } = one?.total.score ?? {};
    expect(interval?.low).toBeLessThan(value ?? 0);
    expect(interval?.high).toBeGreaterThan(value ?? 0);
  });

  it("tells engines apart, narrows to one, and leaves other days out", async () => {
    const all = await getDeskReport(room.editor, room.desk.id, { by: "month" });
    expect(all.engines.map(({ key, articles }) => [key, articles])).toEqual([
      ["Engine A", 6],
      ["Engine B", 6],
    ]);
    expect(all.pairs.map(({ key }) => key)).toEqual(["fr>en"]);
    const one = await getDeskReport(room.editor, room.desk.id, { by: "week", engine: "Engine B", pair: "fr>en" });
    expect(one.total.articles).toBe(6);
    const past = await getDeskReport(room.editor, room.desk.id, { by: "week", from: "2001-01-01", to: "2001-02-01" });
    expect(past.total).toMatchObject({ articles: 0, judged: 0, score: { value: null, articles: 0 } });
    expect(past.periods).toHaveLength(5);
  });

  it("measures the edits and the time of what is signed off", async () => {
    const [id = ""] = ids;
    const [segment] = await segmentsOf(room.reviewer, id);
    if (!segment) throw new Error("no segment");
    await save(room.reviewer, segment, "The talks went on for days in the old hall.");
    await db().annotation.updateMany({ where: { articleId: id }, data: { status: "resolved" } });
    await approveAll(room.editor, id);
    await signOffArticle(room.admin, { articleId: id, note: "Read.", acceptedWarnings: ["unread", "untouched"] });
    await db().segmentEffort.create({
      data: { segmentId: segment.id, articleId: id, userId: room.reviewer.userId, active: 90_000 },
    });
    const { total, sample } = await getDeskReport(room.editor, room.desk.id, { by: "week" });
    expect(sample).toEqual({ measured: 1, of: 1 });
    // Of 3 sentences of 11 words one lost a word, and has another: 2 edits in 32 words.
    expect(total.editRate).toEqual({ value: 2 / 32, interval: null, articles: 1 });
    expect(total.minutes.value).toBeCloseTo((1000 * 1.5) / 33, 9);
  });

  it("leaves out what is marked while two read apart", async () => {
    const id = await bringIn(room.editor, room.desk.id, 5, "Engine C");
    const pass = await db().reviewPass.create({
      data: {
        articleId: id,
        kind: "blind",
        round: 1,
        readerId: room.reviewer.userId,
        givenById: room.editor.userId,
        isHidden: true,
      },
    });
    await markAnyhow(room, id, 3);
    await db().annotation.updateMany({ where: { articleId: id }, data: { passId: pass.id, status: "open" } });
    const { total } = await getDeskReport(room.editor, room.desk.id, { by: "week", engine: "Engine C" });
    expect(total).toMatchObject({ articles: 1, judged: 0 });
  });

  it("is for the desk's editors", async () => {
    const asked = (viewer: Viewer) => getDeskReport(viewer, room.desk.id, { by: "week" });
    await expect(asked(room.stranger)).rejects.toMatchObject({ code: "not-found" });
    await expect(asked(room.reader)).rejects.toMatchObject({ code: "forbidden" });
    await expect(asked(room.reviewer)).rejects.toMatchObject({ code: "forbidden" });
    await expect(asked(room.admin)).resolves.toBeDefined();
  });

  it("knows nothing of another desk's articles", async () => {
    const deskId = room.stranger.memberships[0]?.deskId ?? "";
    const { total, named } = await getDeskReport(room.stranger, deskId, { by: "week" });
    expect(total.articles).toBe(0);
    expect(named).toEqual({ engines: [], pairs: [] });
  });

  it("is a file whose names run as nothing", async () => {
    await bringIn(room.editor, room.desk.id, 3, '=HYPERLINK("http://x")');
    const answer = await exportDeskReport(room.editor, { desk: room.desk.id, format: "csv", by: "week" });
    expect(await answer.text()).toContain(`,engine,"'=HYPERLINK(""http://x"")",1,`);
  });
});
