import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { termStatuses } from "#lib/checks/desk-term";
import { Problem } from "#lib/problem";
import { requireSound, type TermContent, termIdentity } from "./term-content";
import { termFile } from "./term-file";
import { readTermList } from "./term-list";

const frenchEnglish = { sourceLanguage: "fr", targetLanguage: "en" };
const english = { sourceLanguage: null, targetLanguage: "en" };
const signs = { preferred: "+", admitted: "~", forbidden: "!" } as const;

/** "2: abattu → +dejected !shot down (note)": line, source, forms, note; "=" where the case counts. */
const told = (text: string, languages: Parameters<typeof readTermList>[1] = frenchEnglish) =>
  readTermList(text, languages).map(({ line, term }) => {
    const forms = term.forms.map((form) => `${signs[form.status]}${form.isCaseSensitive ? "=" : ""}${form.text}`);
    const source = term.source === null ? "" : `${term.source} → `;
    return `${line}: ${source}${forms.join(" ")}${term.note && ` (${term.note})`}`;
  });

/** What a list is refused with. */
function refusal(text: string, languages: Parameters<typeof readTermList>[1] = frenchEnglish) {
  try {
    readTermList(text, languages);
  } catch (error) {
    if (error instanceof Problem) return { message: error.message, ...error.values };
    throw error;
  }
  return null;
}

describe("a pasted list is read", () => {
  it.each<readonly [string, string, readonly string[]]>([
    ["from a spreadsheet", "abattu\tdejected\tdowncast\nONU\tUN", ["1: abattu → +dejected ~downcast", "2: ONU → +=UN"]],
    [
      "with commas",
      "abattu,dejected,downcast,shot down|felled,of people",
      ["1: abattu → +dejected ~downcast !shot down !felled (of people)"],
    ],
    [
      "with semicolons, and commas inside",
      "abattu;dejected;;;people, mostly",
      ["1: abattu → +dejected (people, mostly)"],
    ],
    ["as plain forms", "Tehran\n\nKyiv\r\n", ["1: +Tehran", "3: +Kyiv"]],
    ["with cells in quotation marks", 'a,"one ""two"", three"\nb,four', ['1: a → +one "two", three', "2: b → +four"]],
    ["with line breaks in a note", 'preferred,note\none,"two\nthree"\nfour,', ["2: +one (two\nthree)", "4: +four"]],
    ["with columns by name, in any order", "forbidden;Preferred\nTeheran;Tehran", ["2: +Tehran !Teheran"]],
    [
      "with forms whose case counts",
      "preferred;forbidden;case\ninternet;Internet;internet|Internet\nUN;U.N.;\nus;US;yes",
      ["2: +=internet !=Internet", "3: +UN !U.N.", "4: +=us !=US"],
    ],
    ["with the guard of spreadsheets taken off", "preferred;forbidden\n'-phobe;x", ["2: +-phobe !x"]],
    ["with the mark of UTF-8 before it", "\uFEFFpreferred\nTehran", ["2: +Tehran"]],
  ])("%s", (_, text, expected) => expect(told(text)).toEqual(expected));

  it("without a source language from its first column on", () => {
    expect(told("Tehran\t\tTeheran", english)).toEqual(["1: +Tehran !Teheran"]);
  });

  it("with languages of its own lines", () => {
    const [first, second] = readTermList(
      "source language,source,target language,preferred\nes,a,en-GB,b\n,c,,d",
      frenchEnglish,
    );
    expect(first?.term).toMatchObject({ sourceLanguage: "es", targetLanguage: "en-GB", source: "a" });
    expect(second?.term).toMatchObject({ sourceLanguage: "fr", targetLanguage: "en", source: "c" });
  });
});

describe("a list that cannot be read is refused, with line and column", () => {
  it.each<readonly [string, string, object]>([
    ["nothing", "\n \n", { message: "termListEmpty" }],
    ["a quotation mark that is not closed", 'a,b\nc,"d\ne,f', { message: "termListOpenQuote", line: 2, column: 2 }],
    ["text behind a closing one", 'a,"b" c', { message: "termListAfterQuote", line: 1, column: 2 }],
    ["too many cells", "a\tb\tc\td\te\tf", { message: "termListTooManyCells", line: 1, column: 6, most: 5 }],
    [
      "a column nobody knows",
      "source,preferred,colour\na,b,c",
      { message: "termListColumn", column: 3, name: "colour" },
    ],
    ["a column named twice", "source,preferred,source\na,b,c", { message: "termListColumnTwice", column: 3 }],
    ["no column for forms", "source,note\na,b", { message: "termListNoForms", line: 1 }],
    ["a line without forms", "a\tb\nc\t", { message: "termWithoutForms", line: 2 }],
    ["two preferred forms", "a\tb\nc\td|e", { message: "termTwoPreferred", line: 2, column: 2 }],
    ["one form twice", "a\tb\t\tB", { message: "termFormTwice", line: 1, column: 4, form: "B" }],
    ["a form without letters", "a\tb\t—", { message: "termNoLetters", line: 1, column: 3, form: "—" }],
    ["a form that is a text", `a\t${"b".repeat(121)}`, { message: "termTooLong", line: 1, column: 2, most: 120 }],
    ["a form of too many words", `a\t${"b ".repeat(40)}`, { message: "termTooLong", line: 1, column: 2 }],
    ["a sign nobody sees", "a\tb\u0007", { message: "termListSign", line: 1, column: 2 }],
    ["a note without end", `a\tb\t\t\t${"c".repeat(501)}`, { message: "termListNote", line: 1, column: 5, most: 500 }],
    ["one term on two lines", "a\tb\n\na\tB", { message: "termListTwice", line: 3, other: 1 }],
    [
      "case of a form that is not there",
      "preferred,case\na,b",
      { message: "termListCase", line: 2, column: 2, form: "b" },
    ],
    ["a language that is none", "preferred,target language\na,English", { message: "termListLanguage", column: 2 }],
    ["one language for both", "preferred,source language\na,en-GB", { message: "termOneLanguage", line: 2 }],
    ["too many lines", "a\n".repeat(5001), { message: "termListTooLong", most: 5000 }],
  ])("%s", (_, text, expected) => expect(refusal(text)).toMatchObject(expected));

  it("a source without its language", () => {
    expect(refusal("source,preferred\na,b", english)).toMatchObject({
      message: "termSourceLanguage",
      line: 2,
      column: 1,
    });
  });

  it("and whatever comes is read or refused, never anything else", () => {
    const piece = fc.constantFrom(
      "a",
      "Tehran",
      "\t",
      ",",
      ";",
      "|",
      '"',
      "\n",
      "\r\n",
      "source",
      "preferred",
      "'=",
      "\u0000",
      "é",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), fc.constantFrom(frenchEnglish, english), (pieces, languages) => {
        const read = refusal(pieces.join(""), languages) ?? readTermList(pieces.join(""), languages);
        expect(Array.isArray(read) || /^term/.test(read.message)).toBe(true);
      }),
    );
  });
});

it("what is written as a file is read back as it was", () => {
  const text = fc
    .array(fc.constantFrom("a", "B", "é", " ", ",", ";", '"', "-", "=", "中", "’"), { minLength: 1, maxLength: 8 })
    .map((parts) => `x${parts.join("")}`.trim());
  const form = fc.record({ text, status: fc.constantFrom(...termStatuses), isCaseSensitive: fc.boolean() });
  const content = fc
    .record({
      sourceLanguage: fc.constantFrom("fr", "ar", null),
      targetLanguage: fc.constantFrom("en", "en-GB", "zh-Hant"),
      source: fc.option(text, { nil: null }),
      note: fc.constantFrom("", "why, and\nwherefore", "=SUM(A1)"),
      forms: fc.array(form, { minLength: 1, maxLength: 4 }),
    })
    .map(
      (one): TermContent => ({
        ...one,
        forms: termStatuses.flatMap((status) => one.forms.filter((each) => each.status === status)),
      }),
    )
    .filter(isSound);
  fc.assert(
    fc.property(fc.uniqueArray(content, { minLength: 1, maxLength: 5, selector: termIdentity }), (terms) => {
      const read = readTermList(termFile(terms), { sourceLanguage: null, targetLanguage: "de" });
      expect(read.map(({ term }) => term)).toEqual(terms);
    }),
  );
});

function isSound(term: TermContent): boolean {
  try {
    requireSound(term);
    return true;
  } catch (error) {
    if (error instanceof Problem) return false;
    throw error;
  }
}
