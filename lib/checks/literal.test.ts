import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LexiconError, readLexicon } from "./lexicon";
import { literal, ownLexicons } from "./literal";
import { articleOf, told } from "./testing/checked";

const check = literal();
const find = (pair: string, source: string | null, target: string) => {
  const [from = "", to = ""] = pair.split("-");
  return told(check, articleOf([[target]], to, from, [source]));
};

describe("literal finds", () => {
  it.each<readonly [string, string | null, string, string]>([
    ["fr-en", "Le ministre est abattu.", "The minister is shot down.", "sourced: shot down"],
    ["fr-en", "L’attaque a fait trois morts.", "The attack made three dead.", "sourced: made three dead"],
    ["fr-en", null, "The blast made more than 1,200 dead.", "alone: made more than 1,200 dead"],
    ["es-en", "Actualmente vive en Lima.", "He actually lives in Lima.", "sourced: actually"],
    ["de-en", "Das ist die schwarze Null.", "That is the black zero.", "sourced: black zero"],
    ["ar-en", "وشدد على ذلك.", "He stressed on that.", "alone: stressed on"],
    ["ru-en", "Он купил магазин.", "He bought a magazine.", "sourced: magazine"],
    ["zh-en", "他选择躺平。", "He chose lying flat.", "sourced: lying flat"],
    ["en-fr", "He eventually left.", "Il est éventuellement parti.", "sourced: éventuellement"],
  ])("in %s: %s / %s", (pair, source, target, expected) => {
    expect(find(pair, pair === "ar-en" ? null : source, target)).toEqual([expected]);
  });
});

describe("literal stays quiet about", () => {
  it.each<readonly [string, string, string | null, string]>([
    ["words the source does not have", "fr-en", "L’avion tombe.", "The plane was shot down."],
    ["false friends without a source", "es-en", null, "He actually lives in Lima."],
    ["parts of words", "fr-en", null, "The hexagonal room."],
    ["other pairs", "pt-en", "Ele foi abattu.", "He was shot down."],
    ["the right words", "fr-en", "Le ministre est abattu.", "The minister is dejected."],
  ])("%s", (_, pair, source, target) => expect(find(pair, source, target)).toEqual([]));
});

describe("the lexicons that come with Stet", () => {
  it.each([...ownLexicons])("%s has entries enough, each with something to say instead", (pair, entries) => {
    expect(entries.length).toBeGreaterThanOrEqual(pair === "fr-en" ? 40 : 20);
    for (const { source, wrong, instead } of entries) {
      expect(source).not.toBe("");
      expect(wrong.length).toBeGreaterThan(0);
      expect(instead.length).toBeGreaterThan(0);
    }
  });
});

describe("a lexicon of one’s own", () => {
  it("is read, comments and empty lines left out", () => {
    const own = new Map([["pt-en", readLexicon("// ours\n\nhumor negro | dark humor | black humour\n")]]);
    expect(told(literal(own), articleOf([["It is dark humor."]], "en", "pt", ["É humor negro."]))).toEqual([
      "sourced: dark humor",
    ]);
  });

  it.each([
    ["too few parts", "a | b", 1],
    ["too many", "x | y | z\na | b | c | d", 2],
    ["an empty part", "a | | c", 1],
    ["a line without end", `${"a".repeat(600)} | b | c`, 1],
  ])("with %s is refused, with its line", (_, text, line) => {
    expect(() => readLexicon(text)).toThrow(LexiconError);
    expect(() => readLexicon(text)).toThrow(`Line ${line}:`);
  });

  it("takes every sign for itself but the star and the number sign", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 1, maxLength: 20 }), (expression) => {
        fc.pre(!/[|*#;\r\n!]/u.test(expression) && expression.trim() !== "" && !/^\/\//u.test(expression.trim()));
        expect(() => readLexicon(`${expression} | ${expression} | x`)).not.toThrow();
      }),
    );
  });
});

it("quotes what stands at the place, whatever the text", () => {
  const piece = fc.constantFrom(
    "made ",
    "three ",
    "dead ",
    "visibly ",
    "shot down ",
    "12,000 ",
    "\u00a0",
    "👩‍👩‍👧",
    ". ",
    "the ",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 20 }), (parts) => {
      for (const line of find("fr-en", null, parts.join(""))) expect(parts.join("")).toContain(line.split(": ")[1]);
    }),
  );
});
