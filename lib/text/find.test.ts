import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyEdits } from "./edit";
import { type Finder, findIn, mostHits, wordFinder } from "./find";
import { graphemeEnd, graphemeStart } from "./grapheme";
import { mapMarks, sliceMarked } from "./mark";
import { readPattern } from "./pattern";
import { anyLanguage, anyText } from "./testing/random-text";

type Options = Readonly<{ language?: string; caseSensitive?: boolean; wholeWord?: boolean }>;

function hits(text: string, query: string, options: Options = {}): string[] {
  const { language = "en", caseSensitive = false, wholeWord = false } = options;
  const { matches } = findIn({ text, language }, wordFinder({ text: query, caseSensitive }), wholeWord);
  return matches.map(({ start, end }) => `${start}:${text.slice(start, end)}`);
}

describe("finding words", () => {
  it.each([
    ["Red and red", "red", {}, ["0:Red", "8:red"]],
    ["Red and red", "red", { caseSensitive: true }, ["8:red"]],
    ["aaaa", "aa", {}, ["0:aa", "2:aa"]],
    ["", "a", {}, []],
    ["a.b axb", "a.b", {}, ["0:a.b"]],
    // German: full case folding.
    ["Die STRASSE, die Straße", "straße", { language: "de" }, ["4:STRASSE", "17:Straße"]],
    ["Die STRASSE, die Straße", "Straße", { language: "de", caseSensitive: true }, ["17:Straße"]],
    ["Straße", "s", { language: "de" }, ["0:S"]],
    // Turkish: i and ı are two letters.
    ["İzmir ve Iğdır", "iz", { language: "tr" }, ["0:İz"]],
    ["İzmir ve Iğdır", "ığ", { language: "tr-TR" }, ["9:Iğ"]],
    ["Izmir", "iz", { language: "tr" }, []],
    ["Izmir", "iz", { language: "en" }, ["0:Iz"]],
    ["ΟΔΟΣ, οδός", "οδος", { language: "el" }, ["0:ΟΔΟΣ"]],
    // Accents count, however they are encoded.
    ["e\u0301lan élan elan", "élan", { language: "fr" }, ["0:e\u0301lan", "6:élan"]],
    ["élan e\u0301", "e", { language: "fr" }, []],
    // Arabic vowel signs only when asked for; the hamza always.
    ["قال كَتَبَ ثم كتب", "كتب", { language: "ar" }, ["4:كَتَبَ", "14:كتب"]],
    ["قال كَتَبَ ثم كتب", "كَتَبَ", { language: "ar" }, ["4:كَتَبَ"]],
    ["أمل امل", "امل", { language: "ar" }, ["4:امل"]],
    ["محـــمد", "محمد", { language: "ar" }, ["0:محـــمد"]],
    // Nothing is cut that a reader sees as one.
    ["👩‍👩‍👧‍👦 👧", "👧", {}, ["12:👧"]],
    // Whole words.
    ["red, reddish, tired, Red", "red", { wholeWord: true }, ["0:red", "21:Red"]],
    ["the U.S. and US", "U.S.", { wholeWord: true }, ["4:U.S."]],
    ["l’homme, l’hommage", "homme", { language: "fr", wholeWord: true }, ["2:homme"]],
    ["Anna’s", "Anna", { wholeWord: true }, ["0:Anna"]],
    ["中国人民", "人民", { language: "zh", wholeWord: true }, ["2:人民"]],
    ["東京都に住む", "京都", { language: "ja", wholeWord: true }, []],
    ["ภาษาไทยง่าย", "ไทย", { language: "th", wholeWord: true }, ["4:ไทย"]],
  ] as const)("%s: %s %j", (text, query, options, expected) => expect(hits(text, query, options)).toEqual(expected));

  it("stops at the most hits one can look at, or when told to", () => {
    const text = "a ".repeat(mostHits + 5);
    const finder = wordFinder({ text: "a", caseSensitive: false });
    const all = findIn({ text, language: "en" }, finder, false);
    expect([all.matches.length, all.isCut]).toEqual([mostHits, true]);
    let looks = 0;
    const some = findIn({ text, language: "en" }, finder, false, () => ++looks > 3);
    expect([some.matches.length, some.isCut]).toEqual([3, true]);
  });
});

const anyQuery = anyText.filter((text) => text !== "" && text.length <= 40);
/** A text and something to look for that is in it, as it is or in other letters. */
const anySearch = fc
  .record({ text: anyText, at: fc.nat(), length: fc.integer({ min: 1, max: 12 }), other: anyQuery, isIn: fc.boolean() })
  .map(({ text, at, length, other, isIn }) => {
    const start = graphemeStart(text, at % Math.max(1, text.length));
    const end = graphemeEnd(text, Math.min(text.length, start + length));
    return { text, query: isIn && start < end ? text.slice(start, end) : other };
  });

const finders: readonly (readonly [string, (query: string) => Finder])[] = [
  ["words", (text) => wordFinder({ text, caseSensitive: false })],
  ["words in their case", (text) => wordFinder({ text, caseSensitive: true })],
  ["a pattern", (text) => patternFor(`(${text.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&")})+|\\p{L}{2}|\\s`)],
];

function patternFor(pattern: string): Finder {
  const read = readPattern(pattern, false);
  if (read.kind === "fault") throw new Error(`${pattern}: ${read.fault.code}`);
  return read.finder;
}

describe.each(finders)("whatever is looked for (%s)", (_, finderFor) => {
  it("hits are in order, apart, not empty, and cut no character", () => {
    fc.assert(
      fc.property(anySearch, anyLanguage, fc.boolean(), ({ text, query }, language, wholeWord) => {
        const { matches } = findIn({ text, language }, finderFor(query), wholeWord);
        let last = 0;
        for (const { start, end, groups } of matches) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect([graphemeStart(text, start), graphemeStart(text, end)]).toEqual([start, end]);
          expect(groups[0]).toBe(text.slice(start, end));
          last = end;
        }
      }),
    );
  });

  it("replacing every hit by itself changes nothing, and formatting stays on its words", () => {
    fc.assert(
      fc.property(anySearch, fc.nat(), fc.nat(), ({ text, query }, a, b) => {
        const { matches } = findIn({ text, language: "en" }, finderFor(query), false);
        const edits = matches.map(({ start, end }) => ({ from: start, to: end, insert: text.slice(start, end) }));
        expect(applyEdits(text, edits)).toBe(text);
        const [start = 0, end = 0] = [a, b].map((at) => at % (text.length + 1)).sort((x, y) => x - y);
        const crosses = edits.some(({ from, to }) => (from < start && start < to) || (from < end && end < to));
        fc.pre(start < end && !crosses);
        const marks = mapMarks([{ kind: "bold", start, end }], edits);
        expect(sliceMarked({ text, marks }, { start, end }).marks).toEqual([
          { kind: "bold", start: 0, end: end - start },
        ]);
      }),
    );
  });
});

describe("words looked for in their own case", () => {
  it("are what every hit says, and are found where they were taken from", () => {
    fc.assert(
      fc.property(anySearch, ({ text, query }) => {
        const { matches } = findIn({ text, language: "en" }, wordFinder({ text: query, caseSensitive: true }), false);
        for (const { start, end } of matches) {
          expect(plain(text.slice(start, end))).toBe(plain(query));
        }
        if (text.includes(query) && plain(query) !== "" && isWholeSlice(text, query)) expect(matches).not.toEqual([]);
      }),
    );
  });
});

function plain(text: string): string {
  return text.replace(/[\u0640\u064b-\u0652]/g, "").normalize("NFC");
}

function isWholeSlice(text: string, query: string): boolean {
  const start = text.indexOf(query);
  const end = start + query.length;
  return graphemeStart(text, start) === start && graphemeStart(text, end) === end;
}
