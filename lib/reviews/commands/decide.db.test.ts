import { beforeAll, describe, expect, it } from "vitest";
import type { Viewer } from "#lib/auth/viewer";
import { db } from "#lib/db/client";
import { getHistory } from "#lib/reviews/queries/get-history";
import { getReview } from "#lib/reviews/queries/get-review";
import type { Verdict } from "#lib/reviews/review";
import { decide, type Newsroom, newArticle, newNewsroom, save, segmentWith } from "#lib/reviews/testing/newsroom";
import { decideSegment } from "./decide";

let room: Newsroom;
beforeAll(async () => {
  room = await newNewsroom();
});

async function sentence() {
  const articleId = await newArticle(room.reviewer, room.desk.id);
  return { articleId, segment: await segmentWith(room.reviewer, articleId, "Nobody signed") };
}

describe("who may decide", () => {
  const done = "done";
  it.each([
    ["reader", "reviewed", "forbidden"],
    ["reviewer", "reviewed", done],
    ["reviewer", "needsWork", done],
    ["reviewer", "approved", "forbidden"],
    ["editor", "approved", done],
    ["admin", "approved", done],
    ["stranger", "reviewed", "not-found"],
    ["stranger", "approved", "not-found"],
  ] as const)("%s, %s: %s", async (who, verdict, expected) => {
    const { segment } = await sentence();
    const outcome = await decide(room[who], segment, verdict).then(
      () => done,
      ({ code }) => code,
    );
    expect(outcome).toBe(expected);
  });

  it.each(["withdrawn", "reviewed", "needsWork"] as const)(
    "an approval is not a reviewer's to undo: %s",
    async (verdict) => {
      const { segment } = await sentence();
      await decide(room.editor, segment, "approved");
      await expect(decide(room.reviewer, segment, verdict)).rejects.toMatchObject({ code: "forbidden" });
      expect(await decide(room.editor, segment, verdict)).toMatchObject({ progress: { approved: 0 } });
    },
  );
});

describe("a decision", () => {
  it("tells how an approval came about", async () => {
    const { articleId, segment } = await sentence();
    const kind = async (viewer: Viewer, dwell: number, version = 1) =>
      (await decide(viewer, { id: segment.id, version }, "approved", dwell)).segments[0]?.approvalKind;
    expect(await kind(room.editor, 0)).toBe("withoutReading");
    expect(await kind(room.admin, 30_000)).toBe("asIs");
    await save(room.reviewer, segment, "No one signed.");
    expect(await kind(room.editor, 30_000, 2)).toBe("afterEdit");
    const shown = await segmentWith(room.reader, articleId, "No one");
    expect(shown).toMatchObject({ state: "approved", approvalKind: "afterEdit" });
  });

  it("keeps why something needs work, until the text changes", async () => {
    const { articleId, segment } = await sentence();
    const input = { segmentId: segment.id, version: 1, dwell: 0 } as const;
    const reason = "Says the contrary of the source.";
    const change = await decideSegment(room.reviewer, { ...input, verdict: "needsWork", reason });
    expect(change.segments[0]).toMatchObject({ state: "needsWork", needsWorkReason: reason });
    await save(room.reviewer, segment, "No one signed.");
    const after = await segmentWith(room.reader, articleId, "No one");
    expect(after).toMatchObject({ state: "edited", needsWorkReason: null });
  });

  it("on a text that has moved on is refused", async () => {
    const { segment } = await sentence();
    await save(room.reviewer, segment, "No one signed.");
    await expect(decide(room.editor, segment, "approved")).rejects.toMatchObject({ code: "conflict" });
  });

  it("is kept with the hash of the text it was made on, and told in the history", async () => {
    const { segment } = await sentence();
    for (const verdict of ["reviewed", "approved", "withdrawn"] satisfies Verdict[])
      await decide(room.editor, segment, verdict);
    const rows = await db().decision.findMany({ where: { segmentId: segment.id } });
    expect(new Set(rows.map(({ textHash }) => textHash)).size).toBe(1);
    const { decisions } = await getHistory(room.reader, { segmentId: segment.id });
    expect(decisions.map(({ verdict, by }) => [verdict, by.name])).toEqual([
      ["withdrawn", "Léa"],
      ["approved", "Léa"],
      ["reviewed", "Léa"],
    ]);
  });

  it("makes an article ready with the last approval", async () => {
    const articleId = await newArticle(room.reviewer, room.desk.id, ["One sentence."]);
    const segment = await segmentWith(room.reader, articleId, "One");
    expect(await decide(room.editor, segment, "approved")).toMatchObject({ state: "ready" });
    expect(await decide(room.editor, segment, "withdrawn")).toMatchObject({ state: "inReview" });
  });
});

describe("what a stranger sees", () => {
  it("is nothing: neither the article nor a sentence's history", async () => {
    const { articleId, segment } = await sentence();
    await expect(getReview(room.stranger, articleId)).rejects.toMatchObject({ code: "not-found" });
    await expect(getHistory(room.stranger, { segmentId: segment.id })).rejects.toMatchObject({ code: "not-found" });
  });
});
