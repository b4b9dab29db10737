import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anchorAt, mapAnchor } from "./anchor";
import { applyEdits, editsBetween, mapPosition, wordEditsBetween } from "./edit";
import { graphemeStart } from "./grapheme";
import { anyEdited, anyLanguage } from "./testing/random-text";
import { words } from "./words";

describe("edits", () => {
  it("turn the text before into the text after, in order and apart", () => {
    fc.assert(
      fc.property(anyEdited, anyLanguage, ({ before, after }, language) => {
        for (const edits of [wordEditsBetween(before, after, language), editsBetween(before, after, language)]) {
          expect(applyEdits(before, edits)).toBe(after);
          for (const [index, edit] of edits.entries()) {
            expect(edit.to).toBeLessThanOrEqual(edits[index + 1]?.from ?? before.length);
          }
        }
      }),
    );
  });

  it("never cut a grapheme", () => {
    fc.assert(
      fc.property(anyEdited, ({ before, after }) => {
        for (const { from, to } of editsBetween(before, after, "en")) {
          expect([graphemeStart(before, from), graphemeStart(before, to)]).toEqual([from, to]);
        }
      }),
    );
  });
});

describe("a position", () => {
  const edits = [
    { from: 2, to: 2, insert: "XX" },
    { from: 4, to: 6, insert: "Y" },
  ];
  it.each([
    [0, 0, 0],
    [2, 2, 4],
    [3, 5, 5],
    [4, 6, 6],
    [5, 6, 7],
    [6, 7, 7],
    [8, 9, 9],
  ])("%i goes to %i before what was put in, and to %i behind it", (position, before, behind) => {
    expect(mapPosition(position, edits, -1)).toBe(before);
    expect(mapPosition(position, edits, 1)).toBe(behind);
  });

  it("keeps the order of positions", () => {
    fc.assert(
      fc.property(
        anyEdited,
        fc.nat(100),
        fc.nat(100),
        fc.constantFrom(-1 as const, 1 as const),
        ({ before, after }, a, b, side) => {
          const edits = editsBetween(before, after, "en");
          const [low, high] = [Math.min(a, b, before.length), Math.min(Math.max(a, b), before.length)];
          expect(mapPosition(low, edits, side)).toBeLessThanOrEqual(mapPosition(high, edits, side));
        },
      ),
    );
  });
});

describe("an anchor", () => {
  it("stands on the words it was put on, or is gone", () => {
    fc.assert(
      fc.property(anyEdited, fc.nat(40), fc.nat(5), anyLanguage, ({ before, after }, first, count, language) => {
        const all = words(before, language);
        const start = all[first % Math.max(1, all.length)]?.start ?? 0;
        const end = all[Math.min((first % Math.max(1, all.length)) + count, all.length - 1)]?.end ?? 0;
        const anchor = anchorAt(before, { start, end });
        const mapped = mapAnchor(anchor, editsBetween(before, after, language), after);
        if (mapped) expect(after.slice(mapped.start, mapped.end)).toBe(anchor.quote);
      }),
    );
  });

  it.each([
    ["a red rag and a rag", "a very red rag and a rag", 6, 9, "moves with its words", { start: 11, end: 14 }],
    ["a red rag and a rag", "a red cloth and a rag", 6, 9, "is gone, and does not jump to the other rag", null],
    ["a red rag", "a red rag!", 6, 9, "stays when something is put behind it", { start: 6, end: 9 }],
    ["a red rag", "a red ragged", 6, 9, "is what it was while its letters stand", { start: 6, end: 9 }],
    ["red rag", "red old rag", 0, 7, "is gone when something is put inside", null],
  ])("in %j → %j (%i–%i) %s", (before, after, start, end, _, expected) => {
    const mapped = mapAnchor(anchorAt(before, { start, end }), editsBetween(before, after, "en"), after);
    expect(mapped && { start: mapped.start, end: mapped.end }).toEqual(expected);
  });
});
