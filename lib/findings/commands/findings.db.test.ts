import { beforeAll, describe, expect, it } from "vitest";
import { db } from "#lib/db/client";
import { getFindings } from "#lib/findings/queries/get-findings";
import { joinWithNext, splitSegment } from "#lib/reviews/commands/split-and-join";
import { getHistory } from "#lib/reviews/queries/get-history";
import { decide, type Newsroom, newArticle, newNewsroom, save, segmentWith } from "#lib/reviews/testing/newsroom";
import { dismissFinding, reviveFinding } from "./dismiss";
import { undoUnify, unify } from "./unify";

let room: Newsroom;
beforeAll(async () => {
  room = await newNewsroom();
});

const paragraphs = [
  "The Free Harbour Council (FHC) met on Monday in Brunn.",
  "“The FCH says no,” said a man. The Free Harbour Council (FCH) left. They flew to Teheran, they said.",
  "In the end the HFC stayed away.",
];
const article = () => newArticle(room.reviewer, room.desk.id, paragraphs);

async function found(articleId: string, detector: string) {
  const { findings } = await getFindings(room.reader, articleId);
  const finding = findings.find((one) => one.detector === detector);
  if (!finding) throw new Error(`No finding of ${detector}`);
  return finding;
}
const stored = (articleId: string, key: string) =>
  db().finding.findUniqueOrThrow({ where: { articleId_key: { articleId, key } } });

describe("findings of an article", () => {
  it("are stored with their state, and counted", async () => {
    const id = await article();
    const { findings } = await getFindings(room.reader, id);
    expect(findings.map(({ detector, state }) => [detector, state])).toEqual([
      ["initialisms", "open"],
      ["names", "open"],
    ]);
    expect(await db().article.findUniqueOrThrow({ where: { id } })).toMatchObject({ openFindings: 2 });
    expect(await stored(id, findings[0]?.key ?? "")).toMatchObject({ state: "open", rank: 0 });
  });

  it("are fixed when their words are changed, stale when they are not", async () => {
    const id = await article();
    const teheran = await found(id, "names");
    const sentence = await segmentWith(room.reviewer, id, "Teheran");
    await save(room.reviewer, sentence, "They flew to Tehran, they said.");
    await getFindings(room.reader, id);
    expect((await stored(id, teheran.key)).state).toBe("fixed");
    await save(room.reviewer, { ...sentence, version: 2 }, sentence.text);
    expect((await found(id, "names")).state).toBe("open");
    await db().desk.update({ where: { id: room.desk.id }, data: { detectorsOff: ["names"] } });
    expect((await getFindings(room.reader, id)).findings.some(({ detector }) => detector === "names")).toBe(false);
    expect((await stored(id, teheran.key)).state).toBe("stale");
    await db().desk.update({ where: { id: room.desk.id }, data: { detectorsOff: [] } });
  });

  it("stay as they are stored when a change of the text changes none, and are found anew by the next that does", async () => {
    const id = await newArticle(room.reviewer, room.desk.id, [...paragraphs, "It rained all day."]);
    const rowsOf = () => db().finding.findMany({ where: { articleId: id }, orderBy: { id: "asc" } });
    const stampOf = async () => (await db().article.findUniqueOrThrow({ where: { id } })).checkedStamp;
    const teheran = await found(id, "names");
    const [rows, stamp] = [await rowsOf(), await stampOf()];
    const last = await segmentWith(room.reviewer, id, "rained");
    await save(room.reviewer, last, "It rained all night.");
    await getFindings(room.reader, id);
    expect(await rowsOf()).toEqual(rows);
    expect(await stampOf()).not.toBe(stamp);
    const sentence = await segmentWith(room.reviewer, id, "Teheran");
    await save(room.reviewer, sentence, "They flew to Tehran, they said.");
    await getFindings(room.reader, id);
    expect((await stored(id, teheran.key)).state).toBe("fixed");
  });

  it("are the desk's own", async () => {
    const id = await article();
    await expect(getFindings(room.stranger, id)).rejects.toMatchObject({ code: "not-found" });
  });

  it("are checked once by many at a time", async () => {
    const id = await article();
    const all = await Promise.all(Array.from({ length: 8 }, () => getFindings(room.reader, id)));
    expect(new Set(all.map(({ findings }) => JSON.stringify(findings))).size).toBe(1);
    expect(await db().finding.count({ where: { articleId: id } })).toBe(2);
  });
});

describe("a dismissal", () => {
  it("outlives re-runs, edits elsewhere, a split and a join, and can be taken back", async () => {
    const id = await article();
    const { key } = await found(id, "names");
    await dismissFinding(room.reviewer, { articleId: id, key, scope: "article", reason: "House style." });
    const first = await segmentWith(room.reviewer, id, "met on Monday");
    await save(room.reviewer, first, "The Free Harbour Council (FHC) met on Tuesday in Brunn.");
    expect(await found(id, "names")).toMatchObject({ state: "dismissed", dismissal: { reason: "House style." } });
    const sentence = await segmentWith(room.reviewer, id, "Teheran");
    const half = await splitSegment(room.reviewer, { segmentId: sentence.id, baseVersion: 1, at: 22 });
    expect(await found(id, "names")).toMatchObject({ state: "dismissed" });
    const [left, right] = half.segments.toSorted((a) => (a.id === sentence.id ? -1 : 1));
    await joinWithNext(room.reviewer, {
      segmentId: sentence.id,
      baseVersion: left?.version ?? 0,
      nextVersion: right?.version ?? 0,
    });
    expect(await found(id, "names")).toMatchObject({ state: "dismissed" });
    const now = await found(id, "names");
    await reviveFinding(room.reviewer, { articleId: id, key: now.key });
    expect(await found(id, "names")).toMatchObject({ state: "open", dismissal: null });
  });

  it("for the desk holds in its other articles, and is an editor's word", async () => {
    const [one, other] = [await article(), await article()];
    const { key } = await found(one, "initialisms");
    await expect(dismissFinding(room.reviewer, { articleId: one, key, scope: "desk" })).rejects.toMatchObject({
      code: "forbidden",
    });
    await dismissFinding(room.editor, { articleId: one, key, scope: "desk" });
    expect(await found(other, "initialisms")).toMatchObject({ key, state: "dismissed" });
    await expect(reviveFinding(room.reviewer, { articleId: other, key })).rejects.toMatchObject({ code: "forbidden" });
    await reviveFinding(room.editor, { articleId: other, key });
    expect(await found(one, "initialisms")).toMatchObject({ state: "open" });
  });

  it("of one place leaves the others", async () => {
    const id = await article();
    const { key, places } = await found(id, "initialisms");
    await dismissFinding(room.reviewer, { articleId: id, key, scope: "place", placeKey: places[1]?.key ?? "" });
    const after = await found(id, "initialisms");
    expect(after.state).toBe("open");
    expect(after.places.map(({ isDismissed }) => isDismissed)).toEqual([false, true, false, false]);
  });

  it("of what was never found is refused", async () => {
    const id = await article();
    const input = { articleId: id, key: "names:nothing", scope: "article" } as const;
    await expect(dismissFinding(room.reviewer, input)).rejects.toMatchObject({ code: "not-found" });
    await expect(dismissFinding(room.reader, input)).rejects.toMatchObject({ code: "not-found" });
  });
});

describe("unifying", () => {
  const wanted = async (id: string) => {
    const { key, places } = await found(id, "initialisms");
    return {
      articleId: id,
      key,
      places: places.flatMap((place) => (place.replacement === null ? [] : [{ ...place, text: place.replacement }])),
    };
  };

  it("changes every place in one step, with its cause, and is taken back in one", async () => {
    const id = await article();
    const input = await wanted(id);
    const { unifyId, conflicts, change } = await unify(room.reviewer, input);
    expect(conflicts).toEqual([]);
    expect(change.progress.edited).toBe(3);
    expect((await segmentWith(room.reviewer, id, "says no")).text).toContain("The FHC says no");
    const last = await segmentWith(room.reviewer, id, "stayed away");
    expect(last.text).toBe("In the end the FHC stayed away.");
    expect((await getHistory(room.reviewer, { segmentId: last.id })).versions[0]).toMatchObject({ cause: "unify" });
    const { findings } = await getFindings(room.reader, id);
    expect(findings.filter(({ message }) => message.code === "initialisms.strayed")).toEqual([]);
    const back = await undoUnify(room.reviewer, { articleId: id, unifyId: unifyId ?? "" });
    expect(back.conflicts).toEqual([]);
    expect((await segmentWith(room.reviewer, id, "stayed away")).text).toBe(last.machine.text);
  });

  it("respects what others changed meanwhile: those places are told, the rest goes through", async () => {
    const id = await article();
    const input = await wanted(id);
    const theirs = await segmentWith(room.secondReviewer, id, "stayed away");
    await save(room.secondReviewer, theirs, "In the end nobody stayed away.");
    const { conflicts, change, unifyId } = await unify(room.reviewer, input);
    expect(conflicts.map(({ segmentId }) => segmentId)).toEqual([theirs.id]);
    expect(change.segments).toHaveLength(2);
    expect((await segmentWith(room.reviewer, id, "stayed away")).text).toBe("In the end nobody stayed away.");
    const left = await segmentWith(room.secondReviewer, id, "left");
    await save(room.secondReviewer, left, `${left.text} Today.`);
    const back = await undoUnify(room.reviewer, { articleId: id, unifyId: unifyId ?? "" });
    expect(back.conflicts.map(({ segmentId }) => segmentId)).toEqual([left.id]);
    expect(back.change.segments).toHaveLength(1);
  });

  it("follows words that only moved", async () => {
    const id = await article();
    const input = await wanted(id);
    const last = await segmentWith(room.secondReviewer, id, "stayed away");
    await save(room.secondReviewer, last, "So in the end the HFC stayed away.");
    await unify(room.reviewer, input);
    expect((await segmentWith(room.reviewer, id, "stayed away")).text).toBe("So in the end the FHC stayed away.");
  });

  it("to what stands there already is no change, and takes no approval back", async () => {
    const id = await article();
    const { places, ...input } = await wanted(id);
    const last = await segmentWith(room.editor, id, "stayed away");
    await decide(room.editor, last, "approved");
    const same = places.map((place) => ({ ...place, text: place.quote }));
    expect(await unify(room.reviewer, { ...input, places: same })).toMatchObject({ unifyId: null, conflicts: [] });
    expect(await segmentWith(room.editor, id, "stayed away")).toMatchObject({ version: 1, state: "approved" });
  });

  it("changes nothing when every place was lost, and is for reviewers", async () => {
    const id = await article();
    const input = await wanted(id);
    const places = input.places.map((place) => ({ ...place, quote: "ZZZ" }));
    expect(await unify(room.reviewer, { ...input, places })).toMatchObject({ unifyId: null });
    await expect(unify(room.reader, input)).rejects.toMatchObject({ code: "forbidden" });
    await expect(unify(room.stranger, input)).rejects.toMatchObject({ code: "not-found" });
    await expect(undoUnify(room.reviewer, { articleId: id, unifyId: crypto.randomUUID() })).rejects.toMatchObject({
      code: "not-found",
    });
  });
});
