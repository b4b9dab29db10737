import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { searchWords } from "./search-words";

const wordsIn = (text: string) => searchWords(text).map(({ word }) => word);

describe("the words a text is searched by", () => {
  it.each([
    ["Élysée ÉLYSÉE Elysée", ["elysee", "elysee", "elysee"]],
    ["Straße STRASSE", ["strasse", "strasse"]],
    ["İstanbul Istanbul ıstanbul", ["istanbul", "istanbul", "istanbul"]],
    ["وُقِّعَ الاتفاقُ", ["وقع", "الاتفاق"]],
    ["שָׁלוֹם", ["שלום"]],
    ["红布 and 2025年", ["红", "布", "and", "2025", "年"]],
    ["ﬁve ＡＢＣ", ["five", "abc"]],
    ["l’accord, l'accord: 3.2 %", ["l", "accord", "l", "accord", "3", "2"]],
    ["Ὀδυσσεύς", ["οδυσσευσ"]],
    ["— … !", []],
  ])("of %j", (text, words) => expect(wordsIn(text)).toEqual(words));

  it("keep the signs that are letters of their script", () => {
    expect(wordsIn("किताब")).not.toEqual(wordsIn("कताब"));
  });

  it("stand where they say, in order, and fold to themselves", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        let end = 0;
        for (const word of searchWords(text)) {
          expect(word.start).toBeGreaterThanOrEqual(end);
          expect(word.end).toBeGreaterThan(word.start);
          expect(word.word).toMatch(/^[\p{L}\p{N}\p{M}]{1,120}$/u);
          end = word.end;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
