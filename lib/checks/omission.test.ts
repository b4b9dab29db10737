import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { omission } from "./omission";
import { articleOf, findingsOf } from "./testing/checked";

const find = (pair: string, source: string, target: string) => {
  const [from = "", to = ""] = pair.split("-");
  return findingsOf(omission, articleOf([[target]], to, from, [source])).map(
    ({ message }) => `${message.code.split(".")[1]} ${message.values.percent}`,
  );
};
const long = "Le conseil du port a annoncé mardi que la grève des marins durerait encore une semaine au moins.";

describe("omission finds", () => {
  it.each([
    ["a sentence cut short", "fr-en", long, "The port council made an announcement.", "short 46"],
    ["a sentence grown long", "fr-en", long, "x".repeat(200), "long 242"],
    ["a negation lost", "fr-en", "Il ne veut pas partir.", "He wants to leave.", "negation 0"],
    ["a Spanish one", "es-en", "El barco no llegará hoy.", "The ship arrives today.", "negation 0"],
    ["a German one into French", "de-fr", "Er will nicht gehen.", "Il veut partir.", "negation 0"],
    ["speech without marks", "fr-en", "Il dit : « La grève va durer. »", "He says the strike will last.", "speech 0"],
    [
      "marks without speech",
      "fr-en",
      "Il dit que la grève va durer.",
      "He says: “The strike will last.”",
      "speechAdded 0",
    ],
  ])("%s", (_, pair, source, target, expected) => expect(find(pair, source, target)).toEqual([expected]));
});

describe("omission stays quiet about", () => {
  it.each([
    [
      "usual lengths",
      "fr-en",
      long,
      "The port council said on Tuesday that the sailors’ strike would last at least another week.",
    ],
    [
      "Chinese, which is short",
      "zh-en",
      "港口委员会周二宣布水手罢工将至少再持续一周。",
      "The port council said on Tuesday that the strike would last another week at least.",
    ],
    ["short sentences", "fr-en", "Il part demain matin.", "Leaves."],
    ["a negation in a word", "fr-en", "Il ne veut pas partir.", "He refuses to leave."],
    ["French “only”", "fr-en", "Il ne veut que partir.", "He wants to leave."],
    ["German “not only”", "de-en", "Er will nicht nur gehen.", "He wants to leave."],
    ["languages without figures", "xx-en", long, "Short."],
    ["an emptied sentence", "fr-en", long, ""],
  ])("%s", (_, pair, source, target) => expect(find(pair, source, target)).toEqual([]));
});

it("says nothing of a text beside itself", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "grapheme" }),
      fc.constantFrom("en", "fr", "es", "de", "zh", "xx"),
      (text, language) => {
        expect(find(`${language}-${language}`, text, text)).toEqual([]);
      },
    ),
  );
});
