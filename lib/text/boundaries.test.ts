import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { piecesOf } from "./boundaries";
import { anyLanguage, anyText } from "./testing/random-text";

describe.each(["word", "sentence", "grapheme"] as const)("pieces by %s", (granularity) => {
  const whole = (text: string, language: string) =>
    Array.from(new Intl.Segmenter(language, { granularity }).segment(text), ({ segment }) => segment);
  const ours = (text: string, language: string) =>
    Array.from(piecesOf(text, language, granularity), ({ text }) => text);

  it("spell the text without gaps, each where it says", () => {
    fc.assert(
      fc.property(anyText, anyLanguage, (text, language) => {
        let at = 0;
        for (const piece of piecesOf(text, language, granularity)) {
          expect(piece.start).toBe(at);
          at += piece.text.length;
        }
        expect(ours(text, language).join("")).toBe(text);
      }),
    );
  });

  it.each([
    ["en", "Mr. Amari’s talks (the third, in 3.5 weeks) went on — “slowly”. "],
    ["ar", "قال الوزير إن المحادثات ستُستأنف غداً في جنيف. هل سيحضر؟ "],
    ["zh", "联合国谈判代表周二在日内瓦再次会面，讨论停火问题。"],
    ["ja", "会談は火曜日に再開した。なぜですか？"],
    ["hi", "क्षि मन्त्री 👩‍👩‍👧‍👦🇫🇷👍🏽 e\u0301 "],
  ])("of a text longer than the window are those of the whole text, in %s", (language, sentence) => {
    const text = sentence.repeat(Math.ceil(9000 / sentence.length));
    expect(ours(text, language)).toEqual(whole(text, language));
  });

  it("go on behind a piece longer than the window", () => {
    const text = `${"x".repeat(7000)} a\u0301${"\u0301".repeat(5000)} end`;
    expect(ours(text, "en")).toEqual(whole(text, "en"));
  });
});

it("takes a language it does not know, or that is no language, for English", () => {
  expect(Array.from(piecesOf("two words", "not a tag!", "word"), ({ text }) => text)).toEqual(["two", " ", "words"]);
});
