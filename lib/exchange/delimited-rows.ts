import { Problem } from "#lib/problem";

/** A cell and where it stands, counted from 1. */
export type Cell = Readonly<{ text: string; line: number; column: number }>;
export type Row = Readonly<{ line: number; cells: readonly Cell[] }>;

/** Cells of a table: 100,000 rows of eight. */
const mostCells = 800_000;
/** Of one row. */
const widest = 1000;

/**
 * Cuts a table into its cells: CSV (RFC 4180) or the same with another sign between them, or with none (null). A cell
 * may stand in quotation marks, and hold the sign and line breaks there; a mark inside is doubled. Empty lines are left
 * out. Throws a Problem with line and column for a cell that is not so, and for more cells than any table has.
 */
export function delimitedRows(text: string, delimiter: string | null): Row[] {
  const rows: Row[] = [];
  let cells: Cell[] = [];
  let line = 1;
  let at = 0;
  let count = 0;
  while (at <= text.length) {
    count += 1;
    if (cells.length >= widest) throw new Problem("invalid", "tableTooLarge", { line, most: widest });
    if (count > mostCells) throw new Problem("invalid", "tableTooLarge", { line, most: mostCells });
    const place = { line, column: cells.length + 1 };
    const isQuoted = text[at] === '"';
    const cell = isQuoted ? quotedCell(text, at, delimiter, place) : plainCell(text, at, delimiter);
    cells.push({ text: cell.text, ...place });
    line += cell.text.split("\n").length - 1;
    at = cell.end;
    if (at < text.length && text[at] === delimiter) {
      at += 1;
      continue;
    }
    if (cells.some((one) => one.text.trim() !== "")) rows.push({ line: cells[0]?.line ?? line, cells });
    cells = [];
    line += 1;
    at += text.startsWith("\r\n", at) ? 2 : 1;
  }
  return rows;
}

type Cut = Readonly<{ text: string; end: number }>;

function plainCell(text: string, from: number, delimiter: string | null): Cut {
  let end = from;
  while (end < text.length && text[end] !== delimiter && text[end] !== "\n" && text[end] !== "\r") end += 1;
  return { text: text.slice(from, end), end };
}

function quotedCell(text: string, from: number, delimiter: string | null, place: Pick<Cell, "line" | "column">): Cut {
  let close = text.indexOf('"', from + 1);
  while (close >= 0 && text[close + 1] === '"') close = text.indexOf('"', close + 2);
  if (close < 0) throw new Problem("invalid", "termListOpenQuote", place);
  const end = close + 1;
  const next = text[end];
  if (next !== undefined && next !== delimiter && next !== "\n" && next !== "\r") {
    throw new Problem("invalid", "termListAfterQuote", place);
  }
  return { text: text.slice(from + 1, close).replaceAll('""', '"'), end };
}
