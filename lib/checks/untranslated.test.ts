import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { articleOf, findingsOf, told } from "./testing/checked";
import { untranslated } from "./untranslated";

const find = (pair: string, source: string | null, target: string) => {
  const [from = "", to = ""] = pair.split("-");
  return told(untranslated, articleOf([[target]], to, from, [source]));
};

describe("untranslated finds", () => {
  it.each<readonly [string, string, string | null, string, string]>([
    [
      "a whole sentence",
      "fr-en",
      "Le bateau est parti hier.",
      "Le bateau est parti hier.",
      "same: Le bateau est parti hier.",
    ],
    ["another script", "zh-en", "港口关闭了。", "The 港口 is closed.", "script: 港口"],
    ["Cyrillic", "ru-en", "Порт закрыт.", "The порт is closed.", "script: порт"],
    [
      "a run of words",
      "fr-en",
      "Il parle de la grève et des ports.",
      "He speaks of the strike et des ports.",
      "run: et des ports",
    ],
    ["a run without the source", "es-en", null, "He speaks of it para que los puertos abran.", "run: para que los"],
    ["a word in foreign letters", "fr-en", "Une odeur de goémon.", "A smell of goémon.", "word: goémon"],
  ])("%s", (_, pair, source, target, expected) => expect(find(pair, source, target)).toEqual([expected]));
});

describe("untranslated stays quiet about", () => {
  it.each<readonly [string, string, string | null, string]>([
    ["names and figures", "fr-en", "Anna Berg, Port Brunn, 2018", "Anna Berg, Port Brunn, 2018"],
    ["a name in the original, in brackets", "zh-en", "李雷来了。", "Li Lei (李雷) came."],
    ["borrowed words", "fr-en", "Le café et la façade.", "The café and the façade."],
    ["titles in quotation marks", "fr-en", "Il lit « le vent et la mer ».", "He reads “le vent et la mer” again."],
    ["words both languages have", "fr-en", "Le train part.", "The train leaves."],
    ["one language", "en-en", "The port is closed.", "The port is closed."],
    ["brands in other scripts’ texts", "en-ar", "The iPhone is here.", "وصل iPhone اليوم."],
  ])("%s", (_, pair, source, target) => expect(find(pair, source, target)).toEqual([]));
});

it("quotes what stands at the place, in any pair", () => {
  const tag = fc.constantFrom("en", "fr", "ar", "zh", "xx", "");
  const text = fc.oneof(
    fc.string({ unit: "grapheme" }),
    fc
      .array(fc.constantFrom("et ", "des ", "港口", "the ", "(", ")", "“"), { maxLength: 12 })
      .map((all) => all.join("")),
  );
  fc.assert(
    fc.property(text, text, tag, tag, (source, target, from, to) => {
      for (const { places } of findingsOf(untranslated, articleOf([[target]], to, from, [source]))) {
        for (const { start, end, quote } of places) expect(target.slice(start, end)).toBe(quote);
      }
    }),
  );
});
