import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { normalizeMarks } from "./mark";
import { changedRuns, outlineChanges, plainRuns, type Run } from "./run";
import { anyEdited, anyLanguage } from "./testing/random-text";

const spell = (runs: readonly Run[], without: Run["kind"]) =>
  runs
    .filter(({ kind }) => kind !== without)
    .map(({ text }) => text)
    .join("");

describe("runs of a text told against another", () => {
  it("spell both texts, whatever they are", () => {
    fc.assert(
      fc.property(anyEdited, anyLanguage, ({ before, after }, language) => {
        const runs = changedRuns(
          { text: before, marks: [] },
          { text: after, marks: [] },
          outlineChanges(before, after, language),
        );
        expect(spell(runs, "insertion")).toBe(before);
        expect(spell(runs, "deletion")).toBe(after);
      }),
    );
  });

  it("keep the formatting of the side they come from", () => {
    const before = { text: "a red rag", marks: [{ kind: "bold" as const, start: 2, end: 5 }] };
    const after = { text: "a blue rag", marks: [{ kind: "italic" as const, start: 2, end: 10 }] };
    const runs = changedRuns(before, after, outlineChanges(before.text, after.text, "en"));
    expect(runs.map(({ kind, text, isBold, isItalic }) => [kind, text, isBold, isItalic])).toEqual([
      ["same", "a ", false, false],
      ["deletion", "red", true, false],
      ["insertion", "blue", false, true],
      ["same", " rag", false, true],
    ]);
  });

  it("tell overlapping formatting apart, and name a link's address", () => {
    const marks = normalizeMarks([
      { kind: "bold", start: 0, end: 5 },
      { kind: "link", start: 3, end: 8, href: "https://example.org" },
    ]);
    expect(plainRuns({ text: "abcdefghij", marks })).toEqual([
      { kind: "same", text: "abc", isBold: true, isItalic: false, href: null },
      { kind: "same", text: "de", isBold: true, isItalic: false, href: "https://example.org" },
      { kind: "same", text: "fgh", isBold: false, isItalic: false, href: "https://example.org" },
      { kind: "same", text: "ij", isBold: false, isItalic: false, href: null },
    ]);
  });

  it("are none for no text", () => expect(plainRuns({ text: "", marks: [] })).toEqual([]));
});
