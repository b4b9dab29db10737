import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { locales } from "#lib/language/locale";
import { loadMessages } from "#lib/language/messages";
import { categoryIds } from "./category";
import { searchCategories } from "./category-search";

const words = async (locale: (typeof locales)[number]) => (await loadMessages(locale)).category;

describe("looking a category up", () => {
  it.each([
    ["en", "mis", "mistranslation"],
    ["en", "MISTRANSLATION", "mistranslation"],
    ["en", "  term", "terminology"],
    ["en", "name-format", "name-format"],
    ["en", "name format", "name-format"],
    ["fr", "omission", "omission"],
    ["fr", "repetition", "duplication"],
  ] as const)("in %s, “%s” comes to %s first", async (locale, typed, id) => {
    expect(searchCategories(typed, await words(locale))[0]).toBe(id);
  });

  it("ranks a name's beginning before a word in it, its inside, its MQM id, its meaning", async () => {
    const category = { ...(await words("en")) };
    const names = { grammar: "Zebra", spelling: "A zebra", punctuation: "Azebra", style: "Q" } as const;
    for (const id of categoryIds) category[id] = { name: "Other", definition: "" };
    for (const [id, name] of Object.entries(names)) category[id as keyof typeof names] = { name, definition: "" };
    category.style = { name: "Q", definition: "Like a zebra." };
    expect(searchCategories("zebra", category)).toEqual(["grammar", "spelling", "punctuation", "style"]);
  });

  it.each(locales)(
    "in %s every category is found by its whole name, first of those so called, whatever its accents and case",
    async (locale) => {
      const category = await words(locale);
      for (const id of categoryIds) {
        const { name } = category[id];
        for (const typed of [name, name.toUpperCase(), name.normalize("NFD"), ` ${name} `]) {
          const [first] = searchCategories(typed, category);
          expect(first && category[first].name.startsWith(name)).toBe(true);
        }
      }
    },
  );

  it("answers each category at most once, all of them for nothing typed, and no error for anything", async () => {
    const category = await words("ar");
    expect(searchCategories(" ", category)).toEqual(categoryIds);
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (typed) => {
        const found = searchCategories(typed, category);
        expect(new Set(found).size).toBe(found.length);
      }),
    );
  });
});
