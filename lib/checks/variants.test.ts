import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { articleOf, findingsOf, type GivenBlock, mended } from "./testing/checked";
import { variants } from "./variants";

/** Kind, forms with counts, the recommended one starred: "dates: January 25 1* / 25 January 1". */
function told(blocks: readonly GivenBlock[], language = "en"): string[] {
  return findingsOf(variants, articleOf(blocks, language)).map(
    ({ message, forms }) =>
      `${message.code.split(".")[1]}: ${forms.map(({ text, count, recommended }) => `${text} ${count}${recommended ? "*" : ""}`).join(" / ")}`,
  );
}

describe("variants finds", () => {
  it.each<readonly [string, readonly GivenBlock[], string]>([
    [
      "dots that come and go",
      ["The US said no.", "Then U.S. officials left. The US stayed."],
      "country: US 2* / U.S. 1",
    ],
    [
      "the full name again behind the short one",
      ["The US said no.", "The United States agreed.", "The US stayed."],
      "country: US 2* / United States 1",
    ],
    ["initials with and without dots", ["The U.N. met.", "The UN agreed."], "initials: U.N. 1* / UN 1"],
    ["percentages", ["It rose 5 percent.", "It fell 3%, then 2%."], "percent: percent 1 / % 2*"],
    [
      "the order of dates",
      ["It began on January 25, 2018.", "It ends on 29-30 January."],
      "dates: January 25, 2018 1* / 29-30 January 1",
    ],
    [
      "ordinals in dates",
      ["It began on February 10th.", "It ends on February 19."],
      "dates: February 10th 1* / February 19 1",
    ],
    ["short and full months", ["It began on Feb. 10.", "It ends on February 19."], "dates: Feb. 10 1* / February 19 1"],
    [
      "a day without its month",
      ["It began on February 10.", "It ends on the 19th."],
      "dayAlone: February 10 1* / the 19th 1",
    ],
    [
      "British and American words",
      ["The colour and the centre.", "The labor of many."],
      "variety: colour, centre 2* / labor 1",
    ],
    [
      "-ise beside American words",
      ["They organised it.", "The color and the labor."],
      "variety: organised 1 / color, labor 2*",
    ],
    [
      "-ise beside -ize",
      ["They organised it.", "They realized it, and recognized it."],
      "variety: organised 1 / realized, recognized 2*",
    ],
    [
      "hyphens",
      ["A cease-fire holds.", "The ceasefire was signed. Every ceasefire is."],
      "hyphen: cease-fire 1 / ceasefire 2*",
    ],
    [
      "capitals of an office",
      ["Later the Prime Minister left.", "Then the prime minister spoke."],
      "capitals: Prime Minister 1* / prime minister 1",
    ],
    [
      "capitals of a name",
      ["The spread of Covid-19 slowed.", "Then COVID-19 came back."],
      "capitals: Covid-19 1* / COVID-19 1",
    ],
    ["quotation marks", ["“Yes,” he said.", "“No,” she said.", '"Why," he asked.'], 'quotationMarks: “…” 4* / "…" 2'],
    ["apostrophes", ["It’s late.", "It isn't over. It’s not."], "apostrophes: ’ 2* / ' 1"],
    ["grouped numbers", ["Some 12,000 came.", "In 2019, 15000 came."], "thousands: 12,000 1* / 15000 1"],
  ])("%s", (_, blocks, expected) => {
    expect(told(blocks)).toEqual([expected]);
  });

  it.each<readonly [string, readonly GivenBlock[], string]>([
    ["fr", ["Les Etats-Unis ont voté.", "Les États-Unis sont partis."], "accents: Etats 1* / États 1"],
    ["fr", ["Une hausse de 5 %.", "Une baisse de 3 pour cent."], "percent: % 1* / pour cent 1"],
    ["es", ["El gobierno de EE.UU. votó.", "Los soldados de EEUU salieron."], "initials: EE.UU. 1* / EEUU 1"],
    ["de", ["Rund 12.000 kamen.", "Dann kamen 15 000."], "thousands: 12.000 1* / 15 000 1"],
    ["ar", ["قالت الولايات المتحدة الأمريكية.", "ثم قال الرئيس الأميركي."], "spelling: أمريك 1* / أميرك 1"],
    ["ar", ["وصل 12 شخصا.", "ثم غادر ١٥ شخصا."], "digits: 123 1* / ١٢٣ 1"],
  ])("in %s: %s", (language, blocks, expected) => {
    expect(told(blocks, language)).toEqual([expected]);
  });
});

describe("variants stays quiet about", () => {
  it.each<readonly [string, readonly GivenBlock[]]>([
    ["one way of writing", ["The US said no.", "US officials left on January 5, not on January 7."]],
    ["a full name that introduces the short one", ["The United States said no.", "The US left.", "US troops stayed."]],
    ["a short headline", [{ kind: "headline", text: "US exports up 5%" }, "The U.S. sold 5 percent more."]],
    ["a team and a newspaper", ["Team USA won in the U.S., USA Today wrote."]],
    ["months that are never shortened", ["It began on Jan. 25.", "It ends on March 5."]],
    ["a verb that looks like a month", ["You may 5 times try.", "It began on 5 May."]],
    ["Oxford's British", ["They organized the colour.", "They realized the centre."]],
    ["names that keep their spelling", ["The Labour Party favors the Lincoln Center."]],
    ["words that differ by more than a hyphen", ["They re-sign him.", "He may resign."]],
    ["a title before a name", ["Later the prime minister left with Prime Minister Ann Lee."]],
    ["years and resolutions", ["In 2018, 12,000 came under resolution 2254 and No. 15000."]],
    ["inner quotation marks of a French text", ["« Il a dit “non” hier », dit-elle."]],
  ])("%s", (_, blocks) => {
    expect(told(blocks, blocks[0]?.toString().startsWith("«") ? "fr" : "en")).toEqual([]);
  });

  it.each(["zh", "xx", "", "ja"])("everything in the language %j", (language) => {
    expect(told(["The US said “no”. cease-fire", 'The U.S. said "no". ceasefire 12,000 12000'], language)).toEqual([]);
  });
});

describe("how sure it is", () => {
  it.each<readonly [string, readonly GivenBlock[], number]>([
    ["dots that come and go", ["The US left.", "U.S. troops stayed."], 0.85],
    ["both as nouns, in turns", ["The US agreed.", "The United States stayed.", "The US is back."], 0.75],
    [
      "a noun and an adjective",
      ["The United States left.", "The United States is back.", "US troops and US boats stayed."],
      0.4,
    ],
  ])("of %s", (_, blocks, expected) => {
    expect(findingsOf(variants, articleOf(blocks))[0]?.confidence).toBe(expected);
  });
});

describe("a fix", () => {
  it.each<readonly [string, string, string, string]>([
    [
      "the order of a date",
      "It began on January 25, 2018, and on January 27.",
      "It ends on 29-30 January 2018.",
      "It ends on January 29-30, 2018.",
    ],
    [
      "an ordinal",
      "It began on 10 February and 11 February.",
      "It ends on the 22nd February.",
      "It ends on the 22 February.",
    ],
    ["a month", "It began on Feb. 10 or Feb. 12.", "It ends on September 19.", "It ends on Sept. 19."],
    ["a word", "The colour, the centre.", "The neighbors left.", "The neighbours left."],
    ["a verb", "They realized and recognized it.", "They organised it.", "They organized it."],
    ["a compound", "The ceasefire and the ceasefire.", "A cease-fire.", "A ceasefire."],
    ["quotation marks", "“Yes,” and “no,” he said.", 'She said: "Why?"', "She said: “Why?”"],
    ["a number", "Some 12,000 or 13,000 came.", "Then 1500000 came.", "Then 1,500,000 came."],
    ["a percentage", "It rose 5 percent, then 6 percent.", "It fell 7%.", "It fell 7 percent."],
  ])("unifies %s", (_, usual, odd, after) => {
    const article = articleOf([[usual], [odd]]);
    expect(mended(article, findingsOf(variants, article)[0])).toEqual([usual, after]);
  });

  it("leaves “United States” as an adjective's place to a short form", () => {
    const article = articleOf([
      ["The United States, the United States and the United States."],
      ["U.S. troops and US troops left the US."],
    ]);
    expect(mended(article, findingsOf(variants, article)[0])[1]).toBe(
      "US troops and US troops left the United States.",
    );
  });
});

describe("laws", () => {
  const pieces = fc.constantFrom(
    "US",
    "U.S.",
    "United States",
    " ",
    ". ",
    ",",
    "“",
    "”",
    '"',
    "«",
    "»",
    "„",
    "January 25",
    "25th of January",
    "12,000",
    "12000",
    "5%",
    "5 percent",
    "cease-fire",
    "ceasefire",
    "colour",
    "color",
    "أمريكا",
    "١٢",
    "北京",
    "👩‍👩‍👧",
    "’",
    "'",
    "a",
  );
  const text = fc.oneof(
    fc.array(pieces, { maxLength: 30 }).map((parts) => parts.join("")),
    fc.string({ unit: "grapheme" }),
  );

  it("never throws, and quotes what stands at each place, in reading order", () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(text, { maxLength: 3 }), { maxLength: 5 }),
        fc.constantFrom("en", "fr", "es", "de", "ar", "zh"),
        (blocks, tag) => {
          const article = articleOf(blocks, tag);
          const all = article.blocks.flatMap(({ segments }) => segments);
          for (const { places } of findingsOf(variants, article)) {
            const order = places.map(
              ({ segmentId, start }) => all.findIndex(({ id }) => id === segmentId) * 1e6 + start,
            );
            expect(order).toEqual(order.toSorted((a, b) => a - b));
            for (const { segmentId, start, end, quote } of places) {
              expect(all.find(({ id }) => id === segmentId)?.text.slice(start, end)).toBe(quote);
            }
          }
        },
      ),
    );
  });

  it("is of one mind after everything it found was fixed", () => {
    const sure = fc.constantFrom(
      "It began on January 25.",
      "It began on 25 January.",
      "A cease-fire.",
      "A ceasefire.",
      "The colour.",
      "The color.",
      "It rose 5%.",
      "It rose 5 percent.",
      "Some 12,000 came.",
      "Some 12000 came.",
    );
    fc.assert(
      fc.property(fc.array(sure, { maxLength: 12 }), (sentences) => {
        const article = articleOf(sentences.map((sentence) => [sentence]));
        const fixed = findingsOf(variants, article).reduce(
          (now, finding) => articleOf(mended(now, finding).map((sentence) => [sentence])),
          article,
        );
        expect(findingsOf(variants, fixed)).toEqual([]);
      }),
    );
  });

  it("keeps its key when sentences elsewhere change", () => {
    const key = (more: string[]) =>
      findingsOf(variants, articleOf([["The U.N. met."], more, ["The UN left."]]))[0]?.key;
    expect(key(["Nobody came."])).toBe(key(["Everybody came, in the end.", "They left."]));
  });

  it.each(["US U.S. ", '"a ', "January 25 25 January ", "cease-fire ceasefire ", "1,000", "U. S. ", "x"])(
    "comes to an end with sentences full of %j, and tells a bounded number of things",
    (piece) => {
      const sentence = piece.repeat(20_000 / piece.length);
      const article = articleOf([Array.from({ length: 10 }, () => sentence)]);
      expect(findingsOf(variants, article).length).toBeLessThanOrEqual(1000);
    },
  );
});
