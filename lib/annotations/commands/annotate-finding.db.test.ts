import { beforeAll, describe, expect, it } from "vitest";
import { annotateFindingInput } from "#lib/annotations/schema";
import { onlyOne } from "#lib/annotations/testing/marking";
import type { Viewer } from "#lib/auth/viewer";
import { db } from "#lib/db/client";
import { getFindings } from "#lib/findings/queries/get-findings";
import { type Newsroom, newArticle, newNewsroom, save, segmentWith } from "#lib/reviews/testing/newsroom";
import { annotateFinding } from "./annotate-finding";
import { giveBlind } from "./give-blind";
import { settleAnnotation } from "./settle-annotation";

let room: Newsroom;
beforeAll(async () => {
  room = await newNewsroom();
});

/** One council under three initialisms: one finding with several places. */
async function councilArticle() {
  const articleId = await newArticle(room.reviewer, room.desk.id, [
    "The Free Harbour Council (FHC) met on Monday in Brunn.",
    "“The FCH says no,” said a man. The Free Harbour Council (FCH) left.",
    "In the end the HFC stayed away.",
  ]);
  const { findings } = await getFindings(room.reader, articleId);
  const finding = findings.find(({ detector }) => detector === "initialisms");
  if (!finding || finding.places.length < 3) throw new Error("The detector found something else");
  return { articleId, key: finding.key, placeKeys: finding.places.map(({ key }) => key), finding };
}

function take(viewer: Viewer, input: Readonly<{ articleId: string; key: string; placeKeys?: readonly string[] }>) {
  return annotateFinding(viewer, annotateFindingInput.parse(input));
}

describe("an annotation of a finding", () => {
  it("has the finding's category, its places where they stand today, its key as cause", async () => {
    const { articleId, key, finding } = await councilArticle();
    const made = onlyOne(await take(room.reviewer, { articleId, key }));
    expect(made).toMatchObject({ origin: "finding", originKey: key, cluster: key, category: finding.category });
    expect(made.places.map(({ quote }) => quote)).toEqual(finding.places.map(({ quote }) => quote));
  });

  it("is made once, by two who take the finding in the same moment", async () => {
    const { articleId, key } = await councilArticle();
    const both = await Promise.all([room.reviewer, room.editor].map((viewer) => take(viewer, { articleId, key })));
    const [one, other] = both.map(onlyOne);
    expect(one?.id).toBe(other?.id);
    expect(await db().annotation.count({ where: { articleId } })).toBe(1);
    expect(await db().annotationEvent.count({ where: { annotation: { articleId } } })).toBe(1);
  });

  it("takes the places that are left when some were taken before, and each place once", async () => {
    const { articleId, key, placeKeys } = await councilArticle();
    const some = onlyOne(await take(room.reviewer, { articleId, key, placeKeys: placeKeys.slice(0, 1) }));
    const rest = onlyOne(await take(room.reviewer, { articleId, key }));
    expect(rest.id).not.toBe(some.id);
    expect(rest.places).toHaveLength(placeKeys.length - 1);
    const again = await take(room.reviewer, { articleId, key });
    expect(new Set(again.annotations.map(({ id }) => id))).toEqual(new Set([some.id, rest.id]));
    expect(await db().annotationPlace.count({ where: { annotation: { articleId } } })).toBe(placeKeys.length);
  });

  it.each(["deleted", "rejected"] as const)("may be made again when the first was %s", async (status) => {
    const { articleId, key } = await councilArticle();
    const first = onlyOne(await take(room.reviewer, { articleId, key }));
    await settleAnnotation(room.reviewer, { annotationId: first.id, status, reason: "No." });
    expect(onlyOne(await take(room.reviewer, { articleId, key })).id).not.toBe(first.id);
  });

  it("is each reader's own in a blind review: nobody learns that the other took it", async () => {
    const { articleId, key } = await councilArticle();
    const readers = [room.reviewer, room.secondReviewer] as const;
    await giveBlind(room.editor, { articleId, readerIds: [readers[0].userId, readers[1].userId] });
    const both = await Promise.all(readers.map((reader) => take(reader, { articleId, key })));
    const [one, other] = both.map(onlyOne);
    expect(one?.id).not.toBe(other?.id);
    expect([one?.author.id, other?.author.id]).toEqual(readers.map(({ userId }) => userId));
  });

  it("leaves out places whose words were changed, and is refused when none is left", async () => {
    const { articleId, key, placeKeys } = await councilArticle();
    await save(room.editor, await segmentWith(room.reader, articleId, "stayed away"), "Nobody stayed.");
    expect(onlyOne(await take(room.reviewer, { articleId, key })).places).toHaveLength(placeKeys.length - 1);
    const last = placeKeys.slice(-1);
    await expect(take(room.reviewer, { articleId, key, placeKeys: last })).rejects.toMatchObject({
      message: "findingMovedOn",
    });
    await expect(take(room.reviewer, { articleId, key: "no such" })).rejects.toMatchObject({ code: "not-found" });
  });
});
