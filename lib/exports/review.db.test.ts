import { beforeAll, describe, expect, it } from "vitest";
import { comment } from "#lib/annotations/commands/comment";
import { exportAnnotations } from "#lib/annotations/commands/export-annotations";
import { finishPass } from "#lib/annotations/commands/finish-pass";
import { overrideVerdict } from "#lib/annotations/commands/override-verdict";
import { rateSegment } from "#lib/annotations/commands/rate-segment";
import { settleAnnotation } from "#lib/annotations/commands/settle-annotation";
import { startPass } from "#lib/annotations/commands/start-pass";
import { markPlaces, onlyOne, placeOf } from "#lib/annotations/testing/marking";
import { annotationsOf } from "#lib/exchange/annotated-translation";
import { readAnnotationsJson } from "#lib/exchange/annotations/read-json";
import type { ExportedArticle } from "#lib/exchange/exported-article";
import { wordCommentsIn, wordText } from "#lib/exchange/testing/word-text";
import { signOffArticle } from "#lib/reviews/commands/sign-off";
import { joinWithNext, splitSegment } from "#lib/reviews/commands/split-and-join";
import { approveAll, type Newsroom, newArticle, newNewsroom, save, segmentWith } from "#lib/reviews/testing/newsroom";
import { makeExport } from "./commands";

let room: Newsroom;
beforeAll(async () => {
  room = await newNewsroom();
});

/** Read, marked, mended, cut, talked about, rated and signed off, with a verdict in the score's place. */
async function reviewedArticle() {
  const articleId = await newArticle(room.reviewer, room.desk.id, [
    "The talks stumbled and nobody signed. They left.",
    "For the farmers it is a red rag. They lose the harvest.",
  ]);
  const { passes } = await startPass(room.reviewer, { articleId, kind: "first" });
  const [talks, rag] = [
    await segmentWith(room.reader, articleId, "stumbled"),
    await segmentWith(room.reader, articleId, "red rag"),
  ];
  const loses = await segmentWith(room.reader, articleId, "harvest");
  const mark = async (places: ReturnType<typeof placeOf>[], more = {}) =>
    onlyOne(await markPlaces(room.reviewer, articleId, places, more)).id;
  const fixed = await mark([placeOf(rag, "red rag")], {
    severity: "major",
    suggestion: "provocation",
    comment: "Non.",
  });
  const across = await mark([placeOf(rag, "rag."), placeOf(loses, "They")], { category: "style" });
  const cut = await mark([placeOf(talks, "stumbled and nobody")]);
  const struck = await mark([placeOf(talks, "talks")]);
  await settleAnnotation(room.reviewer, { annotationId: struck, status: "deleted" });
  await save(room.editor, rag, "For the farmers it is a provocation.");
  const split = { segmentId: talks.id, baseVersion: 1, at: talks.text.indexOf("and nobody") };
  const [left, right] = (await splitSegment(room.editor, split)).segments;
  if (!left || !right) throw new Error("not split");
  await comment(room.editor, { articleId, annotationId: fixed, text: "Agreed.", mentions: [room.reviewer.userId] });
  await rateSegment(room.reviewer, { segmentId: rag.id, value: 40 });
  await finishPass(room.reviewer, { passId: passes[0]?.id ?? "" });
  await approveAll(room.editor, articleId);
  await signOffArticle(room.admin, { articleId, note: "Read.", acceptedWarnings: ["untouched", "unread"] });
  await overrideVerdict(room.editor, { articleId, verdict: "pass", reason: "Short, and mended." });
  return { articleId, fixed, across, cut, struck, left, right };
}

async function recordOf(articleId: string): Promise<ExportedArticle> {
  const { bytes } = await makeExport(room.reader, { articleId, format: "json" });
  return JSON.parse(new TextDecoder().decode(bytes)).article;
}

describe("the whole record as JSON", () => {
  it("has what people said: annotations, talk, passes, ratings, the score with its profile, the verdict", async () => {
    const { articleId, fixed, across, cut, struck } = await reviewedArticle();
    const { review, signOff, hash } = await recordOf(articleId);
    expect(hash).toBe(signOff?.hash);
    expect(Object.fromEntries(review.annotations.map(({ id, status, fate }) => [id, [status, fate]]))).toEqual({
      [fixed]: ["open", "fixed"],
      [across]: ["open", "check"],
      [cut]: ["open", "open"],
      [struck]: ["deleted", "open"],
    });
    const mended = review.annotations.find(({ id }) => id === fixed);
    expect(mended).toMatchObject({
      severity: "major",
      suggestion: "provocation",
      comment: "Non.",
      by: { name: "Karim" },
    });
    expect(mended?.places[0]).toMatchObject({
      quote: "red rag",
      fateBy: { name: "Léa" },
      text: { quote: "provocation" },
    });
    expect(review.threads).toMatchObject([
      { annotationId: fixed, entries: [{ text: "Agreed.", by: { name: "Léa" }, mentions: [{ name: "Karim" }] }] },
    ]);
    expect(review.passes).toMatchObject([{ kind: "first", round: 1, reader: { name: "Karim" } }]);
    expect(review.ratings).toMatchObject([
      { value: 40, by: { name: "Karim" }, rater: null, passId: review.passes[0]?.id },
    ]);
    expect(review.score).toMatchObject({ model: "raw", preset: "mqm-council", errors: 3, penalty: 7 });
    expect(review.profile.preset).toBe("mqm-council");
    expect(review.verdictOverride).toMatchObject({
      verdict: "pass",
      reason: "Short, and mended.",
      by: { name: "Léa" },
    });
  });

  it("quotes at each place what stands there, on today's and on the machine's text", async () => {
    const { articleId } = await reviewedArticle();
    const { blocks, review } = await recordOf(articleId);
    const places = review.annotations.flatMap((annotation) => annotation.places);
    // Two of the words that were cut in two, two of the two sentences, two of the others.
    expect(places).toHaveLength(6);
    for (const { segmentId, text, machine, quote, fate } of places) {
      const block = blocks.find(({ segments }) => segments.some(({ id }) => id === segmentId));
      const segment = block?.segments.find(({ id }) => id === segmentId);
      const whole = block?.segments.map((each) => each.machine.text + each.machineSpaceAfter).join("");
      expect(segment?.corrected.text.slice(text.start, text.end)).toBe(text.quote);
      expect(block?.id).toBe(machine.blockId);
      expect(whole?.slice(machine.start, machine.end)).toBe(machine.quote);
      if (fate === "open") expect(text.quote).toBe(quote);
    }
  });

  it("says of the machine's text what the file of annotations alone says, which reads back", async () => {
    const { articleId } = await reviewedArticle();
    const file = await (await exportAnnotations(room.reader, { articleId, format: "json" })).text();
    const { blocks, review } = await recordOf(articleId);
    const order = new Map(blocks.map(({ id }, index) => [id, index]));
    const inRecord = review.annotations
      .filter(({ status }) => status === "open" || status === "resolved")
      .map(({ category, severity, comment, places }) => {
        const at = places.map(({ machine }) => [order.get(machine.blockId), machine.quote]);
        return JSON.stringify([category, severity, comment || null, at.map(([, quote]) => quote).join(" ")]);
      });
    const read = readAnnotationsJson(file);
    expect(read.unverified).toEqual([]);
    const inFile = [...annotationsOf(read)].map(({ annotation: { category, severity, comment, places, metadata } }) => {
      const elsewhere = (metadata?.elsewhere ?? []) as readonly { quote: string }[];
      const quotes = [...places, ...elsewhere].map(({ quote }) => quote);
      return JSON.stringify([category, severity, comment, quotes.join(" ")]);
    });
    expect(inFile.sort()).toEqual(inRecord.sort());
    const ratings = read.documents.flatMap(({ segments }) => segments.flatMap((each) => each.ratings));
    expect(ratings.flatMap(({ rater, score }) => (score === null ? [] : [[rater, score]]))).toEqual([["Karim", 40]]);
  });

  it("is no file of annotations: that reader refuses it, and says so", async () => {
    const { articleId } = await reviewedArticle();
    const { bytes } = await makeExport(room.reader, { articleId, format: "json" });
    expect(() => readAnnotationsJson(new TextDecoder().decode(bytes))).toThrow(
      expect.objectContaining({ code: "invalid" }),
    );
  });
});

describe("Word with comments", () => {
  it.each(["docxCommented", "docxTracked"] as const)(
    "as %s: the signed text, each annotation on its words",
    async (format) => {
      const { articleId, left, right } = await reviewedArticle();
      const { bytes, fileName } = await makeExport(room.reader, { articleId, format });
      expect(fileName).not.toContain("not-signed-off");
      const { blocks, review } = await recordOf(articleId);
      const signed = blocks.map(({ segments }) =>
        segments.map(({ corrected, spaceAfter }) => corrected.text + spaceAfter).join(""),
      );
      expect(wordText(bytes, "accept")).toEqual(signed);
      if (format === "docxTracked") {
        const machine = blocks.map(({ segments }) =>
          segments.map((each) => each.machine.text + each.machineSpaceAfter).join(""),
        );
        expect(wordText(bytes, "reject")).toEqual(machine);
      }
      const comments = wordCommentsIn(bytes);
      expect(comments).toHaveLength(3);
      expect(review.annotations.filter(({ status }) => status === "open")).toHaveLength(3);
      expect(comments.every(({ author }) => author === "Karim")).toBe(true);
      const [mended, across, cut] = comments;
      expect(mended).toMatchObject({ accepted: "provocation" });
      expect(mended?.paragraphs).toEqual([
        "Mistranslation · Major",
        "Non.",
        "Suggestion: provocation",
        "Marked was: “red rag”",
        expect.stringMatching(/^Léa, .* UTC: Agreed\.$/),
      ]);
      expect(across?.accepted.endsWith("They")).toBe(true);
      // Words that a split went through are one range again.
      expect(cut?.accepted).toBe("stumbled and nobody");
      expect([left?.text, right?.text]).toEqual(["The talks stumbled", "and nobody signed."]);
    },
  );

  it("has them back in one when the cut is taken back", async () => {
    const articleId = await newArticle(room.reviewer, room.desk.id, ["The talks stumbled and nobody signed."]);
    const talks = await segmentWith(room.reader, articleId, "stumbled");
    await markPlaces(room.reviewer, articleId, [placeOf(talks, "stumbled and nobody")]);
    const split = { segmentId: talks.id, baseVersion: 1, at: talks.text.indexOf("and nobody") };
    const [left, right] = (await splitSegment(room.editor, split)).segments;
    await joinWithNext(room.editor, {
      segmentId: left?.id ?? "",
      baseVersion: left?.version ?? 0,
      nextVersion: right?.version ?? 0,
    });
    const { bytes } = await makeExport(room.reader, { articleId, format: "docxTracked" });
    expect(wordCommentsIn(bytes).map(({ accepted }) => accepted)).toEqual(["stumbled and nobody"]);
  });
});
