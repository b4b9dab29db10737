import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyEdited, anyLanguage } from "#lib/text/testing/random-text";
import { joinTexts, type SegmentText, splitText } from "./split";

const plain = (text: string) => ({ text, marks: [] });
const segment = (machine: string, corrected = machine, source: string | null = null): SegmentText => ({
  source,
  machine: plain(machine),
  machineSpaceAfter: " ",
  corrected: plain(corrected),
  spaceAfter: " ",
});
const machineOf = (parts: readonly SegmentText[]) =>
  parts.map(({ machine, machineSpaceAfter }) => machine.text + machineSpaceAfter).join("");
const correctedOf = (parts: readonly SegmentText[]) =>
  parts.map(({ corrected, spaceAfter }) => corrected.text + spaceAfter).join("");

const anySegment = anyEdited.map(({ before, after }) => segment(before.trim(), after.trim()));

describe("splitting", () => {
  it("cuts the machine's text where the corrected one was cut", () => {
    const parts = splitText(segment("The powers. Riverside.", "The riverside powers. Nobody signed."), 21, "en");
    expect(parts?.map(({ machine, corrected }) => [machine.text, corrected.text])).toEqual([
      ["The powers.", "The riverside powers."],
      ["Riverside.", "Nobody signed."],
    ]);
  });

  it("gives formatting to both sides", () => {
    const marks = [{ kind: "bold" as const, start: 4, end: 17 }];
    const whole = { ...segment("We lost. All is gone."), corrected: { text: "We lost. All is gone.", marks } };
    expect(splitText(whole, 8, "en")?.map(({ corrected }) => corrected.marks)).toEqual([
      [{ kind: "bold", start: 4, end: 8 }],
      [{ kind: "bold", start: 0, end: 8 }],
    ]);
  });

  it.each([
    ["at the start", 0],
    ["at the end", 9],
    ["past the end", 40],
    ["before white space at the end", 8],
  ])("does nothing %s", (_, at) => {
    expect(splitText(segment("One word "), at, "en")).toBeNull();
  });

  it("never cuts a letter, an emoji or a surrogate pair", () => {
    const family = "👩‍👩‍👧‍👦";
    for (let at = 3; at < 2 + family.length; at += 1)
      expect(splitText(segment(`a ${family} b`), at, "en")?.[1].corrected.text).toBe(`${family} b`);
  });

  it("loses and invents nothing of either text, wherever it cuts", () => {
    fc.assert(
      fc.property(anySegment, fc.nat(80), anyLanguage, (whole, at, language) => {
        const parts = splitText(whole, at, language);
        if (!parts) return;
        expect(machineOf(parts)).toBe(machineOf([whole]));
        expect(correctedOf(parts)).toBe(correctedOf([whole]));
      }),
    );
  });

  it("is undone by joining, and joining by splitting", () => {
    fc.assert(
      fc.property(anySegment, fc.nat(80), anyLanguage, (whole, at, language) => {
        const parts = splitText(whole, at, language);
        if (!parts) return;
        const joined = joinTexts(...parts);
        expect(joined).toEqual(whole);
      }),
    );
  });

  it("keeps both texts through any sequence of splits and joins", () => {
    const step = fc.record({ which: fc.nat(20), at: fc.nat(60), isJoin: fc.boolean() });
    fc.assert(
      fc.property(fc.array(anySegment, { minLength: 1, maxLength: 3 }), fc.array(step), (start, steps) => {
        const end = steps.reduce<readonly SegmentText[]>(afterStep, start);
        expect(machineOf(end)).toBe(machineOf(start));
        expect(correctedOf(end)).toBe(correctedOf(start));
      }),
    );
  });
});

function afterStep(parts: readonly SegmentText[], step: { which: number; at: number; isJoin: boolean }) {
  const index = step.which % parts.length;
  const [here, next] = [parts[index], parts[index + 1]];
  if (!here) return parts;
  if (step.isJoin) return next ? parts.toSpliced(index, 2, joinTexts(here, next)) : parts;
  const cut = splitText(here, step.at, "en");
  return cut ? parts.toSpliced(index, 1, ...cut) : parts;
}
