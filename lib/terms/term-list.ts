import { isPlainLine, plainNote } from "#lib/articles/plain-text";
import { type TermForm, type TermStatus, termStatuses } from "#lib/checks/desk-term";
import { isAcronym } from "#lib/checks/term-case";
import { type Cell, delimitedRows, type Row } from "#lib/exchange/delimited-rows";
import { languageTag } from "#lib/language/language-tag";
import { Problem } from "#lib/problem";
import { isTermBase, readTermBase } from "./term-base";
import {
  formSeparator,
  longestNote,
  requireSound,
  type TermContent,
  type TermPlace,
  termIdentity,
} from "./term-content";

/** A term and the line of the list it stands on, counted from 1. */
export type ListedTerm = Readonly<{ line: number; term: TermContent }>;

/** Languages of lines that do not name their own. */
type Languages = Readonly<{ sourceLanguage: string | null; targetLanguage: string }>;

/** What a column holds. */
const columns = ["source", ...termStatuses, "note", "case", "source language", "target language"] as const;
type Column = (typeof columns)[number];

/** Lines of a list. */
const mostLines = 5000;

/**
 * Reads a pasted list of terms, one a line: tab-separated, CSV with commas or semicolons, or plain preferred forms. The
 * first line may name its columns; without, they are source (where the languages have one), preferred, admitted,
 * forbidden and note. A term base in XML (TBX, martif) is read as such. Forms in one cell are separated by "|". Throws a Problem that says what is wrong and where, in
 * the first line that is not so.
 */
export function readTermList(text: string, languages: Languages): ListedTerm[] {
  if (isTermBase(text)) return listedBase(text, languages);
  const { header, rows } = tableOf(text.replace(/^\uFEFF/u, ""), languages);
  if (rows.length > mostLines) throw new Problem("invalid", "termListTooLong", { most: mostLines });
  const listed = rows.map((row) => ({ line: row.line, term: termOf(row, header, languages) }));
  if (listed.length === 0) throw new Problem("invalid", "termListEmpty");
  const seen = new Map<string, number>();
  for (const { line, term } of listed) {
    const identity = termIdentity(term);
    const other = seen.get(identity);
    if (other !== undefined) throw new Problem("invalid", "termListTwice", { line, column: 1, other });
    seen.set(identity, line);
  }
  return listed;
}

/** A term base is a list too, of as many terms. */
function listedBase(text: string, languages: Languages): ListedTerm[] {
  const listed = readTermBase(text, languages);
  if (listed.length > mostLines) throw new Problem("invalid", "termListTooLong", { most: mostLines });
  if (listed.length === 0) throw new Problem("invalid", "termListEmpty");
  for (const { line, term } of listed) requireSound(term, () => ({ line, column: 1 }));
  return listed;
}

type Table = Readonly<{ header: readonly Column[]; rows: readonly Row[] }>;

function tableOf(text: string, { sourceLanguage }: Languages): Table {
  const [firstLine = ""] = text.trimStart().split(/\r?\n/u, 1);
  const delimiter = text.includes("\t") ? "\t" : ([";", ","].find((sign) => firstLine.includes(sign)) ?? null);
  const rows = delimitedRows(text, delimiter).map(({ line, cells }) => ({
    line,
    cells: cells.map((cell) => ({ ...cell, text: cell.text.trim() })),
  }));
  const [first] = rows;
  const header = first ? headerIn(first) : null;
  if (header) return { header, rows: rows.slice(1) };
  const usual: readonly Column[] = ["preferred", "admitted", "forbidden", "note"];
  const isSourced = sourceLanguage !== null && rows.some(({ cells }) => cells.length > 1);
  return { header: isSourced ? ["source", ...usual] : usual, rows };
}

/** The columns a first line names; null when it is a line like the others. */
function headerIn({ line, cells }: Row): Column[] | null {
  const named = cells.map((cell) => ({ cell, column: columns.find((one) => one === cell.text.toLowerCase()) }));
  const known = named.flatMap(({ column }) => (column === undefined ? [] : [column]));
  if (known.length < Math.min(2, cells.length)) return null;
  const unknown = named.find(({ column }) => column === undefined)?.cell;
  if (unknown) throw new Problem("invalid", "termListColumn", { ...placeOf(unknown), name: unknown.text });
  requireColumns(known, line);
  return known;
}

function requireColumns(header: readonly Column[], line: number): void {
  const twice = header.findIndex((column, at) => header.indexOf(column) !== at);
  if (twice >= 0) throw new Problem("invalid", "termListColumnTwice", { line, column: twice + 1 });
  if (!termStatuses.some((status) => header.includes(status))) {
    throw new Problem("invalid", "termListNoForms", { line, column: 1 });
  }
}

function termOf({ line, cells }: Row, header: Table["header"], languages: Languages): TermContent {
  const extra = cells.slice(header.length).find(({ text }) => text !== "");
  if (extra) throw new Problem("invalid", "termListTooManyCells", { ...placeOf(extra), most: header.length });
  const cellOf = (column: Column): Cell | undefined => cells[header.indexOf(column)];
  const textOf = (column: Column): string => plainText(cellOf(column));
  const places = new Map<string | null, TermPlace>();
  const forms = termStatuses.flatMap((status) => formsIn(cellOf(status), status, places));
  const source = textOf("source") || null;
  const sourceCell = cellOf("source");
  if (source !== null && sourceCell) places.set(source, placeOf(sourceCell));
  const term = {
    sourceLanguage: languageIn(cellOf("source language")) ?? languages.sourceLanguage,
    targetLanguage: languageIn(cellOf("target language")) ?? languages.targetLanguage,
    source,
    note: noteIn(cellOf("note")),
    forms: withCase(forms, header.includes("case") ? (cellOf("case") ?? null) : undefined),
  };
  requireSound(term, (text) => places.get(text) ?? { line, column: 1 });
  return term;
}

/** The apostrophe that keeps spreadsheets from taking a cell for a formula is not part of it (lib/audit/csv). */
function withoutGuard(text: string): string {
  return text.replace(/^'(?=[=+\-@＝＋－＠])/u, "");
}

function placeOf(cell: Cell | undefined): TermPlace {
  return { line: cell?.line ?? 0, column: cell?.column ?? 0 };
}

function plainText(cell: Cell | undefined): string {
  const text = withoutGuard(cell?.text ?? "");
  if (!isPlainLine(text)) throw new Problem("invalid", "termListSign", placeOf(cell));
  return text;
}

function noteIn(cell: Cell | undefined): string {
  const note = withoutGuard(cell?.text ?? "");
  if (note.length > longestNote) throw new Problem("invalid", "termListNote", { ...placeOf(cell), most: longestNote });
  if (!plainNote(longestNote).safeParse(note).success) throw new Problem("invalid", "termListSign", placeOf(cell));
  return note;
}

function formsIn(cell: Cell | undefined, status: TermStatus, places: Map<string | null, TermPlace>): TermForm[] {
  return plainText(cell)
    .split(formSeparator)
    .flatMap((part) => {
      const text = part.trim();
      if (text === "") return [];
      // Of a form that stands twice, the second place is the one to tell.
      places.set(text, placeOf(cell));
      return [{ text, status, isCaseSensitive: isAcronym(text) }];
    });
}

/** Without a column for it the case of acronyms counts; in the column stand the forms whose case does, or "yes". */
function withCase(forms: readonly TermForm[], cell: Cell | null | undefined): readonly TermForm[] {
  if (cell === undefined) return forms;
  const text = plainText(cell ?? undefined);
  const named = text.split(formSeparator).map((part) => part.trim());
  const isAll = text.toLowerCase() === "yes";
  const stray = named.find((name) => !isAll && name !== "" && !forms.some((form) => form.text === name));
  if (stray !== undefined) throw new Problem("invalid", "termListCase", { ...placeOf(cell ?? undefined), form: stray });
  return forms.map((form) => ({ ...form, isCaseSensitive: isAll || named.includes(form.text) }));
}

function languageIn(cell: Cell | undefined): string | null {
  const text = plainText(cell);
  if (text === "") return null;
  const parsed = languageTag.safeParse(text);
  if (!parsed.success) throw new Problem("invalid", "termListLanguage", { ...placeOf(cell), language: text });
  return parsed.data;
}
