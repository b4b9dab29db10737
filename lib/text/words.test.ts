import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyLanguage, anyText } from "./testing/random-text";
import { countWords, words } from "./words";

describe("words", () => {
  it("cover the text without gaps, and each is what stands there", () => {
    fc.assert(
      fc.property(anyText, anyLanguage, (text, language) => {
        let at = 0;
        for (const word of words(text, language)) {
          expect(word.start).toBe(at);
          expect(text.slice(word.start, word.end)).toBe(word.text);
          at = word.end;
        }
        expect(at).toBe(text.length);
      }),
    );
  });

  it.each([
    ["en", "It’s a red rag, isn't it?", 6],
    ["fr", "L’humour noir — déjà ?", 3],
    ["ar", "قال الوزير: لا.", 3],
    ["zh", "谈判周二恢复。", 3],
    ["th", "ภาษาไทย", 2],
    ["en", "3.5 million, 340.000", 3],
    ["en", " …", 0],
  ])("in %s: %j has %i", (language, text, count) => {
    expect(countWords(text, language)).toBe(count);
  });
});
