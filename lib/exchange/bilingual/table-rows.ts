import { Problem } from "#lib/problem";
import type { BilingualTable } from "./pairs";

/** What a spreadsheet would run as a formula, behind apostrophes that keep it from that. */
const guarded = /^'(?='*[=+\-@\t\r\n＝＋－＠])/;
const dangerous = /^'*[=+\-@\t\r\n＝＋－＠]/;

/** A cell that no spreadsheet runs: an apostrophe before what it would take for a formula (OWASP, CSV injection). */
export function guardCell(text: string): string {
  return dangerous.test(text) ? `'${text}` : text;
}

/** The text of a cell that `guardCell` made. */
export function unguardCell(text: string): string {
  return text.replace(guarded, "");
}

/** A table to be written; what its remark says stands in a third cell of the first row, which readers pass over. */
export type RemarkedTable = BilingualTable & Readonly<{ remark?: string }>;

/** The rows of a bilingual table, its languages in the first one. */
export function rowsOfTable({ sourceLanguage, targetLanguage, pairs, remark }: RemarkedTable): string[][] {
  const head = (side: string, language: string | null) => (language === null ? side : `${side}:${language}`);
  return [
    [head("source", sourceLanguage), head("target", targetLanguage), ...(remark === undefined ? [] : [remark])],
    ...pairs.map(({ source, target }) => [source, target]),
  ];
}

/** UTF-16 code units of all texts: what a file can hold, unless its cells name one text again and again. */
const mostCharacters = 20_000_000;

/**
 * A table of two columns, or of more where the first row names "source" and "target" (with a language: "source:fr").
 * Rows without words are left out; null for what is no such table.
 */
export function tableOfRows(rows: readonly (readonly string[])[]): BilingualTable | null {
  const heads = (rows[0] ?? []).map((cell) => headOf(cell));
  const source = heads.findIndex((head) => head?.side === "source");
  const target = heads.findIndex((head) => head?.side === "target");
  const isNamed = source >= 0 && target >= 0;
  if (!isNamed && !(rows.length > 0 && rows.every((cells) => cells.length === 2))) return null;
  const [from, into] = isNamed ? [source, target] : [0, 1];
  let length = 0;
  const pairs = rows.slice(isNamed ? 1 : 0).flatMap((cells) => {
    const pair = { source: cells[from] ?? "", target: cells[into] ?? "" };
    length += pair.source.length + pair.target.length;
    if (length > mostCharacters) throw new Problem("invalid", "importTooLong", { most: mostCharacters });
    return pair.source === "" && pair.target === "" ? [] : [pair];
  });
  const language = (at: number) => (isNamed ? (heads[at]?.language ?? null) : null);
  return { sourceLanguage: language(from), targetLanguage: language(into), pairs };
}

function headOf(cell: string): Readonly<{ side: "source" | "target"; language: string | null }> | null {
  const [, side, language] =
    /^(source|src|target|tgt)(?:[:_ ]([A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*))?$/i.exec(cell.trim()) ?? [];
  if (side === undefined) return null;
  return { side: /^s/i.test(side) ? "source" : "target", language: language?.replaceAll("_", "-") ?? null };
}
