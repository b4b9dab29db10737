import { strToU8, zipSync } from "fflate";
import {
  type ExchangeElement,
  elementIn,
  elementsIn,
  parseExchangeXml,
  requireElement,
  wholeText,
} from "#lib/exchange/exchange-xml";
import { xmlText } from "#lib/exchange/xml-text";
import { Zip } from "#lib/exchange/zip";
import { Problem } from "#lib/problem";
import type { BilingualTable } from "./pairs";
import { type RemarkedTable, rowsOfTable, tableOfRows } from "./table-rows";

/** Columns that are looked at. */
const mostColumns = 50;

/** Whether a zip file is a spreadsheet. */
export function isXlsx(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && Zip.open(bytes).readText("xl/workbook.xml") !== null;
}

/**
 * Reads texts beside their translations from the first sheet of an Excel file; formulas by their last value, looks are
 * let go. Throws `Problem("invalid")` when there is no table of two columns.
 */
export function readXlsx(bytes: Uint8Array): BilingualTable {
  const zip = Zip.open(bytes);
  const sheet = zip.readText(firstSheet(zip));
  if (sheet === null) throw new Problem("invalid", "importDamaged");
  const strings = sharedStrings(zip.readText("xl/sharedStrings.xml"));
  const data = requireElement(parseExchangeXml(sheet), "sheetData");
  const rows = elementsIn(data, "row").map((row) => cellsOf(row, strings));
  const table = tableOfRows(rows.filter((cells) => cells.some((cell) => cell !== "")));
  if (!table) throw new Problem("invalid", "bilingualColumns");
  return table;
}

/** Writes a bilingual table as an Excel file of one sheet. Cells are texts, so that none is a formula. */
export function writeXlsx(table: RemarkedTable): Uint8Array {
  const rows = rowsOfTable(table).map((cells, index) => {
    const inner = cells.map((cell, column) => cellText(cell, `${"ABC"[column] ?? "D"}${index + 1}`)).join("");
    return `<row r="${index + 1}">${inner}</row>`;
  });
  const sheet = `${head}<worksheet xmlns="${main}"><cols><col min="1" max="2" width="60" customWidth="1"/></cols><sheetData>${rows.join("")}</sheetData></worksheet>`;
  const parts = { ...frame, "xl/worksheets/sheet1.xml": sheet };
  const files = Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)]));
  // The same table gives the same bytes.
  return zipSync(files, { mtime: new Date(1980, 0, 1) });
}

function firstSheet(zip: Zip): string {
  const workbook = zip.readText("xl/workbook.xml");
  const relations = zip.readText("xl/_rels/workbook.xml.rels");
  if (workbook === null) throw new Problem("invalid", "importDamaged");
  const sheets = elementIn(parseExchangeXml(workbook), "sheets");
  const id = sheets && elementsIn(sheets, "sheet")[0]?.attributes["r:id"];
  const all = relations === null ? [] : elementsIn(parseExchangeXml(relations), "Relationship");
  const target = all.find(({ attributes }) => attributes.Id === id)?.attributes.Target ?? "worksheets/sheet1.xml";
  return target.startsWith("/") ? target.slice(1) : `xl/${target}`;
}

function sharedStrings(xml: string | null): readonly string[] {
  return xml === null ? [] : elementsIn(parseExchangeXml(xml), "si").map(richText);
}

/** A text and its runs; how it is pronounced (`rPh`) is no part of it. */
function richText(element: ExchangeElement): string {
  return elementsIn(element)
    .map((child) => (child.name === "t" ? unescaped(wholeText(child)) : child.name === "r" ? richText(child) : ""))
    .join("");
}

function cellsOf(row: ExchangeElement, strings: readonly string[]): string[] {
  const cells: string[] = [];
  for (const cell of elementsIn(row, "c")) {
    const column = columnOf(cell.attributes.r) ?? cells.length;
    if (column >= mostColumns) continue;
    while (cells.length < column) cells.push("");
    cells[column] = cellValue(cell, strings);
  }
  return cells;
}

function cellValue(cell: ExchangeElement, strings: readonly string[]): string {
  const inline = elementIn(cell, "is");
  if (inline) return richText(inline);
  const value = elementIn(cell, "v");
  const text = value ? wholeText(value) : "";
  return cell.attributes.t === "s" ? (strings[Number(text)] ?? "") : unescaped(text);
}

/** The column of "B7", counted from 0. */
function columnOf(reference: string | undefined): number | null {
  const letters = /^[A-Z]{1,3}(?=\d)/.exec(reference ?? "")?.[0];
  if (letters === undefined) return null;
  return Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function cellText(text: string, reference: string): string {
  return `<c r="${reference}" t="inlineStr"><is><t xml:space="preserve">${xmlText(escaped(text))}</t></is></c>`;
}

/** What XML cannot say, Excel spells as "_x000D_" (ECMA-376, ST_Xstring), and what looks like that, too. */
function escaped(text: string): string {
  return text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
    .replace(/[^\P{Cc}\t\n]|\p{Surrogate}|[\ufffe\uffff]/gu, (sign) => {
      return `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;
    });
}

function unescaped(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packaged = "http://schemas.openxmlformats.org/package/2006";
const spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** The parts of an Excel file that do not depend on what is in it. */
const frame = {
  "[Content_Types].xml": `${head}<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${spreadsheet}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${spreadsheet}.worksheet+xml"/></Types>`,
  "_rels/.rels": `${head}<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  "xl/workbook.xml": `${head}<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Stet" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  "xl/_rels/workbook.xml.rels": `${head}<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
};
