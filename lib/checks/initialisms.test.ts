import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readArticle } from "./article-reading";
import { initialismsIn } from "./initialism-reading";
import { initialisms } from "./initialisms";
import { abbreviatedBy, initialsOf, nameBefore } from "./long-form";
import { articleOf, findingsOf, mended, told } from "./testing/checked";

const port = "The Harbour Workers Council (HWC) met on Monday.";

describe("one body, several short forms", () => {
  it("clusters what one name introduces, and what is made of the same letters", () => {
    const article = articleOf([
      "The Free Harbour Council (FCH) met on Monday.",
      "The Free Harbour Council (FHA) said no. The FHA left.",
      "The HFC stayed away.",
    ]);
    const [finding, ...others] = findingsOf(initialisms, article);
    expect(others).toEqual([]);
    expect(finding?.message.code).toBe("initialisms.strayed");
    expect(finding?.message.values).toMatchObject({
      long: "Free Harbour Council",
      initials: "FHC",
      stray: "HFC",
      kin: "FCH",
    });
    expect(finding?.forms).toEqual([
      { text: "FCH", count: 1, recommended: null },
      { text: "FHA", count: 2, recommended: "mostFrequent" },
      { text: "HFC", count: 1, recommended: null },
    ]);
    expect(mended(article, finding)).toEqual([
      "The Free Harbour Council (FHA) met on Monday.",
      "The Free Harbour Council (FHA) said no.",
      "The FHA left.",
      "The FHA stayed away.",
    ]);
  });

  it("prefers the form whose letters are the initials", () => {
    const [finding] = findingsOf(initialisms, articleOf([port, "The HCW left. The HCW and the HCW came back."]));
    expect(finding?.forms.find(({ recommended }) => recommended)).toMatchObject({
      text: "HWC",
      recommended: "initials",
    });
  });

  it.each([
    ["fr", "Le Comité syrien du port (CSP) a refusé.", "Le PSC est parti."],
    ["es", "La Comisión Nacional de Puertos (CNP) habló.", "La NCP se fue."],
    ["de", "Die Freie Hafen Vereinigung (FHV) tagte.", "Die HFV ging."],
  ])("in %s", (language, first, second) => {
    expect(findingsOf(initialisms, articleOf([first, second], language))).toHaveLength(1);
  });

  it("tells letters that nobody introduced and that nearly are another's", () => {
    const near = articleOf(["The Harbour Workers Trade Council (HWTC) met. The HWTC said no.", "The HWTA left."]);
    expect(told(initialisms, near)).toEqual(["strayed: HWTC | HWTC | HWTA"]);
  });
});

describe("single short forms", () => {
  it.each([
    ["another order", ["The World Olympic Harbour League (HOWL) met."], ["letters: HOWL"]],
    ["introduced twice", [port, port], ["twice: HWC | HWC"]],
    ["two names", [port, "The Highland Water Company (HWC) sells water."], ["twoNames: HWC | HWC"]],
    ["never introduced", ["The KTX is late.", "The KTX is never on time."], ["unintroduced: KTX | KTX"]],
  ])("%s", (_, blocks, expected) => {
    expect(told(initialisms, articleOf(blocks))).toEqual(expected);
  });
});

describe("stays quiet about", () => {
  it.each<readonly [string, readonly string[]]>([
    ["a proper introduction", [port, "The HWC said no. The HWC’s men left."]],
    ["what everybody knows", ["NATO and the UN met the EU.", "NATO said no to the UN."]],
    ["full stops", ["The U.N. said no.", "The U.N. and the UN are one."]],
    ["people’s parties", ["Anna Berg (KTX) and Lena Moor (QTV) said no."]],
    ["a name with the initials", ["The Harbour Workers Council said no.", "HWC men left. The HWC came back."]],
    ["a foreign body", ["The Workers of the Harbours (KHW) said no. The KHW left."]],
    ["numerals", ["Louis XIV and Henry VIII.", "Louis XIV died."]],
    ["shouting", ["STOP THE SHIP NOW", "STOP THE SHIP AGAIN"]],
    ["two bodies with near letters, both introduced", [port, "The Harbour Women Club (HWK) met. The HWK left."]],
  ])("%s", (_, blocks) => {
    expect(told(initialisms, articleOf(blocks))).toEqual([]);
  });

  it("two short forms that the source has as well", () => {
    const texts = ["The KTX met the XTK.", "The KTX left."];
    const sources = ["Le KTX rencontre le XTK.", "Le KTX est parti."];
    expect(told(initialisms, articleOf([texts], "en", "fr", sources))).toEqual([]);
  });

  it.each(["ru", "zh", "xx", ""])("languages it does not read (%s)", (language) => {
    expect(told(initialisms, articleOf(["The KTX is late.", "The KTX is late. The XTK is not."], language))).toEqual(
      [],
    );
  });
});

describe("long forms", () => {
  it.each([
    ["Office of the High Commissioner", "OHC"],
    ["Comité national de l’énergie", "CNL"],
    ["Église Évangélique", "EE"],
  ])("initials of %s", (long, initials) => expect(initialsOf(long)).toBe(initials));

  it.each([
    ["WHO", "at the World Health Organization ", "World Health Organization"],
    ["NaNo", "the National Novel prize ", "National Novel prize"],
  ])("%s abbreviates", (short, before, long) => {
    const range = abbreviatedBy(short, before);
    expect(range && before.slice(range.start, range.end)).toBe(long);
  });

  it.each([
    ["en", "the head of the Free Harbour Council", "Free Harbour Council"],
    ["en", "a man", null],
    ["fr", "le chef du Comité libre des ports", "Comité libre des ports"],
  ])("in %s: %s", (language, before, name) => {
    const range = nameBefore(before, language);
    expect(range && before.slice(range.start, range.end)).toBe(name);
  });
});

describe("laws", () => {
  const piece = fc.constantFrom(
    "Free ",
    "Harbour ",
    "Council ",
    "(FHC) ",
    "FHC ",
    "HFC ",
    "of ",
    ". ",
    "U.N. ",
    "(",
    ")",
    "“",
    "👩‍👩‍👧 ",
    "’s ",
  );
  const text = fc.oneof(
    fc.array(piece, { maxLength: 20 }).map((parts) => parts.join("")),
    fc.string({ unit: "grapheme" }),
  );

  it("quotes what stands at each place", () => {
    fc.assert(
      fc.property(
        fc.array(text, { minLength: 1, maxLength: 5 }),
        fc.constantFrom("en", "fr", "de", "es"),
        (texts, language) => {
          for (const { places } of findingsOf(initialisms, articleOf([texts], language))) {
            for (const { segmentId, start, end, quote } of places) {
              expect(texts[Number(segmentId.slice(1))]?.slice(start, end)).toBe(quote);
            }
          }
        },
      ),
    );
  });

  it("has nothing to say once everything is as recommended", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom("FHC", "HFC", "FCH"), { minLength: 2, maxLength: 6 }), (shorts) => {
        const article = articleOf([
          ["The Free Harbour Council (FHC) met.", ...shorts.map((short) => `The ${short} left.`)],
        ]);
        const [finding] = findingsOf(initialisms, article);
        const after = articleOf([mended(article, finding)]);
        expect(told(initialisms, after)).toEqual([]);
      }),
    );
  });
});

const pairs = new URL("../../../shared/data/acronyms/schwartz_hearst.feature", import.meta.url);

describe.skipIf(!existsSync(pairs))("published pairs (skipped where the data is absent)", () => {
  it("finds the long forms of those that look like initialisms", () => {
    const scenarios = readFileSync(pairs, "utf8")
      .split(/^\s*Given /mu)
      .slice(1);
    let asked = 0;
    const missed: string[] = [];
    for (const scenario of scenarios) {
      const text = (scenario.split('"""')[1] ?? "").replace(/\s+/gu, " ").trim();
      const [reading] = readArticle(articleOf([[text]])).segments;
      const found = (reading && initialismsIn(reading)?.introductions) ?? [];
      for (const [, short = "", long = ""] of scenario.matchAll(
        /Then "([A-Z]{2,6})" should be mapped to "([^"]+)"/gu,
      )) {
        asked += 1;
        if (!found.some((one) => one.short.letters === short && one.long.text.endsWith(long)))
          missed.push(`${short} ${long}`);
      }
    }
    expect(asked).toBeGreaterThan(5);
    expect(missed.length / asked, missed.join("; ")).toBeLessThan(0.3);
  });
});
