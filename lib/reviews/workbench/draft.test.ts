import { describe, expect, it } from "vitest";
import { draftKey, readDraft, segmentOfKey, writeDraft } from "./draft";

const draft = {
  basis: { version: 3, text: "Red cloth", marks: [{ kind: "bold" as const, start: 0, end: 3 }] },
  typed: { text: "Red rag 👍🏽", marks: [{ kind: "link" as const, start: 4, end: 7, href: "https://example.org/" }] },
};

describe("a draft in the browser", () => {
  it("comes back as it went", () => expect(readDraft(writeDraft(draft))).toEqual(draft));

  it.each([
    ["nothing", ""],
    ["cut off", writeDraft(draft).slice(0, 40)],
    ["another form", writeDraft(draft).replace('"form":1', '"form":99')],
    ["no version", writeDraft(draft).replace('"version":3', '"version":null')],
    ["a list", "[]"],
    ["a word", '"red"'],
  ])("is none when it is %s", (_, stored) => expect(readDraft(stored)).toBeNull());

  it("loses formatting that lies outside of its text, and links that run", () => {
    const stored = writeDraft(draft).replace('"end":7', '"end":70').replace('"end":3', '"end":4');
    expect(readDraft(stored)?.typed.marks).toEqual([]);
    expect(readDraft(writeDraft(draft).replace("https://example.org/", "javascript:alert(1)"))?.typed.marks).toEqual(
      [],
    );
  });

  it("has a place of its own for each person, article and sentence", () => {
    expect(segmentOfKey(draftKey("lea", "a1", "s1"), "lea", "a1")).toBe("s1");
    expect(segmentOfKey(draftKey("lea", "a1", "s1"), "omar", "a1")).toBeNull();
    expect(segmentOfKey("theme", "lea", "a1")).toBeNull();
  });
});
