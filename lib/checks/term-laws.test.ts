import fc from "fast-check";
import { expect, it } from "vitest";
import { words } from "#lib/text/words";
import type { DeskTerm } from "./desk-term";
import { termMatcher } from "./term-matcher";
import { terms } from "./terms";
import { articleOf, findingsOf, mended } from "./testing/checked";
import { term } from "./testing/term-list";

const said = [
  "ship",
  "ships",
  "red",
  "harbour",
  "cease",
  "fire",
  "U.S.",
  "an",
  "Tehran",
  "Teheran",
  "中国",
  "人",
  "حكومة",
];
const list = [
  term("+Tehran !Teheran !red_ship"),
  term("+vessel ~boat !ship"),
  term("+ceasefire !cease-fire !cease_fire"),
  term("+US !U.S."),
  term("+中国大陆 !中国"),
  term("+harbour !red_harbour_fire"),
];
const text = fc
  .array(fc.tuple(fc.constantFrom(...said), fc.constantFrom(" ", ". ", "-", ", ", "’s ", "", " “")), {
    maxLength: 25,
  })
  .map((pieces) => pieces.flat().join(""));

it("what the fix leaves has nothing more to fix", () => {
  fc.assert(
    fc.property(text, (given) => {
      const article = articleOf([[given]]);
      const all = findingsOf(terms(list), article).filter(({ message }) => message.code === "terms.forbidden");
      const places = all.flatMap((finding) => finding.places);
      const [after = ""] = all[0] ? mended(article, { ...all[0], places }) : [given];
      const left = findingsOf(terms(list), articleOf([[after]])).filter(
        ({ message }) => message.code === "terms.forbidden",
      );
      expect(left.flatMap((finding) => finding.places.map(({ replacement }) => replacement))).toEqual(
        left.flatMap((finding) => finding.places.map(() => null)),
      );
    }),
  );
});

it("places never overlap, and quote what stands there", () => {
  fc.assert(
    fc.property(text, (given) => {
      const places = findingsOf(terms(list), articleOf([[given]]))
        .filter(({ message }) => message.code === "terms.forbidden")
        .flatMap((finding) => finding.places)
        .toSorted((a, b) => a.start - b.start);
      for (const [at, { start, end, quote }] of places.entries()) {
        expect(given.slice(start, end)).toBe(quote);
        expect(start).toBeGreaterThanOrEqual(places[at - 1]?.end ?? 0);
      }
    }),
  );
});

it("a word stands in a text when a search for whole words finds it, and only then", () => {
  const letters = fc.string({ unit: fc.constantFrom(..."abé"), minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(letters, fc.array(fc.tuple(letters, fc.constantFrom(" ", ".  ", "’", "; "))), (word, pieces) => {
      const given = pieces.flat().join("");
      const expected = Array.from(given.matchAll(/[abé]+/gu)).filter(([one]) => one === word).length;
      const list = [term(`+right !${word}`, { targetLanguage: "fi" })];
      const found = findingsOf(terms(list), articleOf([[given]], "fi")).flatMap(({ places }) => places);
      expect(found).toHaveLength(expected);
    }),
  );
});

it("any text can be a term, and any text be read", () => {
  const anything = fc.string({ unit: "grapheme", minLength: 1, maxLength: 20 });
  const languages = fc.constantFrom("en", "ar", "zh", "ja", "th", "ko", "de", "he", "fr", "xx");
  fc.assert(
    fc.property(anything, anything, fc.array(anything), languages, (wrong, right, pieces, language) => {
      const one: DeskTerm = {
        sourceLanguage: "fr",
        targetLanguage: language,
        source: right,
        forms: [
          { text: wrong, status: "forbidden", isCaseSensitive: false },
          { text: right, status: "preferred", isCaseSensitive: true },
        ],
      };
      const given = [wrong, ...pieces].join(" ");
      for (const { places } of findingsOf(terms([one]), articleOf([[given]], language, "fr", [given]))) {
        for (const { start, end, quote } of places) expect(given.slice(start, end)).toBe(quote);
      }
    }),
  );
});

it("a term is found among thousands as it is alone", () => {
  const word = fc.string({ unit: fc.constantFrom(..."abcs"), minLength: 1, maxLength: 4 });
  const expression = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(" "));
  const matches = (texts: readonly string[], given: string) =>
    termMatcher(
      texts.map((text) => ({ text, isCaseSensitive: false, value: text })),
      "en",
    )(given, () => words(given, "en"));
  fc.assert(
    fc.property(fc.uniqueArray(expression, { maxLength: 30 }), fc.array(word, { maxLength: 12 }), (texts, pieces) => {
      const given = pieces.join(" ");
      const together = matches(texts, given).map((match) => JSON.stringify(match));
      const alone = texts.flatMap((text) => matches([text], given)).map((match) => JSON.stringify(match));
      expect(together.toSorted()).toEqual(alone.toSorted());
    }),
  );
});
