import { describe, expect, it } from "vitest";
import { doneWith, draftKey, placeOfKey, readDraft, writeDraft } from "./draft";

const place = { personId: "lea", articleId: "a1", segmentId: "s1", id: "d1" };
const draft = {
  place,
  basis: { version: 3, text: "Red cloth", marks: [{ kind: "bold" as const, start: 0, end: 3 }] },
  typed: { text: "Red rag 👍🏽", marks: [{ kind: "link" as const, start: 4, end: 7, href: "https://example.org/" }] },
  unanswered: ["one"],
  tabId: "tab",
  turn: 4,
  typedAt: 1_795_000_000_000,
  title: "Red cloth for markets",
};
const key = draftKey(place);
const firstForm = { basis: draft.basis, typed: draft.typed };

describe("a draft in the browser", () => {
  it("comes back as it went", () => expect(readDraft(key, writeDraft(draft))).toEqual(draft));

  it("of an earlier release is read as one of a window long gone", () => {
    const stored = JSON.stringify({ form: 1, ...firstForm });
    const nothing = { unanswered: [], tabId: "", turn: 0, typedAt: 0, title: "" };
    const earlier = { ...firstForm, ...nothing, place: { ...place, id: "" } };
    expect(readDraft("stet-draft:lea:a1:s1", stored)).toEqual(earlier);
  });

  it.each([
    ["nothing", ""],
    ["done with", doneWith],
    ["cut off", writeDraft(draft).slice(0, 40)],
    ["another form", writeDraft(draft).replace('"form":2', '"form":99')],
    ["no version", writeDraft(draft).replace('"version":3', '"version":null')],
    ["nobody's", writeDraft(draft).replace('"tabId":"tab"', '"tabId":7')],
    ["a list", "[]"],
    ["a word", '"red"'],
  ])("is none when it is %s", (_, stored) => expect(readDraft(key, stored)).toBeNull());

  it("loses formatting that lies outside of its text, and links that run", () => {
    const stored = writeDraft(draft).replace('"end":7', '"end":70').replace('"end":3', '"end":4');
    expect(readDraft(key, stored)?.typed.marks).toEqual([]);
    const running = writeDraft(draft).replace("https://example.org/", "javascript:alert(1)");
    expect(readDraft(key, running)?.typed.marks).toEqual([]);
  });

  it("has a place of its own for each person, article, sentence and window", () => {
    expect(placeOfKey(key)).toEqual(place);
    expect(placeOfKey("theme")).toBeNull();
    expect(readDraft("theme", writeDraft(draft))).toBeNull();
  });
});
