import { beforeAll, describe, expect, it } from "vitest";
import { db } from "#lib/db/client";
import { reopenArticle, signOffArticle } from "#lib/reviews/commands/sign-off";
import { approveAll, type Newsroom, newArticle, newNewsroom, save, segmentWith } from "#lib/reviews/testing/newsroom";
import { makeExport } from "./commands";
import { getCorrectionNote } from "./queries/get-correction-note";

let room: Newsroom;
beforeAll(async () => {
  room = await newNewsroom();
});

const accepted = { note: "Read twice.", acceptedWarnings: ["unread", "untouched"] };

async function release(articleId: string): Promise<void> {
  await approveAll(room.editor, articleId);
  await signOffArticle(room.admin, { articleId, ...accepted });
  await makeExport(room.reader, { articleId, format: "text" });
}

async function correct(articleId: string, words: string, text: string): Promise<void> {
  await reopenArticle(room.editor, { articleId, reason: "A word was wrong." });
  await save(room.reviewer, await segmentWith(room.reader, articleId, words), text);
}

describe("a correction note", () => {
  it("says what reads otherwise than what went out signed off", async () => {
    const articleId = await newArticle(room.reviewer, room.desk.id);
    await release(articleId);
    await correct(articleId, "red rag", "For the farmers it is a provocation.");
    const { note, by, language } = await getCorrectionNote(room.reader, { articleId });
    expect({ by, language }).toEqual({ by: "Rita", language: "en" });
    expect(note.split("\n").slice(1)).toEqual([
      "",
      "An earlier version of this article read otherwise:",
      "",
      "– “For the farmers it is a red rag.” now reads “For the farmers it is a provocation.”",
    ]);
  });

  it("still says so after the corrected text went out, and tells of the last text that was another", async () => {
    const articleId = await newArticle(room.reviewer, room.desk.id);
    await release(articleId);
    await correct(articleId, "red rag", "For the farmers it is a provocation.");
    await makeExport(room.reader, { articleId, format: "text" });
    await release(articleId);
    expect((await getCorrectionNote(room.reader, { articleId })).note).toContain("red rag");
    await correct(articleId, "harvest", "They lose everything.");
    const { note } = await getCorrectionNote(room.reader, { articleId });
    expect(note).toContain("“They lose the harvest.” now reads “They lose everything.”");
    expect(note).not.toContain("red rag");
  });

  it("is refused where nothing went out signed off, and where nothing changed", async () => {
    const articleId = await newArticle(room.reviewer, room.desk.id);
    const asked = () => getCorrectionNote(room.reader, { articleId });
    await makeExport(room.reader, { articleId, format: "text" });
    await expect(asked()).rejects.toMatchObject({ message: "nothingReleased" });
    await release(articleId);
    await expect(asked()).rejects.toMatchObject({ message: "nothingChanged" });
    // Exports from before their texts were kept.
    await db()
      .$executeRaw`UPDATE export SET released = NULL, hash = 'of another text' WHERE article_id = ${articleId}::uuid`;
    await expect(asked()).rejects.toMatchObject({ message: "nothingReleased" });
  });

  it("is not for strangers", async () => {
    const articleId = await newArticle(room.reviewer, room.desk.id);
    await expect(getCorrectionNote(room.stranger, { articleId })).rejects.toMatchObject({ code: "not-found" });
  });
});
