import { beforeAll, describe, expect, it } from "vitest";
import { db } from "#lib/db/client";
import { Problem } from "#lib/problem";
import type { ReviewChange, SaveConflict } from "#lib/reviews/review";
import { decide, type Newsroom, newArticle, newNewsroom, save, segmentWith } from "#lib/reviews/testing/newsroom";
import { saveSegment } from "./save-segment";

let room: Newsroom;
beforeAll(async () => {
  room = await newNewsroom();
});

const versionsOf = (segmentId: string) =>
  db().segmentVersion.findMany({ where: { segmentId }, orderBy: { number: "asc" } });

/** A fresh article's sentence "Nobody signed the text." */
async function sentence() {
  const articleId = await newArticle(room.reviewer, room.desk.id);
  return { articleId, segment: await segmentWith(room.reviewer, articleId, "Nobody signed") };
}

describe("a save", () => {
  it("is a version of its own; the machine's stays version 1", async () => {
    const { segment } = await sentence();
    const change = await save(room.reviewer, segment, "No one signed the text.");
    expect(change).toMatchObject({
      state: "inReview",
      progress: { segments: 4, edited: 1 },
      wasMerged: false,
      segments: [{ version: 2, state: "edited", text: "No one signed the text.", changedBy: { name: "Karim" } }],
    });
    expect((await versionsOf(segment.id)).map(({ number, cause, text }) => [number, cause, text])).toEqual([
      [1, "import", "Nobody signed the text."],
      [2, "edit", "No one signed the text."],
    ]);
  });

  it("of the same text makes no version", async () => {
    const { segment } = await sentence();
    const change = await save(room.reviewer, segment, segment.text);
    expect(change).toMatchObject({ state: "inbox", segments: [{ version: 1, state: "machine" }] });
  });

  it("of formatting alone is one", async () => {
    const { segment } = await sentence();
    const corrected = { text: segment.text, marks: [{ kind: "bold" as const, start: 0, end: 6 }] };
    const input = { segmentId: segment.id, baseVersion: 1, cause: "edit" as const, corrected };
    expect(await saveSegment(room.reviewer, input)).toMatchObject({
      segments: [{ version: 2, state: "edited", marks: corrected.marks }],
    });
  });

  it("back to the machine's words is the machine's again, and the way there is kept", async () => {
    const { segment } = await sentence();
    await save(room.reviewer, segment, "No one signed.");
    const back = await save(room.editor, { id: segment.id, version: 2 }, segment.text);
    expect(back).toMatchObject({ progress: { edited: 0 }, segments: [{ version: 3, state: "machine" }] });
    expect(await versionsOf(segment.id)).toHaveLength(3);
  });

  it("takes an approval back, which stays in the record", async () => {
    const { segment } = await sentence();
    await decide(room.editor, segment, "approved");
    const change = await save(room.reviewer, segment, "No one signed.");
    expect(change).toMatchObject({
      progress: { approved: 0, edited: 1 },
      segments: [{ state: "edited", approvalKind: null }],
    });
    expect(await db().decision.count({ where: { segmentId: segment.id, verdict: "approved" } })).toBe(1);
  });
});

describe("a stale save", () => {
  it("goes together with the other where the changes do not touch", async () => {
    const { segment } = await sentence();
    await save(room.reviewer, segment, "No one signed the text.");
    const change = await save(room.editor, segment, "Nobody signed the treaty.");
    expect(change).toMatchObject({ wasMerged: true, segments: [{ version: 3, text: "No one signed the treaty." }] });
    expect((await versionsOf(segment.id)).at(-1)).toMatchObject({ cause: "merge", detail: { base: 1 } });
  });

  it("is a conflict with base, mine and theirs where they do, and writes nothing", async () => {
    const { segment } = await sentence();
    await save(room.reviewer, segment, "Nobody signed the treaty.");
    const refused = await save(room.editor, segment, "Nobody signed the paper.").catch((error) => error);
    expect(refused).toBeInstanceOf(Problem);
    expect(refused).toMatchObject({ code: "conflict", message: "segmentChanged", values: { name: "Karim" } });
    expect(refused.data satisfies SaveConflict).toMatchObject({
      base: { version: 1, text: "Nobody signed the text." },
      mine: { text: "Nobody signed the paper." },
      theirs: { version: 2, text: "Nobody signed the treaty.", by: { name: "Karim" } },
    });
    expect(await versionsOf(segment.id)).toHaveLength(2);
  });

  it("of what the other wrote too makes no version", async () => {
    const { segment } = await sentence();
    await save(room.reviewer, segment, "No one signed.");
    expect(await save(room.editor, segment, "No one signed.")).toMatchObject({ segments: [{ version: 2 }] });
  });

  it("over a version that never was is refused", async () => {
    const { segment } = await sentence();
    const refused = save(room.editor, { id: segment.id, version: 7 }, "Later.");
    await expect(refused).rejects.toMatchObject({ code: "invalid", message: "unknownVersion" });
  });
});

describe("fifty writers", () => {
  const isStored = (result: PromiseSettledResult<ReviewChange>) => result.status === "fulfilled";

  it("on the same words: one wins, 49 hear of it with its text, nothing else is written", async () => {
    const { segment } = await sentence();
    const results = await Promise.allSettled(
      Array.from({ length: 50 }, (_, index) =>
        save(index % 2 ? room.reviewer : room.editor, segment, `Nobody signed the ${index}th paper.`),
      ),
    );
    expect(results.filter(isStored)).toHaveLength(1);
    const [, won] = await versionsOf(segment.id);
    for (const result of results) {
      if (result.status === "fulfilled") continue;
      expect(result.reason).toMatchObject({ code: "conflict", data: { theirs: { version: 2, text: won?.text } } });
    }
    expect(await versionsOf(segment.id)).toHaveLength(2);
  });

  it("on different words: all are kept, in versions without gaps", async () => {
    const text = `${Array.from({ length: 50 }, (_, index) => `word${index}`).join(" and ")}.`;
    const articleId = await newArticle(room.reviewer, room.desk.id, [text]);
    const segment = await segmentWith(room.reviewer, articleId, "word0");
    const results = await Promise.allSettled(
      Array.from({ length: 50 }, (_, index) =>
        save(room.editor, segment, text.replace(new RegExp(`word${index}\\b`), `term${index}`)),
      ),
    );
    expect(results.filter(isStored)).toHaveLength(50);
    const present = await segmentWith(room.reviewer, articleId, "term0");
    expect(present.text).toBe(text.replaceAll("word", "term"));
    expect((await versionsOf(segment.id)).map(({ number }) => number)).toEqual(
      Array.from({ length: 51 }, (_, index) => index + 1),
    );
  });

  it("each saving a sentence of their own never wait in a ring, and the counters are right", async () => {
    const paragraphs = Array.from({ length: 25 }, (_, index) => `First of ${index}. Second of ${index}.`);
    const articleId = await newArticle(room.reviewer, room.desk.id, paragraphs);
    const results = await Promise.allSettled(
      paragraphs.flatMap((_, index) =>
        ["First", "Second"].map(async (word) => {
          const segment = await segmentWith(room.reviewer, articleId, `${word} of ${index}.`);
          return save(room.editor, segment, `${word} of all.`);
        }),
      ),
    );
    expect(results.filter(isStored)).toHaveLength(50);
    expect(await db().article.findUnique({ where: { id: articleId } })).toMatchObject({ editedCount: 50 });
  });
});

describe("a save whose answer was lost", () => {
  const ids = ["0199f0a0-0000-7000-8000-000000000001", "0199f0a0-0000-7000-8000-000000000002"] as const;
  const plain = (text: string) => ({ text, marks: [] });
  const send = (
    segmentId: string,
    text: string,
    saveId: string,
    more: { baseVersion?: number; unanswered?: string[] },
  ) =>
    saveSegment(room.reviewer, { segmentId, baseVersion: 1, cause: "edit", corrected: plain(text), saveId, ...more });

  it("is not stored again, also when someone took it back since", async () => {
    const { segment } = await sentence();
    await send(segment.id, "No one signed the text.", ids[0], {});
    await save(room.editor, { id: segment.id, version: 2 }, segment.text);
    const again = await send(segment.id, "No one signed the text.", ids[0], {});
    expect(again).toMatchObject({ wasMerged: false, segments: [{ version: 3, text: segment.text }] });
  });

  it("is what was typed on over: no conflict with oneself", async () => {
    const { segment } = await sentence();
    await send(segment.id, "No one sig", ids[0], {});
    const next = await send(segment.id, "No one signed it.", ids[1], { unanswered: [ids[0]] });
    expect(next).toMatchObject({ wasMerged: false, segments: [{ version: 3, text: "No one signed it." }] });
    expect((await versionsOf(segment.id)).map(({ cause }) => cause)).toEqual(["import", "edit", "edit"]);
  });

  it("comes too late when what followed it is there", async () => {
    const { segment } = await sentence();
    await send(segment.id, "No one signed it.", ids[1], { unanswered: [ids[0]] });
    const late = await send(segment.id, "No one ever signed the text.", ids[0], {});
    expect(late).toMatchObject({ segments: [{ version: 2, text: "No one signed it." }] });
  });

  it("and was merged is gone on from as it was sent", async () => {
    const { segment } = await sentence();
    await save(room.editor, segment, "Nobody signed the letter.");
    await send(segment.id, "No one signed the text.", ids[0], {});
    const next = await send(segment.id, "No one ever signed the text.", ids[1], { unanswered: [ids[0]] });
    expect(next).toMatchObject({ wasMerged: true, segments: [{ text: "No one ever signed the letter." }] });
  });

  it("is still a conflict with what others made of it", async () => {
    const { segment } = await sentence();
    await send(segment.id, "No one signed the text.", ids[0], {});
    await save(room.editor, { id: segment.id, version: 2 }, "No woman signed the text.");
    const next = send(segment.id, "No man signed the text.", ids[1], { unanswered: [ids[0]] });
    await expect(next).rejects.toMatchObject({ data: { base: { version: 2, text: "No one signed the text." } } });
  });
});
