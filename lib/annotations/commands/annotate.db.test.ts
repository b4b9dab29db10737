import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { annotateInput } from "#lib/annotations/schema";
import { markPlaces, onlyOne, placeOf } from "#lib/annotations/testing/marking";
import { db } from "#lib/db/client";
import { splitSegment } from "#lib/reviews/commands/split-and-join";
import { type Newsroom, newArticle, newNewsroom, save, segmentWith } from "#lib/reviews/testing/newsroom";
import { annotate } from "./annotate";
import { changeAnnotation } from "./change-annotation";
import { setProfile } from "./set-profile";

let room: Newsroom;
beforeAll(async () => {
  room = await newNewsroom();
});

async function ragArticle() {
  const articleId = await newArticle(room.reviewer, room.desk.id);
  return { articleId, segment: await segmentWith(room.reader, articleId, "red rag") };
}

describe("marking words", () => {
  it("keeps what was said, where, in which version, between which words; and tells of it in the record", async () => {
    const { articleId, segment } = await ragArticle();
    const said = { category: "overly-literal", severity: "critical", comment: "Non.", suggestion: "provocation" };
    const made = onlyOne(await markPlaces(room.reviewer, articleId, [placeOf(segment, "red rag")], said));
    expect(made).toMatchObject({
      ...said,
      scope: "words",
      status: "open",
      revision: 1,
      origin: "person",
      fate: "open",
    });
    expect(made.author.name).toBe("Karim");
    const [place] = made.places;
    expect(place).toMatchObject({ number: 1, basis: "text", quote: "red rag", fate: "open", fateBy: null, last: null });
    expect(place?.before.endsWith("it is a ")).toBe(true);
    expect(place?.after.startsWith(".")).toBe(true);
    expect(place?.machine).toMatchObject({ quote: "red rag", start: segment.text.indexOf("red rag") });
    const [event] = await db().annotationEvent.findMany({ where: { annotationId: made.id } });
    expect(event).toMatchObject({ deed: "made", byId: room.reviewer.userId, detail: said });
    const { openAnnotations } = await db().article.findUniqueOrThrow({ where: { id: articleId } });
    expect(openAnnotations).toBe(1);
  });

  it("grows to whole letters, so that no accent is left without its letter", async () => {
    const text = "The cafe\u0301 shut.";
    const articleId = await newArticle(room.reviewer, room.desk.id, [text]);
    const segment = await segmentWith(room.reader, articleId, "shut");
    const place = { ...placeOf(segment, "cafe"), version: 1 };
    const [made] = onlyOne(await markPlaces(room.reviewer, articleId, [place])).places;
    expect(made?.quote).toBe(segment.text.slice(4, 9));
    expect(made?.quote.normalize("NFC")).toBe("café");
  });

  it("may be of several sentences at once, of the machine's text, of the source, or of nothing (an omission)", async () => {
    const { articleId, segment } = await ragArticle();
    const other = await segmentWith(room.reader, articleId, "harvest");
    await save(room.editor, segment, "For the farmers it is a provocation.");
    await db().segment.update({ where: { id: other.id }, data: { source: "Ils perdent la récolte." } });
    const machine = { ...placeOf(segment, "red rag"), version: 2, basis: "machine" };
    const source = { segmentId: other.id, version: 1, basis: "source", start: 15, end: 22, quote: "récolte" };
    const omission = { segmentId: other.id, version: 1, basis: "text", start: 4, end: 4, quote: "" };
    const input = annotateInput.parse({
      ...{ articleId, category: "mistranslation", severity: "minor" },
      target: { scope: "words", places: [machine, source, omission] },
    });
    const { places, fate } = onlyOne(await annotate(room.reviewer, input));
    expect(fate).toBe("open");
    expect(
      places.map(({ number, basis, quote, sourceQuote, fate }) => [number, basis, quote, sourceQuote, fate]),
    ).toEqual([
      [1, "machine", "red rag", null, "fixed"],
      [2, "source", "They lose the harvest.", "récolte", "open"],
      [3, "text", "", null, "open"],
    ]);
  });

  it("on an older version follows them to the present one, and refuses when they are no longer there", async () => {
    const { articleId, segment } = await ragArticle();
    await save(room.editor, segment, "Oddly, for the farmers it is a red rag.");
    const [place] = onlyOne(await markPlaces(room.reviewer, articleId, [placeOf(segment, "red rag")])).places;
    expect(place?.start).toBe("Oddly, for the farmers it is a ".length);
    await save(room.editor, { id: segment.id, version: 2 }, "Oddly, for the farmers it is a provocation.");
    const late = markPlaces(room.reviewer, articleId, [placeOf(segment, "red rag")]);
    await expect(late).rejects.toMatchObject({ code: "conflict", message: "segmentMovedOn" });
  });

  it("on a version from before a split goes to the part the words are in, or is refused", async () => {
    const articleId = await newArticle(room.reviewer, room.desk.id, ["The rag is red, the other rag is blue"]);
    const segment = await segmentWith(room.reader, articleId, "other rag");
    await splitSegment(room.editor, { segmentId: segment.id, baseVersion: 1, at: segment.text.indexOf("the other") });
    const [place] = onlyOne(await markPlaces(room.reviewer, articleId, [placeOf(segment, "rag is red")])).places;
    expect(place?.start).toBe(4);
    const away = markPlaces(room.reviewer, articleId, [placeOf(segment, "rag is blue")]);
    await expect(away).rejects.toMatchObject({ code: "conflict", message: "segmentMovedOn" });
  });

  it("refuses words that were not there, a version that never was, and sentences of another article; nothing is stored", async () => {
    const { articleId, segment } = await ragArticle();
    const elsewhere = await ragArticle();
    const place = placeOf(segment, "red rag");
    const wrong = [
      [{ ...place, quote: "red hat" }, "quoteDiffers"],
      [{ ...place, version: 9 }, "unknownVersion"],
      [{ ...place, basis: "source" as const }, "quoteDiffers"],
      [placeOf(elsewhere.segment, "red rag"), "segmentJoined"],
    ] as const;
    for (const [bad, message] of wrong) {
      const refused = markPlaces(room.reviewer, articleId, [place, bad]);
      await expect(refused).rejects.toMatchObject({ message });
    }
    expect(await db().annotation.count({ where: { articleId } })).toBe(0);
    expect(await db().annotationEvent.count({ where: { annotation: { articleId } } })).toBe(0);
  });

  it("sent twice under one name is made once, and nobody else takes that name", async () => {
    const { articleId, segment } = await ragArticle();
    const id = randomUUID();
    const places = [placeOf(segment, "red rag")];
    const twice = await Promise.all([1, 2].map(() => markPlaces(room.reviewer, articleId, places, { id })));
    expect(twice.map((answer) => onlyOne(answer).id)).toEqual([id, id]);
    expect(await db().annotation.count({ where: { articleId } })).toBe(1);
    const thief = markPlaces(room.editor, articleId, places, { id });
    await expect(thief).rejects.toMatchObject({ code: "conflict", message: "annotationMovedOn" });
  });
});

describe("marking more than words", () => {
  it("takes whole sentences once each, or the article", async () => {
    const { articleId, segment } = await ragArticle();
    const about = { articleId, category: "style", severity: "neutral" } as const;
    const segmentIds = [segment.id, segment.id];
    const whole = annotateInput.parse({ ...about, target: { scope: "segment", segmentIds } });
    const { places } = onlyOne(await annotate(room.reviewer, whole));
    expect(places.map(({ isWhole, quote }) => [isWhole, quote])).toEqual([[true, segment.text]]);
    const all = annotateInput.parse({ ...about, target: { scope: "article" } });
    expect(onlyOne(await annotate(room.reviewer, all))).toMatchObject({ scope: "article", places: [], fate: "open" });
  });

  it("refuses a severity that the desk has no points for", async () => {
    const newsroom = await newNewsroom();
    const { admin, reviewer, desk } = newsroom;
    await setProfile(admin, { deskId: desk.id, preset: "matecat", overrides: {} }, { address: "::1", userAgent: "" });
    const articleId = await newArticle(reviewer, desk.id);
    const segment = await segmentWith(reviewer, articleId, "red rag");
    const critical = markPlaces(reviewer, articleId, [placeOf(segment, "red")], { severity: "critical" });
    await expect(critical).rejects.toMatchObject({ code: "invalid", message: "severityNotOffered" });
    const major = onlyOne(await markPlaces(reviewer, articleId, [placeOf(segment, "red")], { severity: "major" }));
    const heavier = changeAnnotation(reviewer, { annotationId: major.id, revision: 1, severity: "critical" });
    await expect(heavier).rejects.toMatchObject({ message: "severityNotOffered" });
  });
});
