import { delimitedRows } from "#lib/exchange/delimited-rows";
import { Problem } from "#lib/problem";
import type { BilingualTable } from "./pairs";
import { guardCell, type RemarkedTable, rowsOfTable, tableOfRows, unguardCell } from "./table-rows";

const mostLines = 100_000;

/**
 * Reads texts beside their translations from a table with tabs, semicolons or commas; null for what is no table of two.
 * Cells may stand in quotation marks; a table with tabs whose quotation marks do not close has none that quote.
 */
export function readDelimited(text: string): BilingualTable | null {
  const body = text.replace(/^\ufeff/, "");
  refuseLines(body);
  const [first = ""] = body.split("\n", 1);
  const delimiter = ["\t", ";", ","].find((sign) => first.includes(sign));
  if (delimiter === undefined) return null;
  const rows = rowsIn(body, delimiter);
  return rows && tableOfRows(rows.map((cells) => cells.map(unguardCell)));
}

/** Writes a bilingual table as CSV (RFC 4180) or with tabs; no cell runs in a spreadsheet. */
export function writeDelimited(table: RemarkedTable, delimiter: "\t" | ","): string {
  return rowsOfTable(table)
    .map((cells) => `${cells.map((cell) => quoted(guardCell(cell), delimiter)).join(delimiter)}\r\n`)
    .join("");
}

/** A cell may hold line breaks, but no table that an article comes from is this long. */
function refuseLines(text: string): void {
  let lines = 0;
  for (let at = text.indexOf("\n"); at >= 0 && lines <= mostLines; at = text.indexOf("\n", at + 1)) lines += 1;
  if (lines > mostLines) throw new Problem("invalid", "importTooManyBlocks", { most: mostLines });
}

function rowsIn(text: string, delimiter: string): string[][] | null {
  try {
    return delimitedRows(text, delimiter).map(({ cells }) => cells.map((cell) => cell.text));
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    if (error.message === "tableTooLarge" || (delimiter !== "\t" && isNamed(text))) throw error;
    if (delimiter !== "\t") return null;
    return text
      .split(/\r?\n/)
      .filter((line) => line.trim() !== "")
      .map((line) => line.split("\t"));
  }
}

/** Whether the first line says that this is a table of texts and translations, and no prose with commas. */
function isNamed(text: string): boolean {
  return /^"?(?:source|src|target|tgt)\b/i.test(text);
}

function quoted(text: string, delimiter: string): string {
  const isPlain = !/["\r\n]/.test(text) && !text.includes(delimiter) && text.trim() === text && text !== "";
  return isPlain ? text : `"${text.replaceAll('"', '""')}"`;
}
