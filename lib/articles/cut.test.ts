import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyLanguage, anyText } from "#lib/text/testing/random-text";
import { cutBlock, pairBlocks } from "./cut";

const languages = { source: "fr", target: "en" };

describe("cutting a block into sentences", () => {
  it("pairs each with its source", () => {
    const block = { text: "They left. Nobody signed.", marks: [] };
    expect(cutBlock(block, "Ils sont partis. Personne n’a signé.", languages)).toEqual([
      { machine: { text: "They left.", marks: [] }, spaceAfter: " ", source: "Ils sont partis." },
      { machine: { text: "Nobody signed.", marks: [] }, spaceAfter: "", source: "Personne n’a signé." },
    ]);
  });

  it("cuts formatting with its words", () => {
    const marks = [{ kind: "bold" as const, start: 5, end: 17 }];
    const cut = cutBlock({ text: "They left. Nobody signed.", marks }, null, languages);
    expect(cut.map(({ machine }) => machine.marks)).toEqual([
      [{ kind: "bold", start: 5, end: 10 }],
      [{ kind: "bold", start: 0, end: 6 }],
    ]);
  });

  it("spells the block again, with white space, in any language", () => {
    fc.assert(
      fc.property(anyText, anyText, anyLanguage, (text, source, target) => {
        fc.pre(text.trim() !== "");
        const cut = cutBlock({ text, marks: [] }, source, { source: "fr", target });
        expect(cut.map(({ machine, spaceAfter }) => machine.text + spaceAfter).join("")).toBe(text);
      }),
    );
  });
});

describe("pairing blocks with their source", () => {
  it("goes by place where there are as many", () => {
    expect(pairBlocks(["un", "deux"], ["one", "two"])).toEqual(["un", "deux"]);
  });

  it("shows a block that was left out with the one before it", () => {
    const long = "x".repeat(300);
    expect(pairBlocks([long, `${long}y`, "court"], [long, "short"])[0]).toContain(`${long}y`);
  });

  it("loses no word of the source, however many blocks there are", () => {
    const some = fc.array(fc.string({ minLength: 1, maxLength: 30 }), { maxLength: 12 });
    fc.assert(
      fc.property(some, some, (source, target) => {
        fc.pre(target.length > 0);
        const paired = pairBlocks(source, target);
        expect(paired.filter((text) => text !== null).join("\n")).toBe(source.join("\n"));
      }),
    );
  });

  it("takes a book against its half without trying everything", () => {
    const book = Array.from({ length: 4000 }, (_, index) => `paragraph ${index}`);
    const paired = pairBlocks(book, book.slice(0, 2000));
    expect(paired[1999]).toBe("paragraph 3998\nparagraph 3999");
  });
});
