import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { loadThesaurus, type Thesaurus } from "#lib/language/thesaurus";
import { echo } from "./echo";
import { articleOf, findingsOf, type GivenBlock, mended, told } from "./testing/checked";

let thesaurus: Thesaurus | null = null;
beforeAll(async () => {
  thesaurus = await loadThesaurus("en");
});
const found = (blocks: readonly GivenBlock[], language = "en") =>
  told(echo(language === "en" ? (thesaurus?.isNear ?? null) : null), articleOf(blocks, language));
const crosshead = (text: string) => ({ kind: "crosshead", text }) as const;

describe("a line that stands apart", () => {
  it.each<readonly [string, string, readonly GivenBlock[], string]>([
    [
      "a crosshead",
      "en",
      [crosshead("A broken vessel"), "The owner spoke of a broken ship."],
      "echo: broken vessel | broken ship",
    ],
    [
      "with an ocean between",
      "en",
      [crosshead("Bleak humour"), "It was black humor, he said."],
      "echo: Bleak humour | black humor",
    ],
    [
      "in quotation marks",
      "en",
      [crosshead("“Frosty handshake”"), "He saw “an odd handshake” there."],
      "quoted: Frosty handshake | odd handshake",
    ],
    [
      "a caption",
      "en",
      [{ kind: "caption", text: "The icy road near Brunn." }, "They closed the icy street."],
      "echo: icy road | icy street",
    ],
    [
      "French",
      "fr",
      [crosshead("Tissu rouge"), "C’est un chiffon rouge pour lui."],
      "echo: Tissu rouge | chiffon rouge",
    ],
    [
      "Spanish",
      "es",
      [crosshead("Tela roja"), "Es un trapo rojo, dijo. Un trapo roja."],
      "echo: Tela roja | trapo rojo | trapo roja",
    ],
    ["German", "de", [crosshead("Kalte Dusche"), "Das war ein kaltes Bad für ihn."], "echo: Kalte Dusche | kaltes Bad"],
  ])("%s", (_, language, blocks, expected) => {
    expect(found(blocks, language)[0]).toBe(expected);
  });

  it("takes the words of the text, with its own capital", () => {
    const article = articleOf([crosshead("Broken vessel"), "The owner spoke of a broken ship."]);
    const [finding] = findingsOf(echo(thesaurus?.isNear), article);
    expect(mended(article, finding)[0]).toBe("Broken ship");
    expect(finding?.forms.map(({ text, recommended }) => [text, recommended])).toEqual([
      ["Broken vessel", null],
      ["broken ship", "text"],
    ]);
  });
});

describe("stays quiet about", () => {
  it.each<readonly [string, readonly GivenBlock[]]>([
    ["the text’s own words", [crosshead("Broken ship"), "A broken ship. The broken vessel sank."]],
    ["words that only share one", [crosshead("Rising prices"), "Food prices fell."]],
    [
      "a headline’s own way to say it",
      [{ kind: "headline", text: "Broken vessel blocks port" }, "A broken ship lay there."],
    ],
    ["two colours", [crosshead("Red flags"), "There were blue flags."]],
    ["forms of one word", [crosshead("Heavy rain"), "The heavy rains stopped."]],
    ["near words in the text alone", ["A broken ship lay there.", "The broken vessel sank."]],
  ])("%s", (_, blocks) => expect(found(blocks)).toEqual([]));

  it.each(["zh", "ru", "xx", ""])("languages it does not read (%s)", (language) => {
    expect(found([crosshead("Broken vessel"), "A broken ship lay there."], language)).toEqual([]);
  });
});

describe("one expression of the source", () => {
  const sources = [
    "Le bateau cassé gît.",
    "On remorque le bateau cassé.",
    "Le bateau cassé coule.",
    "Le vent souffle.",
  ];
  const check = () => echo(thesaurus?.isNear);

  it("in two renderings", () => {
    const texts = [
      "The broken ship lies there.",
      "They tow the broken vessel.",
      "The broken ship sinks.",
      "Wind blows.",
    ];
    expect(told(check(), articleOf([texts], "en", "fr", sources))).toEqual([
      "rendered: broken ship | broken vessel | broken ship",
    ]);
  });

  it("is no reason where the renderings stand elsewhere, too", () => {
    const texts = ["The broken ship lies there.", "They tow the broken vessel.", "A broken ship.", "A broken vessel."];
    expect(told(check(), articleOf([texts], "en", "fr", sources))).toEqual([]);
  });

  it("is a way to say it where each rendering stands once, but for names", () => {
    const twice = ["Le Vieux Port dort.", "On aime le Vieux Port."];
    const of = (texts: readonly string[]) => told(check(), articleOf([texts], "en", "fr", twice));
    expect(of(["The old harbour sleeps.", "They love the old port."])).toEqual([]);
    expect(of(["The Old Harbour sleeps.", "They love the Old Port."])).toEqual(["rendered: Old Harbour | Old Port"]);
  });
});

describe("laws", () => {
  const piece = fc.constantFrom(
    "broken ",
    "ship ",
    "vessel ",
    "the ",
    "icy ",
    "road ",
    "street ",
    "“",
    "”",
    ". ",
    "👩‍👩‍👧 ",
    "-",
  );
  const text = fc.oneof(
    fc.array(piece, { maxLength: 15 }).map((parts) => parts.join("")),
    fc.string({ unit: "grapheme" }),
  );
  const kind = fc.constantFrom("crosshead", "caption", "headline", "paragraph", "quotation");

  it("quotes what stands at each place, and never the same pair twice", () => {
    fc.assert(
      fc.property(fc.array(fc.record({ kind, text }), { minLength: 1, maxLength: 6 }), (blocks) => {
        const article = articleOf(blocks.map((block) => ({ ...block, text: block.text })));
        const texts = new Map(article.blocks.flatMap(({ segments }) => segments.map((one) => [one.id, one.text])));
        const findings = findingsOf(echo(thesaurus?.isNear), article);
        for (const { places } of findings) {
          for (const { segmentId, start, end, quote } of places)
            expect(texts.get(segmentId)?.slice(start, end)).toBe(quote);
        }
        expect(new Set(findings.map(({ key }) => key)).size).toBe(findings.length);
      }),
    );
  });
});

describe("the thesaurus", () => {
  it.each([
    ["cloth", "rag"],
    ["talks", "negotiations"],
    ["Harbour", "port"],
    ["prices", "costs"],
  ])("%s is near %s", (one, other) => {
    expect(thesaurus?.isNear(one, other)).toBe(true);
    expect(thesaurus?.isNear(other, one)).toBe(true);
  });
  it.each([
    ["red", "blue"],
    ["minister", "president"],
    ["man", "woman"],
    ["", "x"],
    ["zzz", "zzzz"],
  ])("%s is not near %s", (one, other) => {
    expect(thesaurus?.isNear(one, other)).toBe(false);
  });
});
