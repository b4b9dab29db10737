import { describe, expect, it } from "vitest";
import { saveInput } from "#lib/reviews/schema";
import { createInput, deskFilter } from "./schema";

const id = "0194d0a0-0000-7000-8000-000000000001";
const article = (part: object) => ({
  deskId: id,
  title: "Talks resume",
  sourceLanguage: "fr",
  targetLanguage: "en",
  engine: "Engine A",
  blocks: [{ kind: "paragraph", text: "They met.", marks: [] }],
  ...part,
});
const block = (text: string, marks: object[] = []) => article({ blocks: [{ kind: "paragraph", text, marks }] });

describe("an article from outside", () => {
  it("loses outer white space, and marks move with their words", () => {
    const parsed = createInput.parse(block("  They met. ", [{ kind: "bold", start: 2, end: 6 }]));
    expect(parsed.blocks[0]).toEqual({
      kind: "paragraph",
      text: "They met.",
      marks: [{ kind: "bold", start: 0, end: 4 }],
    });
  });

  it.each([
    ["no blocks", article({ blocks: [] })],
    ["a block without words", block(" \u00a0 ")],
    ["a line break", block("They\nmet.")],
    ["half of a character", block("They \ud83d met.")],
    ["a sign the database refuses", block("They\u0000met.")],
    ["a title with one", article({ title: "Talks\u0000" })],
    ["formatting outside of the text", block("They met.", [{ kind: "bold", start: 2, end: 12 }])],
    ["formatting of nothing", block("They met.", [{ kind: "bold", start: 2, end: 2 }])],
    ["a link that runs", block("They met.", [{ kind: "link", start: 0, end: 4, href: "javascript:alert(1)" }])],
    ["a link without an address", block("They met.", [{ kind: "link", start: 0, end: 4 }])],
    ["one language", article({ sourceLanguage: "en" })],
    ["no language", article({ targetLanguage: "../en" })],
    ["a kind we do not know", article({ blocks: [{ kind: "table", text: "They met.", marks: [] }] })],
  ])("is refused with %s", (_, input) => {
    expect(createInput.safeParse(input).success).toBe(false);
  });
});

describe("a save from outside", () => {
  const save = (part: object) =>
    saveInput.safeParse({ segmentId: id, baseVersion: 1, text: "They met.", marks: [], ...part });

  it("is an edit unless it says otherwise, with marks in order", () => {
    const marks = [
      { kind: "italic", start: 5, end: 9 },
      { kind: "bold", start: 0, end: 2 },
      { kind: "bold", start: 2, end: 4 },
    ];
    expect(save({ marks }).data).toMatchObject({
      cause: "edit",
      corrected: { marks: [{ kind: "bold", start: 0, end: 4 }, { kind: "italic" }] },
    });
  });

  it("may leave nothing of a sentence", () => {
    expect(save({ text: "" }).success).toBe(true);
  });

  it.each([
    ["no text", { text: undefined }],
    ["a line break", { text: "They\u2028met." }],
    ["a control character", { text: "They\u0007met." }],
    ["more than a sentence can be", { text: "a".repeat(20_001) }],
    ["version 0", { baseVersion: 0 }],
    ["a cause only the server may give", { cause: "import" }],
    ["formatting outside of the text", { marks: [{ kind: "bold", start: 0, end: 10 }] }],
  ])("is refused with %s", (_, part) => {
    expect(save(part).success).toBe(false);
  });
});

describe("the desk page's address", () => {
  it("leaves out what does not fit", () => {
    expect(deskFilter.parse({ view: "theirs", state: "lost", source: "French!", q: " ", engine: "A\u0000" })).toEqual({
      view: "mine",
    });
  });
});
