import { beforeAll, describe, expect, it } from "vitest";
import type { Viewer } from "#lib/auth/viewer";
import { db } from "#lib/db/client";
import { getFindings } from "#lib/findings/queries/get-findings";
import { type Newsroom, newArticle, newNewsroom, save, segmentWith } from "#lib/reviews/testing/newsroom";
import { annotate } from "./annotate";
import { annotateFinding } from "./annotate-finding";
import { arbitrate } from "./arbitrate";
import { changeAnnotation } from "./change-annotation";
import { finishPass } from "./finish-pass";
import { giveBlind } from "./give-blind";
import { settleAnnotation } from "./settle-annotation";

let room: Newsroom;
beforeAll(async () => {
  room = await newNewsroom();
});

const said = {
  category: "style",
  severity: "minor",
  comment: "",
  suggestion: null,
  cluster: null,
  sourceNotSeen: false,
  origin: "person",
  originKey: null,
} as const;

async function mark(viewer: Viewer, articleId: string): Promise<string> {
  const { annotations } = await annotate(viewer, { articleId, target: { scope: "article" }, ...said });
  const id = annotations[0]?.id;
  if (!id) throw new Error("no annotation");
  return id;
}

/** Karim and Noor read apart, each marks once; `isDone`: both have finished. */
async function blind(isDone: boolean) {
  const articleId = await newArticle(room.reviewer, room.desk.id);
  const readerIds: [string, string] = [room.reviewer.userId, room.secondReviewer.userId];
  const { passes } = await giveBlind(room.editor, { articleId, readerIds });
  const [one, other] = [await mark(room.reviewer, articleId), await mark(room.secondReviewer, articleId)];
  const passOf = (viewer: Viewer) => passes.find(({ reader }) => reader.id === viewer.userId)?.id ?? "";
  if (isDone) {
    await finishPass(room.reviewer, { passId: passOf(room.reviewer) });
    await finishPass(room.secondReviewer, { passId: passOf(room.secondReviewer) });
  }
  return { articleId, one, other, passOf };
}

describe("a blind review", () => {
  it("is closed for a reader who finished, though the other has not", async () => {
    const { one, passOf } = await blind(false);
    await finishPass(room.reviewer, { passId: passOf(room.reviewer) });
    const late = changeAnnotation(room.reviewer, { annotationId: one, revision: 1, severity: "major" });
    await expect(late).rejects.toMatchObject({ code: "conflict", message: "articleBlind" });
  });

  it("cannot lose a mistake by two annotations that are each other's duplicate", async () => {
    const { one, other } = await blind(true);
    await arbitrate(room.editor, { annotationId: one, verdict: "rejected", duplicateOfId: other });
    const ring = arbitrate(room.editor, { annotationId: other, verdict: "rejected", duplicateOfId: one });
    await expect(ring).rejects.toMatchObject({ code: "conflict" });
  });

  it("cannot bring back what its reader struck through", async () => {
    const { one } = await blind(true);
    await settleAnnotation(room.reviewer, { annotationId: one, status: "deleted" });
    await expect(arbitrate(room.editor, { annotationId: one, verdict: "kept" })).rejects.toMatchObject({
      code: "conflict",
    });
  });

  it("is settled by its arbiter: a reader does not reopen what was rejected", async () => {
    const { one } = await blind(true);
    await arbitrate(room.editor, { annotationId: one, verdict: "rejected", reason: "House style." });
    await expect(settleAnnotation(room.reviewer, { annotationId: one, status: "open" })).rejects.toMatchObject({
      code: "forbidden",
    });
    await settleAnnotation(room.admin, { annotationId: one, status: "open" });
  });

  it("forgets whose duplicate something was when it counts again", async () => {
    const { one, other } = await blind(true);
    await arbitrate(room.editor, { annotationId: one, verdict: "rejected", duplicateOfId: other });
    const { annotations } = await settleAnnotation(room.editor, { annotationId: one, status: "open" });
    expect(annotations[0]).toMatchObject({ status: "open", duplicateOfId: null });
  });
});

describe("an annotation from a finding", () => {
  it("suggests what its standing places would become, not what lost ones would", async () => {
    const articleId = await newArticle(room.reviewer, room.desk.id, [
      "The Free Harbour Council (FHC) met on Monday in Brunn.",
      "“The FCH says no,” said a man. The Free Harbour Council (FCH) left.",
      "In the end the HFC stayed away.",
    ]);
    const { findings } = await getFindings(room.reader, articleId);
    const finding = findings.find(({ detector }) => detector === "initialisms");
    const strayed = finding?.places.filter(({ replacement }) => replacement !== null) ?? [];
    expect(strayed.length).toBeGreaterThan(1);
    const [lost, kept] = [strayed.at(-1), strayed[0]];
    if (!finding || !lost || !kept) throw new Error("The detector found something else");
    const other = { ...lost, replacement: "HARBOUR" };
    const places = [kept, other].map((place) => ({ ...place }));
    await save(room.reviewer, await segmentWith(room.reviewer, articleId, "stayed away"), "Nobody stayed away.");
    await db().finding.update({ where: { articleId_key: { articleId, key: finding.key } }, data: { places } });
    const { annotations } = await annotateFinding(room.reviewer, {
      articleId,
      key: finding.key,
      placeKeys: [kept.key, lost.key],
      comment: "",
      sourceNotSeen: false,
    });
    expect(annotations[0]?.suggestion).toBe(kept.replacement);
  });
});
