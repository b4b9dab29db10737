import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { agreement } from "./agreement";
import { articleOf, findingsOf, mended, told } from "./testing/checked";

describe("agreement finds a body with a person’s possessive", () => {
  it.each([
    ["The FHC announced his departure for Brunn.", "The FHC announced its departure for Brunn."],
    ["The harbour committee has changed her plans.", "The harbour committee has changed its plans."],
    [
      "The Free Harbour Council (FHC) postponed his congress.",
      "The Free Harbour Council (FHC) postponed its congress.",
    ],
    ["The government wants to publish his budget.", "The government wants to publish its budget."],
  ])("%s", (text, after) => {
    const article = articleOf([[text]]);
    expect(mended(article, findingsOf(agreement, article)[0])).toEqual([after]);
  });
});

describe("agreement stays quiet about", () => {
  it.each([
    ["a person between", "The committee told Anna Berg that it liked her plans."],
    ["an office between", "The committee asked the chairman for his papers."],
    ["a person who heads it", "The committee’s chairman lost his keys."],
    ["a person as subject", "The player lost his keys."],
    ["a pronoun between", "The council said he lost his keys."],
    ["another clause", "The council met; his plans were not told."],
    ["its own", "The council announced its departure."],
    ["objects", "The council met him and her."],
    ["speech", "The council said: “his plans are bad.”"],
  ])("%s", (_, text) => expect(told(agreement, articleOf([[text]]))).toEqual([]));

  it.each(["fr", "de", "zh", ""])("other languages (%s)", (language) => {
    expect(told(agreement, articleOf([["The FHC announced his departure for Brunn."]], language))).toEqual([]);
  });
});

it("quotes what stands at the place", () => {
  const piece = fc.constantFrom(
    "The ",
    "FHC ",
    "council ",
    "announced ",
    "his ",
    "her ",
    "plans",
    ". ",
    "“",
    "Anna ",
    "👩‍👩‍👧 ",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 15 }), (parts) => {
      const text = parts.join("");
      for (const { places } of findingsOf(agreement, articleOf([[text]]))) {
        for (const { start, end, quote } of places) expect(text.slice(start, end)).toBe(quote);
      }
    }),
  );
});
