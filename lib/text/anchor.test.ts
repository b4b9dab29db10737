import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Anchor, anchorAt, followAnchor, mapAnchor } from "./anchor";
import { editsBetween, wordEditsBetween } from "./edit";
import { graphemeStart } from "./grapheme";
import { anyEdited, anyLanguage } from "./testing/random-text";
import { changeBetween } from "./text-change";
import { words } from "./words";

const anyPlace = fc.tuple(fc.nat(40), fc.nat(5));

/** An anchor on some words of the text. */
function anchorOn(text: string, language: string, [first, count]: readonly [number, number]): Anchor {
  const all = words(text, language);
  const from = first % Math.max(1, all.length);
  const last = all[Math.min(from + count, all.length - 1)];
  return anchorAt(text, { start: all[from]?.start ?? 0, end: last?.end ?? 0 });
}

const placeOf = (anchor: Anchor | null) => anchor && { start: anchor.start, end: anchor.end };

describe("an anchor", () => {
  it("stands on the words it was put on, whole graphemes, or is gone", () => {
    fc.assert(
      fc.property(anyEdited, anyPlace, anyLanguage, ({ before, after }, place, language) => {
        const anchor = anchorOn(before, language, place);
        for (const mapped of [
          mapAnchor(anchor, editsBetween(before, after, language), after),
          mapAnchor(anchor, wordEditsBetween(before, after, language), after),
          followAnchor(anchor, changeBetween(before, after, language)),
        ]) {
          if (!mapped) continue;
          expect(mapped.quote).toBe(anchor.quote);
          expect(after.slice(mapped.start, mapped.end)).toBe(anchor.quote);
        }
        const followed = followAnchor(anchor, changeBetween(before, after, language));
        if (followed) {
          expect(graphemeStart(after, followed.start)).toBe(followed.start);
        }
      }),
    );
  });

  it("stays where nothing was changed", () => {
    fc.assert(
      fc.property(anyEdited, anyPlace, anyLanguage, ({ before }, place, language) => {
        const anchor = anchorOn(before, language, place);
        expect(followAnchor(anchor, changeBetween(before, before, language))).toEqual(anchor);
      }),
    );
  });

  it("moves by what was put before the whole text", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{4,9}$/), (word) => {
        const before = "a red rag and a rag";
        const after = `${word.toUpperCase()} ${before}`;
        const followed = followAnchor(anchorAt(before, { start: 6, end: 9 }), changeBetween(before, after, "en"));
        expect(placeOf(followed)).toEqual({ start: 7 + word.length, end: 10 + word.length });
      }),
    );
  });
});

describe("an anchor after known edits", () => {
  it.each([
    ["a red rag and a rag", "a very red rag and a rag", 6, 9, "moves with its words", { start: 11, end: 14 }],
    ["a red rag and a rag", "a red cloth and a rag", 6, 9, "is gone, and does not jump to the other rag", null],
    ["a red rag", "a red rag!", 6, 9, "stays when something is put behind it", { start: 6, end: 9 }],
    ["a red rag", "a red ragged", 6, 9, "is what it was while its letters stand", { start: 6, end: 9 }],
    ["red rag", "red old rag", 0, 7, "is gone when something is put inside", null],
    ["a rag", "a ragrag", 2, 2, "without words moves with its place", { start: 2, end: 2 }],
  ])("in %j → %j (%i–%i) %s", (before, after, start, end, _, expected) => {
    const mapped = mapAnchor(anchorAt(before, { start, end }), editsBetween(before, after, "en"), after);
    expect(placeOf(mapped)).toEqual(expected);
  });
});

describe("an anchor after a change of which only the outcome is known", () => {
  it.each([
    ["a red rag", "a red ragged", 6, 9, "is gone when its word became another", null],
    ["the rag and the rag", "the rag", 4, 7, "is gone when either of two may be left", null],
    ["the rag and the rag", "the rag", 16, 19, "is gone when either of two may be left", null],
    [
      "the rag and the rag",
      "the red rag and the rag",
      16,
      19,
      "moves when only one can be meant",
      { start: 20, end: 23 },
    ],
    ["They met in Geneva on Tuesday", "They met on Tuesday", 19, 21, "moves", { start: 9, end: 11 }],
    ["a toad tiger", "a tiger", 7, 12, "is not troubled by letters alike", { start: 2, end: 7 }],
    ["谈判周二在日内瓦恢复", "谈判周三在日内瓦恢复", 5, 8, "moves in Chinese", { start: 5, end: 8 }],
  ])("in %j → %j (%i–%i) %s", (before, after, start, end, _, expected) => {
    const language = /\p{Script=Han}/u.test(before) ? "zh" : "en";
    const followed = followAnchor(anchorAt(before, { start, end }), changeBetween(before, after, language));
    expect(placeOf(followed)).toEqual(expected);
  });
});
