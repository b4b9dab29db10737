import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyEdits, editsBetween, mapPosition, wordEditsBetween } from "./edit";
import { graphemeStart } from "./grapheme";
import { anyEdited, anyLanguage } from "./testing/random-text";

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
