import { beforeAll, describe, expect, it } from "vitest";
import type { ReviewAnnotation } from "#lib/annotations/annotation";
import { getAnnotationHistory } from "#lib/annotations/queries/get-annotation-history";
import { changeAnnotationInput, resizeInput, settleInput } from "#lib/annotations/schema";
import { markPlaces, onlyOne, placeOf } from "#lib/annotations/testing/marking";
import type { Viewer } from "#lib/auth/viewer";
import { db } from "#lib/db/client";
import { type Newsroom, newArticle, newNewsroom, save, segmentWith } from "#lib/reviews/testing/newsroom";
import { changeAnnotation } from "./change-annotation";
import { resizeAnnotation } from "./resize-annotation";
import { settleAnnotation } from "./settle-annotation";

let room: Newsroom;
beforeAll(async () => {
  room = await newNewsroom();
});

async function marked() {
  const articleId = await newArticle(room.reviewer, room.desk.id);
  const segment = await segmentWith(room.reader, articleId, "red rag");
  const annotation = onlyOne(await markPlaces(room.reviewer, articleId, [placeOf(segment, "red rag")]));
  return { articleId, segment, annotation, annotationId: annotation.id };
}

const openCount = async (id: string) => (await db().article.findUniqueOrThrow({ where: { id } })).openAnnotations;
const deeds = async (viewer: Viewer, annotationId: string) =>
  (await getAnnotationHistory(viewer, { annotationId })).map(({ deed, by }) => `${deed} ${by.name}`);

describe("changing what an annotation says", () => {
  it("counts one revision, keeps its places, and the history has what was said from then on", async () => {
    const { annotationId, annotation } = await marked();
    const change = changeAnnotationInput.parse({ annotationId, revision: 1, severity: "major", comment: "Worse." });
    const after = onlyOne(await changeAnnotation(room.reviewer, change));
    expect(after).toMatchObject({ revision: 2, severity: "major", comment: "Worse.", places: annotation.places });
    const [last] = await getAnnotationHistory(room.reader, { annotationId });
    expect(last?.detail).toEqual({ severity: "major", comment: "Worse." });
  });

  it("to what it says already is no change; a suggestion can be taken back", async () => {
    const { annotationId } = await marked();
    const same = onlyOne(await changeAnnotation(room.reviewer, { annotationId, revision: 1, severity: "minor" }));
    expect(same.revision).toBe(1);
    await changeAnnotation(room.reviewer, { annotationId, revision: 1, suggestion: "provocation" });
    const back = onlyOne(await changeAnnotation(room.reviewer, { annotationId, revision: 2, suggestion: null }));
    expect(back).toMatchObject({ suggestion: null, revision: 3 });
    expect(await deeds(room.reader, annotationId)).toEqual(["changed Karim", "changed Karim", "made Karim"]);
  });

  it("by two at once is one's: the other is told, and nothing of theirs is half kept", async () => {
    const { annotationId, articleId } = await marked();
    const tries = await Promise.allSettled(
      Array.from({ length: 10 }, (_, at) =>
        changeAnnotation(at % 2 ? room.reviewer : room.editor, { annotationId, revision: 1, comment: `Try ${at}` }),
      ),
    );
    const done = tries.filter(({ status }) => status === "fulfilled");
    expect(done).toHaveLength(1);
    for (const one of tries) {
      if (one.status === "rejected")
        expect(one.reason).toMatchObject({ code: "conflict", message: "annotationMovedOn" });
    }
    expect(await db().annotationEvent.count({ where: { annotation: { articleId } } })).toBe(2);
  });
});

describe("putting an annotation on other words", () => {
  it("replaces its places; the history keeps where it was", async () => {
    const { annotationId, segment } = await marked();
    const target = { scope: "words", places: [placeOf(segment, "farmers"), placeOf(segment, "rag")] };
    const after = onlyOne(
      await resizeAnnotation(room.reviewer, resizeInput.parse({ annotationId, revision: 1, target })),
    );
    expect(after.places.map(({ number, quote }) => [number, quote])).toEqual([
      [1, "farmers"],
      [2, "rag"],
    ]);
    const history = await getAnnotationHistory(room.reader, { annotationId });
    const quotes = history.map(({ detail }) => (detail.places as { quote: string }[]).map(({ quote }) => quote));
    expect(quotes).toEqual([["farmers", "rag"], ["red rag"]]);
  });

  it("says that what had to be checked is right: it is open on the words that stand there now", async () => {
    const { annotationId, segment } = await marked();
    const { annotations } = await save(room.editor, segment, "For the farmers it is a red and torn rag.");
    expect(annotations).toMatchObject([{ id: annotationId, fate: "check" }]);
    const now = { ...segment, version: 2, text: "For the farmers it is a red and torn rag." };
    const target = { scope: "words", places: [placeOf(now, "red and torn rag")] };
    const after = onlyOne(
      await resizeAnnotation(room.reviewer, resizeInput.parse({ annotationId, revision: 1, target })),
    );
    expect(after).toMatchObject({ fate: "open", revision: 2 });
    expect(after.places[0]).toMatchObject({ quote: "red and torn rag", last: null, fateBy: null });
  });

  it("that are not there is refused, and it stays where it was", async () => {
    const { annotationId, segment, annotation } = await marked();
    const places = [{ ...placeOf(segment, "red rag"), quote: "red hat" }];
    const wrong = resizeInput.parse({ annotationId, revision: 1, target: { scope: "words", places } });
    await expect(resizeAnnotation(room.reviewer, wrong)).rejects.toMatchObject({ message: "quoteDiffers" });
    const stored = await db().annotationPlace.findMany({ where: { annotationId } });
    expect(stored.map(({ id }) => id)).toEqual(annotation.places.map(({ id }) => id));
  });
});

describe("settling an annotation", () => {
  const settle = (viewer: Viewer, annotationId: string, status: string, reason?: string) =>
    settleAnnotation(viewer, settleInput.parse({ annotationId, status, ...(reason && { reason }) })).then(onlyOne);

  it.each([
    ["resolved", undefined, "resolved"],
    ["rejected", "House style.", "rejected"],
    ["deleted", undefined, "deleted"],
  ] as const)(
    "as %s takes it from the count, says who and why, and it can be opened again",
    async (status, reason, deed) => {
      const { annotationId, articleId } = await marked();
      expect(await openCount(articleId)).toBe(1);
      const settled = await settle(room.reviewer, annotationId, status, reason);
      expect(settled).toMatchObject({ status, statusReason: reason ?? null, statusBy: { name: "Karim" } });
      expect(settled.places).toHaveLength(1);
      expect(await openCount(articleId)).toBe(0);
      const again: ReviewAnnotation = await settle(room.editor, annotationId, "open");
      expect(again).toMatchObject({ status: "open", statusReason: null, statusBy: { name: "Léa" } });
      expect(await openCount(articleId)).toBe(1);
      expect(await deeds(room.reader, annotationId)).toEqual(["reopened Léa", `${deed} Karim`, "made Karim"]);
      const record = await db().auditEvent.findMany({ where: { articleId, subjectType: "annotation" } });
      expect(record.map(({ action }) => action).sort()).toEqual([`annotation.${deed}`, "annotation.reopened"].sort());
    },
  );

  it("as rejected needs a reason", () => {
    const annotationId = "0199f0a0-0000-7000-8000-000000000001";
    expect(settleInput.safeParse({ annotationId, status: "rejected" }).success).toBe(false);
    expect(settleInput.safeParse({ annotationId, status: "rejected", reason: " " }).success).toBe(false);
  });

  it("as what it is already is no deed", async () => {
    const { annotationId } = await marked();
    await settle(room.reviewer, annotationId, "open");
    expect(await deeds(room.reader, annotationId)).toEqual(["made Karim"]);
  });

  it("follows its words while it is struck through, so that what is restored is where it belongs", async () => {
    const { annotationId, segment } = await marked();
    await settle(room.reviewer, annotationId, "deleted");
    await save(room.editor, segment, "Oddly, for the farmers it is a red rag.");
    const [place] = (await settle(room.reviewer, annotationId, "open")).places;
    expect(place).toMatchObject({ fate: "open", start: "Oddly, for the farmers it is a ".length });
  });

  it("is never the end of its history: rows of the record are neither changed nor taken away", async () => {
    const { annotationId } = await marked();
    await settle(room.reviewer, annotationId, "deleted");
    expect(await db().annotation.count({ where: { id: annotationId } })).toBe(1);
    const rewrite = db().annotationEvent.updateMany({ where: { annotationId }, data: { detail: {} } });
    await expect(rewrite).rejects.toThrow();
    await expect(db().annotationEvent.deleteMany({ where: { annotationId } })).rejects.toThrow();
  });
});
