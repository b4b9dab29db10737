import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { figuresIn } from "./figure-reading";
import { figures, mostFigures } from "./figures";
import { articleOf, findingsOf, mended } from "./testing/checked";

function article(pair: string, source: string, target: string) {
  const [from = "", to = ""] = pair.split("-");
  return articleOf([[target]], to, from, [source]);
}

/** "changed: 40 → 43". */
function told(pair: string, source: string, target: string): string[] {
  return findingsOf(figures, article(pair, source, target)).map(
    ({ message: { code, values } }) => `${code.split(".")[1]}: ${values.source} → ${values.target}`,
  );
}

describe("figures finds", () => {
  it.each<readonly [string, string, string, string]>([
    ["fr-en", "La grève a touché 45 navires.", "The strike hit 54 ships.", "changed: 45 → 54"],
    [
      "fr-en",
      "Le port a reçu 1,2 milliard d'euros.",
      "The port got €1.2 million.",
      "scale: 1,2 milliard → 1.2 million",
    ],
    ["zh-en", "出口额达4765亿元。", "Exports reached 4765 billion yuan.", "scale: 4765亿 → 4765 billion"],
    ["zh-en", "约有127万人参加。", "Some 1.27 took part.", "scale: 127万 → 1.27"],
    ["es-en", "Murieron 340.000 personas.", "Some 340.000 people died.", "format: 340.000 → 340.000"],
    ["de-en", "Der Verlust beträgt 3,5 Prozent.", "The loss is 3,5 percent.", "format: 3,5 → 3,5"],
    ["en-fr", "Prices rose 3.5 percent.", "Les prix ont augmenté de 3.5 %.", "format: 3.5 → 3.5"],
    ["fr-en", "Il a coûté 30 millions d'euros.", "It cost $30 million.", "currency: 30 millions → 30 million"],
    ["ar-en", "وصلت ٢٥ سفينة.", "Ships arrived.", "dropped: ٢٥ → "],
    ["ru-en", "Погибли люди.", "Some 250 people died.", "added:  → 250"],
    ["en-ar", "The storm killed 30,000 birds.", "قتلت العاصفة 300 ألف طائر.", "scale: 30,000 → 300 ألف"],
    ["en-es", "A market of £2.8bn.", "Un mercado de 2800 billones de libras.", "scale: 2.8bn → 2800 billones"],
  ])("in %s: %s / %s", (pair, source, target, expected) => {
    expect(told(pair, source, target)).toEqual([expected]);
  });
});

describe("figures reads alike", () => {
  it.each<readonly [string, string, string]>([
    ["es-en", "Murieron 340.000 personas.", "Some 340,000 people died."],
    ["es-en", "Costó 340 mil euros.", "It cost 340,000 euros."],
    ["es-en", "Costó 2 mil millones de euros.", "It cost 2 billion euros."],
    ["fr-en", "Environ 12 000 personnes.", "Some 12,000 people."],
    ["fr-en", "Une hausse de 3,5 %.", "A rise of 3.5 percent."],
    ["fr-en", "Il a coûté 1,5 milliard.", "It cost 1.5 billion."],
    ["fr-en", "Quatre-vingt-dix-sept navires et mille deux cents marins.", "97 ships and 1,200 sailors."],
    ["fr-en", "Au XIXe siècle.", "In the 19th century."],
    ["de-en", "Rund 1,6 Mio. Menschen und 25 Schiffe.", "Some 1.6 million people and twenty-five ships."],
    ["de-en", "Fünfundzwanzig Schiffe.", "25 ships."],
    ["ru-en", "Около 2,5 млн человек.", "Some 2.5 million people."],
    ["ru-en", "Двадцать пять кораблей.", "25 ships."],
    ["ar-en", "وصل ٣٤٠ ألف شخص.", "Some 340,000 people came."],
    ["ar-en", "خمسة وعشرون قاربا ومليونا شخص.", "25 boats and 2 million people."],
    ["zh-en", "全国共有127万人，占30%。", "There are 1.27 million people, or 30 percent."],
    ["zh-en", "三十五艘船，一百二十万人，百分之四十。", "35 ships, 1.2 million people, 40%."],
    ["zh-en", "2022年2月11日", "February 11, 2022"],
    ["zh-en", "上世纪90年代", "in the 1990s"],
    ["en-zh", "Some 340,000 people came in 2018.", "2018年约有34万人前来。"],
    ["en-fr", "Twelve of the 25 ships.", "Douze des vingt-cinq navires."],
    ["en-es", "In the 1930s and in '98.", "En los años treinta y en 1998."],
    ["en-de", "A crowd of 12,000 on May 5.", "12.000 Menschen am 5. Mai."],
  ])("in %s: %s / %s", (pair, source, target) => {
    expect(told(pair, source, target)).toEqual([]);
  });
});

describe("figures stays quiet about", () => {
  it.each<readonly [string, string, string, string]>([
    ["rounding", "fr-en", "Il y a 1 603 participants.", "There are some 1,600 participants."],
    ["miles for kilometres", "fr-en", "Le navire était à 64 km du port.", "The ship was 40 miles from the port."],
    [
      "a conversion in brackets",
      "fr-en",
      "Le navire était à 72 km du port.",
      "The ship was 72 km (45 miles) from the port.",
    ],
    ["a conversion of a range", "en-fr", "Between 2 and 4 inches of rain.", "Entre 5 et 10 cm de pluie."],
    ["degrees", "en-fr", "It was 80 degrees in town.", "Il faisait 26 degrés en ville."],
    ["half for 50 percent", "en-fr", "More than 50 percent came.", "Plus de la moitié est venue."],
    ["hours", "fr-en", "Le navire part à 15 h.", "The ship leaves at 3 p.m."],
    ["small numbers in words", "zh-en", "有2艘船和1名船员。", "Both ships and a sailor."],
    ["last year", "en-zh", "The talks began in 2018.", "谈判去年开始。"],
    ["codes", "zh-en", "该公司（600884.SH）上市。", "The company is listed."],
    ["telephones", "en-fr", "Call 0800 555 111 now.", "Appelez le 0800 555111."],
    ["a doubled sum in words", "en-es", "It rose 100% in a decade.", "Se duplicó en una década."],
  ])("%s", (_, pair, source, target) => {
    expect(told(pair, source, target)).toEqual([]);
  });

  it("a figure that moved to the next sentence", () => {
    const moved = articleOf([["The ship left.", "It had 250 people on board."]], "en", "fr", [
      "Le navire est parti avec 250 personnes.",
      "Il a coulé.",
    ]);
    expect(findingsOf(figures, moved)).toEqual([]);
  });

  it("sentences that do not translate each other", () => {
    expect(told("fr-en", "Les 45, 67 et 89 de 1998.", "The 54, 76 and 98 of 2017.")).toEqual([]);
  });

  it.each(["xx-en", "en-xx", "-en", "pt-ja"])("words it does not know (%s)", (pair) => {
    expect(told(pair, "2 milioane 45 mil", "2 million, forty-five thousand")).toEqual([]);
  });

  it("an article without a source", () => {
    expect(findingsOf(figures, articleOf([["Some 25 ships."]], "en", null, [null]))).toEqual([]);
  });
});

describe("a fix", () => {
  it.each<readonly [string, string, string, string]>([
    ["es-en", "Murieron 340.000 personas.", "Some 340.000 died.", "Some 340,000 died."],
    ["de-en", "Ein Plus von 3,5 Prozent.", "A plus of 3,5 percent.", "A plus of 3.5 percent."],
    ["zh-en", "共有12500人。", "There are 12,600 people.", "There are 12,500 people."],
    ["fr-en", "La loi de 2017 est votée.", "The law of 2018 is passed.", "The law of 2017 is passed."],
    ["en-de", "Some 12,500 people.", "Rund 12.600 Menschen.", "Rund 12.500 Menschen."],
  ])("in %s writes %s as %s", (pair, source, target, after) => {
    const given = article(pair, source, target);
    expect(mended(given, findingsOf(figures, given)[0])).toEqual([after]);
  });

  it("is left to a person where a word multiplies", () => {
    expect(findingsOf(figures, article("fr-en", "Soit 3 milliards.", "That is 3 million."))[0]?.fix).toBeNull();
  });
});

describe("laws", () => {
  const pieces = fc.constantFrom(
    "1",
    "23",
    "340.000",
    "3,5",
    "1 200",
    " ",
    "%",
    "万",
    "亿",
    " million",
    " mille",
    "٢٥",
    "二十",
    "$",
    "€",
    "th",
    "-",
    ":",
    "km",
    " miles",
    ".",
    "x",
    "👩‍👩‍👧",
    "September ",
    "quatre-vingt ",
  );
  const text = fc.oneof(
    fc.array(pieces, { maxLength: 15 }).map((parts) => parts.join("")),
    fc.string({ unit: "grapheme" }),
  );
  const tag = fc.constantFrom("en", "fr", "es", "de", "ar", "zh", "ru", "xx", "");

  it("never throws, and quotes what stands at each place", () => {
    fc.assert(
      fc.property(text, text, tag, tag, (source, target, from, to) => {
        for (const { places } of findingsOf(figures, article(`${from}-${to}`, source, target))) {
          for (const { start, end, quote } of places) expect(target.slice(start, end)).toBe(quote);
        }
      }),
    );
  });

  it("finds nothing where a language translates itself", () => {
    fc.assert(
      fc.property(text, tag, (same, language) => {
        const kinds = told(`${language}-${language}`, same, same).filter((one) => !one.startsWith("format"));
        expect(kinds).toEqual([]);
      }),
    );
  });

  it("reads sentences of a size, and tells nothing of tables and keys", () => {
    const row = (count: number, from: number) =>
      Array.from({ length: count }, (_, at) => `${from + at} ships`).join(", ");
    expect(told("fr-en", row(mostFigures, 1000), `${row(mostFigures - 1, 1000)}, 7777 ships`)).toHaveLength(1);
    expect(told("fr-en", row(mostFigures + 1, 1000), `${row(mostFigures, 1000)}, 7777 ships`)).toEqual([]);
    expect(figuresIn(`1${"0".repeat(100_000)}1 and 25`, "en").map(({ text }) => text)).toEqual(["25"]);
  });

  it.each([["1,000 "], ["25"], ["$1.5 million "], ["二十"], ["twenty "], ["1.1.1"], ["9 999 "]])(
    "has nothing to say of %j 100,000 times over",
    (piece) => {
      const hostile = piece.repeat(100_000);
      expect(findingsOf(figures, article("zh-en", hostile, hostile.slice(3)))).toEqual([]);
    },
  );
});
