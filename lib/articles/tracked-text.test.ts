import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ImportedBlock } from "#lib/exchange/imported-article";
import { splitSentences } from "#lib/text/segment";
import { distributed, trackedArticle } from "./tracked-text";

const p = (text: string): ImportedBlock => ({ kind: "paragraph", text, marks: [] });
const correctedOf = (before: string[], after: string[]) =>
  trackedArticle(before.map(p), after.map(p), "en").blocks.map(({ text, corrected }) => [text, corrected.text]);

describe("blocks before tracked changes, with what they became", () => {
  it("are paired with their corrected selves", () => {
    expect(
      correctedOf(["Talks stumble", "They left. Nobody signed."], ["Talks resume", "They left. All signed."]),
    ).toEqual([
      ["Talks stumble", "Talks resume"],
      ["They left. Nobody signed.", "They left. All signed."],
    ]);
  });

  it("are empty where a paragraph was taken out", () => {
    const long = ["The committee met in Geneva on Monday.", "Nobody from Damascus came.", "It will meet again in May."];
    expect(correctedOf(long, long.toSpliced(1, 1))).toEqual([
      [long[0], long[0]],
      [long[1], ""],
      [long[2], long[2]],
    ]);
  });

  it("take in a paragraph that was put in behind them, and tell so", () => {
    const before = ["The committee met in Geneva on Monday.", "It will meet again in May."].map(p);
    const after = before.toSpliced(1, 0, p("Nobody from Damascus came."));
    const { blocks, reshaped } = trackedArticle(before, after, "en");
    expect(blocks.map(({ corrected }) => corrected.text)).toEqual([
      "The committee met in Geneva on Monday. Nobody from Damascus came.",
      "It will meet again in May.",
    ]);
    expect(reshaped).toBe(1);
  });

  it("keep every word before and after, whatever changed", () => {
    const words = fc.constantFrom("Talks", "stumble.", "Nobody", "signed", "the", "accord.", "12", "Geneva");
    const texts = fc.array(
      fc.array(words, { minLength: 1, maxLength: 12 }).map((some) => some.join(" ")),
      { minLength: 1, maxLength: 6 },
    );
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        const found = correctedOf(before, after);
        expect(found.map(([text]) => text)).toEqual(before);
        expect(
          found
            .map(([, corrected]) => corrected)
            .join(" ")
            .replace(/\s+/g, " ")
            .trim(),
        ).toBe(after.join(" "));
      }),
    );
  });
});

describe("a corrected text cut like the text before it", () => {
  const cut = (before: string, after: string) =>
    distributed(splitSentences(before, "en"), { text: after, marks: [] }, "en").map(({ corrected }) => corrected.text);

  it("leaves each change in its sentence", () => {
    expect(cut("They left. Nobody signed. It rained.", "They left. All of them signed. It poured.")).toEqual([
      "They left.",
      "All of them signed.",
      "It poured.",
    ]);
    expect(cut("They left. Nobody signed. It rained.", "They left. It rained.")).toEqual([
      "They left.",
      "",
      "It rained.",
    ]);
  });

  it("carries formatting with its words", () => {
    const corrected = { text: "They left. All signed.", marks: [{ kind: "bold" as const, start: 11, end: 14 }] };
    const parts = distributed(splitSentences("They left. Nobody signed.", "en"), corrected, "en");
    expect(parts[1]?.corrected).toEqual({ text: "All signed.", marks: [{ kind: "bold", start: 0, end: 3 }] });
  });

  it("spells the corrected text again", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (before, after) => {
        fc.pre(before.trim() !== "");
        const parts = distributed(splitSentences(before, "en"), { text: after, marks: [] }, "en");
        expect(parts.map((part) => part.corrected.text + part.spaceAfter).join("")).toBe(after);
      }),
    );
  });
});
