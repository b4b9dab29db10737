import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkArticle } from "./all-checks";
import { integrity } from "./integrity";
import { articleOf, findingsOf, type GivenBlock, mended, told } from "./testing/checked";

const paragraphs = [
  "The harbour master closed the northern quay on Monday.",
  "Two ferries waited outside until the wind had dropped.",
  "The company said that nobody had been hurt on board.",
  "Passengers were given tea and blankets in the terminal.",
];

const inText = (...blocks: GivenBlock[]) => articleOf([...paragraphs, ...blocks]);

describe("integrity finds", () => {
  it.each<readonly [string, GivenBlock, string]>([
    [
      "a word left over behind a full stop",
      "The minister met the heads of the three largest unions. Portuguese.",
      "fragment: unions. | Portuguese.",
    ],
    [
      "such a word inside one sentence's text",
      ["She met the heads of the three unions. Portuguese. The talks lasted all night."],
      "fragment: Portuguese.",
    ],
    ["a small letter after a full stop", "He left the room during the briefing. press.", "smallStart: . press"],
    ["a doubled word", "The mayor said that the the bridge would open.", "doubledWord: the the"],
    [
      "a doubled phrase",
      "It was placed in the middle in the middle of the square.",
      "doubledPhrase: in the middle in the middle",
    ],
    ["a clause that stands alone", "The vote is lost. Especially since nobody came.", "loneClause: Especially since"],
    [
      "“And this” without a verb",
      "It failed. And this, after months of quiet talks in the capital.",
      "loneClause: And this, after",
    ],
    ["a sentence that breaks off", "The council will vote on the new rules for boats in the", "breaksOff: the"],
    [
      "a paragraph without a full stop",
      "Engineers will look at the pillars of the old bridge tomorrow",
      "noStop: tomorrow",
    ],
    [
      "a paragraph that begins small",
      "engineers will look at the pillars of the bridge tomorrow.",
      "smallParagraph: engineers",
    ],
    ["a bracket never closed", "The ferry (built in 1974 was sold.", "unclosed: (built"],
    ["a quotation never closed", "He said: “We will not wait. The boat left anyway, “Anna” said.", "unclosed: “We"],
    ["a quotation never opened", "We will not wait,” he said.", "unopened: wait,”"],
    ["a space before a comma", "In the end , nobody came.", "spaceBefore:  ,"],
    ["a space inside a bracket", "The ferry ( built in 1974) was sold.", "spaceInside: ( "],
    ["a missing space", "The ferry,built in 1974, was sold.", "spaceMissing: ,"],
    ["a double space", "The ferry  was sold.", "spaceDoubled:   "],
    ["a doubled mark", "The ferry was sold,, he said.", "markDoubled: ,,"],
    ["a mark of another script", "The ferry was sold，he said.", "markForeign: ，"],
  ])("%s", (_, block, expected) => {
    expect(told(integrity, inText(block))).toContain(expected);
  });

  it("a sentence that stands twice", () => {
    const twice = "Both unions said on Friday that they would go on.";
    expect(told(integrity, inText(twice, twice))).toEqual([`doubledSentence: ${twice} | ${twice}`]);
  });

  it.each<readonly [string, string, string]>([
    ["fr", "La ville a vendu le le bateau.", "doubledWord: le le"],
    ["fr", "Le bateau , dit-il, est vendu.", "spaceBefore:  ,"],
    ["es", "El barco fue vendido en en marzo.", "doubledWord: en en"],
    ["de", "Das Boot wurde wurde verkauft.", "doubledWord: wurde wurde"],
    ["ar", "قال الوزير إن السفينة السفينة بيعت.", "doubledWord: السفينة السفينة"],
    ["ar", "قال الوزير , أمس , إن السفينة بيعت, ثم غادر.", "markForeign: ,"],
  ])("in %s: %s", (language, text, expected) => {
    expect(told(integrity, articleOf([text], language))).toContain(expected);
  });
});

describe("integrity stays quiet about", () => {
  it.each<readonly [string, GivenBlock]>([
    ["words that stand twice of right", "He had had enough, and all that that means. It was very very late."],
    ["names", "She flew from Pago Pago to Walla Walla with Duran Duran."],
    ["idioms", "It went on and on and on, day after day after day, again and again."],
    ["abbreviations", "The case of Smith vs. the city of St. Paul, approx. ten years old, ended at 5 p.m. on Monday."],
    ["companies", "Shares of Acme Inc. rose, and those of Acme Corp. did not."],
    ["answers", "Would he sail again with the ferry company? Never. He would not."],
    ["speech over paragraphs", ["“We waited for the boat for hours."]],
    ["ellipses", "He waited . . . and then... he left ..."],
    ["addresses", "See www.example.org/a,b or write to a,b@example.org about Node.Js."],
    ["a main clause after “And this”", "And this, after months of quiet talks, is what they agreed."],
    ["list labels", "The rules: a) no smoking, b) no dogs and 1) no shoes."],
    ["inches", "The 6'2\" keeper and the 5'11\" captain left."],
    ["ratios and clocks", "They won 3 : 2 at 10:30."],
    ["abbreviations in quotation marks", "He called it “the U.S.”."],
  ])("%s", (_, block) => {
    const closing = Array.isArray(block) ? ["“It never came,” he said."] : [];
    expect(told(integrity, inText(block, ...closing))).toEqual([]);
  });

  it.each<readonly [string, string]>([
    ["fr", "« Vraiment ? » a-t-il dit ; oui : nous nous voyons !"],
    ["fr", "Et ce, malgré des mois de discussions."],
    ["de", "„Die Schiffe, die die Stadt kaufte, sind alt“, sagte er. Und das, obwohl sie neu sind."],
    ["es", "«¿De verdad?», dijo. Poco a poco, cara a cara."],
    ["ar", "قال: «من من الركاب بقي؟»، ثم غادر رويدا رويدا."],
    ["zh", "我们天天天天都在等船。，，"],
    ["id", "Anak anak anak bermain main di di sana , dan (lalu"],
  ])("in %s: %s", (language, text) => {
    expect(told(integrity, articleOf([text], language))).toEqual([]);
  });

  it("the spaces of a text that a program cut into words", () => {
    expect(told(integrity, articleOf(["the boat , they said , was sold ( twice ) ."]))).toEqual([]);
  });

  it("a last line without a full stop where the source has none", () => {
    const article = articleOf([...paragraphs, "The author is a writer and lives in the old harbour town"], "en", "fr", [
      null,
      null,
      null,
      null,
      "L'auteur est écrivain et vit dans la vieille ville",
    ]);
    expect(told(integrity, article)).toEqual([]);
  });
});

describe("a fix", () => {
  it.each<readonly [string, string, string]>([
    ["the doubled word", "He saw the the boat.", "He saw the boat."],
    ["the space before the comma", "In the end , nobody came.", "In the end, nobody came."],
    ["the missing space", "In the end,nobody came.", "In the end, nobody came."],
    ["the full stop in the middle", "He left the briefing. press.", "He left the briefing press."],
    ["the foreign mark", "It was sold，he said.", "It was sold, he said."],
    ["two full stops", "It was “sold.”.", "It was “sold.”"],
  ])("mends %s", (_, before, after) => {
    const article = inText([before]);
    expect(mended(article, findingsOf(integrity, article)[0]).at(-1)).toBe(after);
  });

  it("joins the sentence before with the fragment", () => {
    const [finding] = findingsOf(integrity, inText("The minister met the heads of the largest unions. Portuguese."));
    expect(finding).toMatchObject({ fix: "join", places: [{ segmentId: "s4" }, { segmentId: "s5" }] });
  });
});

describe("laws", () => {
  const pieces = fc.constantFrom(
    "the",
    "The",
    " ",
    "  ",
    ",",
    ".",
    "“",
    "”",
    '"',
    "(",
    ")",
    "«",
    "»",
    "press",
    "U.S.",
    "مدينة",
    "،",
    "北京",
    "，",
    "👩‍👩‍👧",
    "é",
    "\n",
    "1",
    "?",
  );
  const text = fc.oneof(
    fc.array(pieces, { maxLength: 30 }).map((parts) => parts.join("")),
    fc.string({ unit: "grapheme" }),
  );
  const language = fc.constantFrom("en", "fr", "es", "de", "ar", "zh", "xx", "");

  it("never throws, and quotes what stands at each place", () => {
    fc.assert(
      fc.property(fc.array(fc.array(text, { maxLength: 4 }), { maxLength: 6 }), language, (blocks, tag) => {
        const article = articleOf(blocks, tag);
        const texts = new Map(article.blocks.flatMap(({ segments }) => segments.map((one) => [one.id, one.text])));
        for (const { places } of findingsOf(integrity, article)) {
          expect(places.length).toBeGreaterThan(0);
          for (const { segmentId, start, end, quote } of places) {
            expect(texts.get(segmentId)?.slice(start, end)).toBe(quote);
          }
        }
      }),
    );
  });

  it("gives the same keys whatever is written elsewhere", () => {
    const broken = ["He left the the room. press.", "It was “sold."];
    const keys = (blocks: GivenBlock[]) =>
      findingsOf(integrity, articleOf(blocks))
        .map(({ key }) => key)
        .sort();
    const elsewhere = fc.constantFrom(...paragraphs);
    fc.assert(
      fc.property(fc.array(elsewhere, { maxLength: 3 }), (more) => {
        expect(keys([...new Set(more), ...broken])).toEqual(expect.arrayContaining(keys(broken)));
      }),
    );
  });

  it.each(["very ", "A B ", "“a ", '" ', "(", " ", ". a", "Syrian. ", "x"])(
    "comes to an end with sentences full of %j, and tells a bounded number of things",
    (piece) => {
      const sentence = piece.repeat(20_000 / piece.length);
      const article = articleOf([Array.from({ length: 10 }, () => sentence)]);
      const { findings, reading } = checkArticle(article, null, new Set(), [integrity]);
      expect(reading.unread).toBe(0);
      expect(findings.length).toBeLessThanOrEqual(1000);
    },
  );
});
