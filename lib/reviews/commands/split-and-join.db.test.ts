import { beforeAll, describe, expect, it } from "vitest";
import { db } from "#lib/db/client";
import { getHistory } from "#lib/reviews/queries/get-history";
import { decide, type Newsroom, newArticle, newNewsroom, save, segmentsOf } from "#lib/reviews/testing/newsroom";
import { restoreVersion } from "./restore-version";
import { joinWithNext, splitSegment } from "./split-and-join";

let room: Newsroom;
beforeAll(async () => {
  room = await newNewsroom();
});

async function paragraph(text: string) {
  const articleId = await newArticle(room.reviewer, room.desk.id, [text]);
  const texts = async () => (await segmentsOf(room.reader, articleId)).map((segment) => segment.text);
  const at = async (index: number) => {
    const segment = (await segmentsOf(room.reader, articleId))[index];
    if (!segment) throw new Error(`No segment ${index}`);
    return segment;
  };
  const split = async (index: number, place: number) => {
    const { id, version } = await at(index);
    return splitSegment(room.reviewer, { segmentId: id, baseVersion: version, at: place });
  };
  const join = async (index: number) => {
    const [here, next] = [await at(index), await at(index + 1)];
    const versions = { baseVersion: here.version, nextVersion: next.version };
    return joinWithNext(room.reviewer, { segmentId: here.id, ...versions });
  };
  return { articleId, texts, at, split, join };
}

describe("a split", () => {
  it("makes two sentences with a share each, and tells the block's new order", async () => {
    const article = await paragraph("They left, nobody signed. All go home.");
    const change = await article.split(0, 10);
    expect(await article.texts()).toEqual(["They left,", "nobody signed.", "All go home."]);
    expect(change.segments.map(({ machine, state, version }) => [machine.text, state, version])).toEqual([
      ["They left,", "machine", 2],
      ["nobody signed.", "machine", 1],
    ]);
    const live = await segmentsOf(room.reader, article.articleId);
    expect(change.order?.segmentIds).toEqual(live.map(({ id }) => id));
    expect(change.progress.segments).toBe(3);
  });

  it("takes an approval back, for both parts", async () => {
    const article = await paragraph("They left, nobody signed.");
    await decide(room.editor, await article.at(0), "approved");
    expect(await article.split(0, 10)).toMatchObject({ progress: { approved: 0 }, state: "inReview" });
  });

  it("of a text somebody changed meanwhile is refused", async () => {
    const article = await paragraph("They left, nobody signed.");
    const seen = await article.at(0);
    await save(room.editor, seen, "They left and nobody signed.");
    const refused = splitSegment(room.reviewer, { segmentId: seen.id, baseVersion: 1, at: 10 });
    await expect(refused).rejects.toMatchObject({ code: "conflict", data: { version: 2 } });
  });

  it("with nothing on one side is refused", async () => {
    const article = await paragraph("They left.");
    await expect(article.split(0, 10)).rejects.toMatchObject({ message: "nothingToSplit" });
  });
});

describe("a join", () => {
  it("puts both texts together and retires the second, whose history stays", async () => {
    const article = await paragraph("The powers. Riverside. Nobody signed.");
    const second = await article.at(1);
    await save(room.editor, second, "By the river.");
    const change = await article.join(0);
    expect(await article.texts()).toEqual(["The powers. By the river.", "Nobody signed."]);
    expect(change).toMatchObject({ progress: { segments: 2, edited: 1 }, segments: [{ version: 2, state: "edited" }] });
    const row = await db().segment.findUniqueOrThrow({ where: { id: second.id } });
    expect(row).toMatchObject({ joinedIntoId: change.segments[0]?.id, retiredAt: expect.any(Date) });
    expect((await getHistory(room.reader, { segmentId: second.id })).versions).toHaveLength(2);
  });

  it("undoes a split, to the letter", async () => {
    const article = await paragraph("They left, nobody signed. All go home.");
    const before = await article.at(0);
    await article.split(0, 10);
    await article.join(0);
    const { text, machine, machineSpaceAfter, spaceAfter, state } = await article.at(0);
    expect({ text, machine, machineSpaceAfter, spaceAfter, state }).toEqual({
      text: before.text,
      machine: before.machine,
      machineSpaceAfter: before.machineSpaceAfter,
      spaceAfter: before.spaceAfter,
      state: "machine",
    });
  });

  it("finds the next one that stands, not one that was joined", async () => {
    const article = await paragraph("One is here. Two is here. Three is here.");
    await article.join(0);
    await article.join(0);
    expect(await article.texts()).toEqual(["One is here. Two is here. Three is here."]);
    await expect(
      joinWithNext(room.reviewer, { segmentId: (await article.at(0)).id, baseVersion: 3, nextVersion: 1 }),
    ).rejects.toMatchObject({ message: "nothingToJoin" });
  });

  it("is refused when either of the two was changed meanwhile", async () => {
    const article = await paragraph("One is here. Two is here.");
    const [first, second] = [await article.at(0), await article.at(1)];
    await save(room.editor, second, "Two was here.");
    const refused = joinWithNext(room.reviewer, { segmentId: first.id, baseVersion: 1, nextVersion: 1 });
    await expect(refused).rejects.toMatchObject({ code: "conflict", message: "segmentMovedOn" });
  });

  it("ends what can be done to the sentence that went into another", async () => {
    const article = await paragraph("One is here. Two is here.");
    const second = await article.at(1);
    await article.join(0);
    await expect(save(room.editor, second, "Two was here.")).rejects.toMatchObject({ message: "segmentJoined" });
    await expect(decide(room.editor, second, "approved")).rejects.toMatchObject({ message: "segmentJoined" });
  });
});

describe("an earlier version", () => {
  it("comes back as a version of its own", async () => {
    const article = await paragraph("They left.");
    const machine = await article.at(0);
    await save(room.reviewer, machine, "They went.");
    const change = await restoreVersion(room.editor, { segmentId: machine.id, baseVersion: 2, number: 1 });
    expect(change).toMatchObject({ segments: [{ version: 3, text: "They left.", state: "machine" }] });
    const { versions } = await getHistory(room.reader, { segmentId: machine.id });
    expect(versions.map(({ number, cause, by }) => [number, cause, by?.name])).toEqual([
      [3, "restore", "Léa"],
      [2, "edit", "Karim"],
      [1, "import", undefined],
    ]);
  });

  it("from before a split cannot: its words are now in two sentences", async () => {
    const article = await paragraph("They left, nobody signed.");
    await article.split(0, 10);
    const { id } = await article.at(0);
    const { versions } = await getHistory(room.reader, { segmentId: id });
    expect(versions.map(({ mayBeRestored }) => mayBeRestored)).toEqual([true, false]);
    const refused = restoreVersion(room.editor, { segmentId: id, baseVersion: 2, number: 1 });
    await expect(refused).rejects.toMatchObject({ message: "beforeSplit" });
  });
});
