import fc from "fast-check";
import { expect, it } from "vitest";
import { graphemeEnd, graphemeStart } from "./grapheme";
import { anyText } from "./testing/random-text";

const segmenter = new Intl.Segmenter("en", { granularity: "grapheme" });

it("finds the start and the end of the grapheme around every place", () => {
  fc.assert(
    fc.property(fc.oneof(anyText, fc.string({ unit: "binary", maxLength: 40 })), (text) => {
      const starts = [...Array.from(segmenter.segment(text), ({ index }) => index), text.length];
      for (let at = 0; at <= text.length; at += 1) {
        expect(graphemeStart(text, at)).toBe(starts.findLast((start) => start <= at) ?? 0);
        expect(graphemeEnd(text, at)).toBe(starts.find((start) => start >= at) ?? text.length);
      }
    }),
  );
});

it.each([
  ["flags in a row", `x${"🇫🇷".repeat(60)}`, 1 + 4 * 50 + 2, 1 + 4 * 50],
  ["a family", "a👩‍👩‍👧‍👦b", 5, 1],
  ["an accent far from its letter", `e${"\u0301".repeat(300)}`, 299, 0],
  ["half a character", "a\ud83d\ude00", 2, 1],
  ["a Windows line end", "a\r\nb", 2, 1],
])("does not stand inside %s", (_, text, at, start) => {
  expect(graphemeStart(text, at)).toBe(start);
});
