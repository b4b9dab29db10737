import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isCategoryId } from "#lib/quality/category";
import { anyEdited, anyLanguage } from "#lib/text/testing/random-text";
import { categoriesFor, offerFor } from "./offered-categories";

describe("what a correction may have been one of", () => {
  it.each([
    [".", "!", "punctuation"],
    [" ", "", "whitespace"],
    ["", "not", "omission"],
    ["very", "", "addition"],
    ["its'", "its", "punctuation"],
    ["down town", "downtown", "whitespace"],
    ["paris", "Paris", "capitalization"],
    ["1,5", "1.5", "punctuation"],
    ["1,500", "1,600", "number"],
    ["12 May", "May 12", "number-format"],
    ["recieve", "receive", "spelling"],
    ["red the rag", "the red rag", "grammar"],
    ["Brunn", "Vienna", "entity"],
    ["red cloth", "provocation", "mistranslation"],
    ["الخرقة", "الاستفزاز", "mistranslation"],
  ])("“%s” → “%s”: %s first", (quote, instead, first) => {
    expect(categoriesFor(quote, instead, "en")[0]).toBe(first);
  });
});

describe("what is offered after a save", () => {
  const machine = "For the farmers it is a red cloth.";

  it("is the machine's words, what stands there instead, and likely categories", () => {
    const after = "For the farmers it is a provocation.";
    const offer = offerFor({ machine, before: machine, after, language: "en" });
    expect(offer).toMatchObject({ quote: "red cloth", instead: "provocation" });
    expect(machine.slice(offer?.range.start, offer?.range.end)).toBe("red cloth");
  });

  it.each([
    ["a correction that was there before", "For the farmers it is a red rag.", "For the farmers it is a red rag."],
    ["one taken back", "For the farmers it is a red rag.", machine],
    ["a sentence written anew", machine, "To the growers it was a blue cloth."],
    ["one as long as no correction is", machine, machine.replace("cloth", "cloth ".repeat(60))],
  ])("is nothing for %s", (_, before, after) => {
    expect(offerFor({ machine, before, after, language: "en" })).toBe(null);
  });

  it("is the new correction beside one that was there", () => {
    const before = "For the farmers it is a red rag.";
    const offer = offerFor({ machine, before, after: "For farmers it is a red rag.", language: "en" });
    expect(offer).toMatchObject({ quote: "the", instead: "" });
  });

  it("quotes the machine's text, by law, and offers one to four categories that there are", () => {
    fc.assert(
      fc.property(anyEdited, anyLanguage, ({ before: machine, after }, language) => {
        const offer = offerFor({ machine, before: machine, after, language });
        if (machine === after) expect(offer).toBe(null);
        if (!offer) return;
        const { range, quote, instead, categories } = offer;
        expect(machine.slice(range.start, range.end)).toBe(quote);
        expect(after).toContain(instead);
        expect(categories.length).toBeGreaterThan(0);
        expect(categories.length).toBeLessThanOrEqual(4);
        expect(new Set(categories).size).toBe(categories.length);
        expect(categories.every(isCategoryId)).toBe(true);
      }),
    );
  });
});
