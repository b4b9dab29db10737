import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isAcronym } from "#lib/checks/term-case";
import { writeMartif, writeTbx } from "#lib/exchange/tbx/write";
import { readTermBase, termBaseOf } from "./term-base";
import type { TermContent } from "./term-content";
import { readTermList } from "./term-list";

const languages = { sourceLanguage: "fr", targetLanguage: "en" };
const wordOf = (letters: string) =>
  fc.array(fc.constantFrom(...letters, "é", "&", "<"), { minLength: 1, maxLength: 4 });
const word = (first: string) =>
  wordOf("bcd ").map((letters) => `${first}${letters.join("").trim()}`.replace(/ +/g, " "));
const term = fc
  .record({
    source: word("s"),
    preferred: word("p"),
    admitted: fc.option(word("q")),
    forbidden: fc.option(word("r")),
    note: fc.constantFrom("", "As the atlas has it."),
  })
  .map(({ source, preferred, admitted, forbidden, note }): TermContent => {
    const form = (text: string | null, status: "preferred" | "admitted" | "forbidden") =>
      text === null ? [] : [{ text, status, isCaseSensitive: isAcronym(text) }];
    const forms = [...form(preferred, "preferred"), ...form(admitted, "admitted"), ...form(forbidden, "forbidden")];
    return { ...languages, source, note, forms };
  });
const terms = fc.uniqueArray(term, { selector: ({ source }) => source?.toLowerCase(), maxLength: 4 });

const concept = (inner: string) => `<tbx><text><body>\n<conceptEntry>${inner}</conceptEntry></body></text></tbx>`;
const sec = (language: string, ...forms: string[]) => `<langSec xml:lang="${language}">${forms.join("")}</langSec>`;
const form = (text: string, status = "") =>
  `<termSec><term>${text}</term>${status && `<termNote type="administrativeStatus">${status}</termNote>`}</termSec>`;

describe("the desk's terms as a term base", () => {
  it.each([
    ["TBX v3", writeTbx],
    ["martif", writeMartif],
  ])("come back from %s as they went out", (_, write) => {
    fc.assert(
      fc.property(terms, (written) => {
        const read = readTermBase(write(termBaseOf(written)), languages).map((one) => one.term);
        expect(read).toEqual(written);
      }),
    );
  });
  it.each([
    ["alone", [form("rag")], [["rag", "preferred"]]],
    [
      "not alone",
      [form("rag"), form("cloth")],
      [
        ["rag", "admitted"],
        ["cloth", "admitted"],
      ],
    ],
    [
      "preferred twice",
      [form("rag", "preferredTerm-admn-sts"), form("cloth", "preferred")],
      [
        ["rag", "preferred"],
        ["cloth", "admitted"],
      ],
    ],
    ["deprecated", [form("rag", "deprecatedTerm-admn-sts")], [["rag", "forbidden"]]],
    ["superseded", [form("rag", "supersededTerm-admn-sts")], [["rag", "forbidden"]]],
  ])("has the status of a form that is %s", (_, forms, expected) => {
    const [only] = readTermBase(concept(sec("FR", form("chiffon")) + sec("en_US", ...forms)), languages);
    expect(only?.term.forms.map(({ text, status }) => [text, status])).toEqual(expected);
    expect(only).toMatchObject({ line: 2, term: { source: "chiffon", sourceLanguage: "fr" } });
  });
  it("is a term for each word of the source, and nothing for other languages", () => {
    const xml = concept(
      sec("fr", form("chiffon"), form("torchon"), form("loque", "deprecated")) + sec("en", form("rag")),
    );
    expect(readTermBase(xml, languages).map((one) => one.term.source)).toEqual(["chiffon", "torchon"]);
    expect(readTermBase(xml, { sourceLanguage: "fr", targetLanguage: "de" })).toEqual([]);
  });
  it("comes in where a list does, and what does not fit is told with its line", () => {
    const list = (text: string) => readTermList(concept(sec("en", form(text))), { ...languages, sourceLanguage: null });
    expect(list("rag")[0]?.term.forms[0]?.text).toBe("rag");
    expect(() => list("a|b")).toThrow(
      expect.objectContaining({ message: "termSeparator", values: { line: 2, column: 1, form: "a|b" } }),
    );
  });
});
