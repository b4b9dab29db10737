import { beforeAll, describe, expect, it } from "vitest";
import { db } from "#lib/db/client";
import { type Newsroom, newNewsroom } from "#lib/reviews/testing/newsroom";
import { previewImport } from "./preview-import";

let room: Newsroom;
beforeAll(async () => {
  room = await newNewsroom();
});

const megabyte = 1_048_576;
const english = "The three countries parted without signing anything. A new round of talks is planned for the autumn.";
const french = "Les trois pays se sont séparés sans rien signer. Un nouveau tour est prévu à l’automne.";

/** What the screen sends: fields of text, or files. */
function form(fields: Readonly<Record<string, string | File>>): FormData {
  const sent = new FormData();
  sent.set("deskId", room.desk.id);
  for (const [name, value] of Object.entries(fields)) sent.set(name, value);
  return sent;
}

describe("the preview of what is brought in", () => {
  it("tells blocks with their kinds, formatting and language, and stores nothing", async () => {
    const html = `<h1>River talks</h1><p>${english} <b>Nobody</b> left.</p>`;
    const { machine, source } = await previewImport(room.reviewer, form({ text: "River talks", html }));
    expect(machine).toMatchObject({
      title: "River talks",
      blocks: [{ kind: "headline" }, { kind: "paragraph", marks: [{ kind: "bold" }] }],
      language: { language: "en", isReliable: true },
    });
    expect(source).toBeNull();
    expect([await db().article.count(), await db().auditEvent.count()]).toEqual([0, 0]);
  });

  it("reads the source beside it, from a file too", async () => {
    const sourceFile = new File([french], "fleuve.txt", { type: "text/plain" });
    const { source } = await previewImport(room.reviewer, form({ text: english, sourceFile }));
    expect(source).toMatchObject({ blocks: [{ text: french }], language: { language: "fr" } });
  });

  it.each([
    ["a file", () => ({ file: new File(["a".repeat(11 * megabyte)], "long.txt") })],
    ["a source file", () => ({ text: english, sourceFile: new File(["a".repeat(11 * megabyte)], "long.txt") })],
    ["a pasted text", () => ({ text: "a ".repeat(5.5 * megabyte) })],
    ["pasted HTML", () => ({ text: "a", html: `<p>${"a ".repeat(5.5 * megabyte)}</p>` })],
  ])("refuses %s of 11 MB by its size", async (_, fields) => {
    await expect(previewImport(room.reviewer, form(fields()))).rejects.toMatchObject({
      code: "invalid",
      message: "importTooLarge",
      values: { megabytes: 10 },
    });
  });

  it.each([
    ["nothing", {}],
    ["white space", { text: " \n " }],
    ["an empty file", { file: new File([], "empty.txt") }],
  ])("refuses %s", async (_, fields) => {
    await expect(previewImport(room.reviewer, form(fields))).rejects.toMatchObject({ message: "importEmpty" });
  });

  it("is for reviewers of that desk, and for nobody who names no desk", async () => {
    const fields = form({ text: english });
    await expect(previewImport(room.reader, fields)).rejects.toMatchObject({ code: "forbidden" });
    await expect(previewImport(room.stranger, fields)).rejects.toMatchObject({ code: "not-found" });
    await expect(previewImport(room.reviewer, new FormData())).rejects.toMatchObject({ code: "not-found" });
  });
});
