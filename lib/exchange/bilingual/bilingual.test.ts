import fc from "fast-check";
import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { delimitedRows } from "#lib/exchange/delimited-rows";
import { anyText } from "#lib/exchange/testing/any-annotations";
import { anyXmlText } from "#lib/exchange/testing/any-xml-text";
import { readTmx } from "#lib/exchange/tmx/read";
import { writeTmx } from "#lib/exchange/tmx/write";
import { Problem } from "#lib/problem";
import { readDelimited, writeDelimited } from "./delimited";
import { type BilingualTable, memoryOfPairs, pairsOfMemory } from "./pairs";
import { readXlsx, writeXlsx } from "./xlsx";

const nasty = fc.oneof(
  anyText,
  fc.constantFrom("=1+1", "'=1", "''@x", "＝1", "_x000D_", "_x005F_x000D_", "\u0000\u0008", " outer ", '"', "a,b;c\td"),
);
const languages = { sourceLanguage: fc.constantFrom(null, "fr", "fr-CA"), targetLanguage: fc.constantFrom(null, "en") };
const tableOf = (text: fc.Arbitrary<string>): fc.Arbitrary<BilingualTable> =>
  fc.record({
    ...languages,
    pairs: fc.array(
      fc.record({ source: text, target: text }).filter(({ source, target }) => `${source}${target}`.trim() !== ""),
      { maxLength: 4 },
    ),
  });

describe("texts beside their translations", () => {
  it.each(["\t", ","] as const)("come back from a table with %j as they went out", (delimiter) => {
    fc.assert(
      fc.property(tableOf(nasty), (table) => {
        expect(readDelimited(writeDelimited(table, delimiter))).toEqual(table);
      }),
      { numRuns: 300 },
    );
  });
  it("are no formulas in a table", () => {
    fc.assert(
      fc.property(tableOf(nasty), (table) => {
        const cells = delimitedRows(writeDelimited(table, ","), ",").flatMap((row) => row.cells);
        expect(cells.filter(({ text }) => /^[=+\-@\t\r\n＝＋－＠]/.test(text))).toEqual([]);
      }),
    );
  });
  it("come back from Excel as they went out", () => {
    fc.assert(
      fc.property(tableOf(nasty), (table) => {
        expect(readXlsx(writeXlsx(table))).toEqual(table);
      }),
      { numRuns: 200 },
    );
  });
  it("come back from a translation memory as they went out", () => {
    const named = tableOf(anyXmlText).filter(({ pairs }) => pairs.length > 0);
    fc.assert(
      fc.property(named, (table) => {
        const known = { ...table, sourceLanguage: "fr", targetLanguage: "en" };
        expect(pairsOfMemory(readTmx(writeTmx(memoryOfPairs(known))))).toEqual(known);
      }),
    );
  });
  it.each([
    ["two columns", "un\tone\ndeux\ttwo", [null, null, "one", "two"]],
    ["named columns among others", "id,target:en,source:fr\n1,one,un\n2,two,deux", ["fr", "en", "one", "two"]],
    ["quotation marks that do not close", 'dit "oui\tsays "yes\n"a\t"b', [null, null, 'says "yes', '"b']],
    ["semicolons", "source;target\nun;one\ndeux;two", [null, null, "one", "two"]],
  ])("are read from %s", (_, text, expected) => {
    const table = readDelimited(text);
    const targets = table?.pairs.map(({ target }) => target) ?? [];
    expect([table?.sourceLanguage, table?.targetLanguage, ...targets]).toEqual(expected);
  });
  it.each(["Just a text, with a comma.\nAnd more.", "a\tb\tc\nd\te\tf", "no table"])("are not in %j", (text) => {
    expect(readDelimited(text)).toBeNull();
  });
  it("are refused when there are more of them than an article has", () => {
    const many = "a\tb\n".repeat(200_000);
    expect(() => readDelimited(many)).toThrow(expect.objectContaining({ message: "importTooManyBlocks" }));
  });
  it("are read from shared strings, with runs, gaps and formulas by their value", () => {
    const sheet = `<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row><row><c r="B2"><f>1+1</f><v>2</v></c></row></sheetData></worksheet>`;
    const strings = "<sst><si><t>un</t></si><si><r><t>o</t></r><r><t>ne</t></r><rPh><t>x</t></rPh></si></sst>";
    expect(readXlsx(xlsx({ "xl/worksheets/sheet1.xml": sheet, "xl/sharedStrings.xml": strings })).pairs).toEqual([
      { source: "un", target: "one" },
      { source: "", target: "2" },
    ]);
  });
  it.each([
    ["importDamaged", xlsx({})],
    ["bilingualColumns", xlsx({ "xl/worksheets/sheet1.xml": sheetOf('<c r="A1"><v>1</v></c>') })],
    ["exchangeDoctype", xlsx({ "xl/worksheets/sheet1.xml": '<!DOCTYPE a [<!ENTITY b "c">]><a/>' })],
    ["importInflated", xlsx({ "xl/worksheets/sheet1.xml": sheetOf(" ".repeat(20_000_000)) })],
    ["importDamaged", new Uint8Array([0x50, 0x4b, 3, 4, 5])],
  ])("are refused as %s", (message, bytes) => {
    expect(() => readXlsx(bytes)).toThrow(expect.objectContaining({ message }));
  });
  it("never crash an Excel reader when damaged", () => {
    fc.assert(
      fc.property(tableOf(nasty), fc.nat(), fc.nat(255), (table, at, byte) => {
        const bytes = writeXlsx(table);
        bytes[at % bytes.length] = byte;
        try {
          readXlsx(bytes);
        } catch (error) {
          expect(error).toBeInstanceOf(Problem);
        }
      }),
      { numRuns: 300 },
    );
  });
});

function sheetOf(cells: string): string {
  return `<worksheet><sheetData><row>${cells}</row></sheetData></worksheet>`;
}

function xlsx(parts: Readonly<Record<string, string>>): Uint8Array {
  const all = { "xl/workbook.xml": "<workbook/>", ...parts };
  return zipSync(Object.fromEntries(Object.entries(all).map(([name, text]) => [name, strToU8(text)])));
}
