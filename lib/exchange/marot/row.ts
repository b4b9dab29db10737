import { z } from "zod";
import type { AnnotatedPlace, Metadata, Side } from "#lib/exchange/annotated-translation";
import { refuseExcess } from "#lib/exchange/json-text";
import { Problem } from "#lib/problem";
import { type Exact, exactSchema } from "./exact";
import { takeMarkers, type UnmarkedText } from "./markers";

/** The columns, as Marot names them. The last one is missing in the files of mt-metrics-eval. */
export const marotColumns = [
  "system",
  "doc",
  "docSegId",
  "globalSegId",
  "rater",
  "source",
  "target",
  "category",
  "severity",
  "metadata",
] as const;

type Named = (typeof marotColumns)[number];

/** A line of the table. `stated`: what its markers (or its exact places) say, not yet verified. */
export type MarotRow = Readonly<Record<Exclude<Named, Side | "metadata">, string>> &
  Readonly<Record<Side, UnmarkedText>> &
  Readonly<{ line: number; stated: readonly AnnotatedPlace[]; metadata: Metadata | null; comment: string | null }>;

const fewest = 9;
const most = 11;

/** The rows of a table without quoting: a tab ends a cell and a line feed a row, whatever else is in them. */
export function* marotRows(text: string): Generator<MarotRow> {
  let line = 0;
  for (let start = 0; start < text.length; ) {
    const end = text.indexOf("\n", start);
    const stop = end < 0 ? text.length : end;
    const row = text.slice(start, text[stop - 1] === "\r" ? stop - 1 : stop);
    line += 1;
    start = stop + 1;
    const isHeader = line === 1 && /^\ufeff?system\tdoc\t/.test(row);
    if (row !== "" && !isHeader) yield rowOf(row.split("\t"), line);
  }
}

function rowOf(cells: readonly string[], line: number): MarotRow {
  if (cells.length < fewest || cells.length > most) {
    throw new Problem("invalid", "tableColumns", { line, found: cells.length, expected: "9–11" });
  }
  const { metadata, comment, exact } = lastColumn(cells[9] ?? "", line);
  const cell = (column: Named) => exact.columns?.[column] ?? cells[marotColumns.indexOf(column)] ?? "";
  const unmarked = (side: Side): UnmarkedText => {
    const marked = takeMarkers(cells[marotColumns.indexOf(side)] ?? "");
    return { ...marked, text: exact.columns?.[side] ?? marked.text };
  };
  const [source, target] = [unmarked("source"), unmarked("target")];
  return {
    line,
    system: cell("system"),
    doc: cell("doc"),
    docSegId: cell("docSegId"),
    globalSegId: cell("globalSegId"),
    rater: cell("rater"),
    source,
    target,
    category: cell("category"),
    severity: cell("severity"),
    stated: exact.places ?? [...placesIn(source, "source"), ...placesIn(target, "target")],
    metadata,
    comment,
  };
}

function placesIn({ text, ranges }: UnmarkedText, side: Side): AnnotatedPlace[] {
  return ranges.map(({ start, end }) => ({ side, start, end, quote: text.slice(start, end) }));
}

const metadataSchema = z.record(z.string(), z.unknown());

/** Metadata in JSON, or the free note that stood in this column before it. */
function lastColumn(
  cell: string,
  line: number,
): Readonly<{ metadata: Metadata | null; comment: string | null; exact: Exact }> {
  if (!cell.startsWith("{")) return { metadata: null, comment: cell === "" ? null : cell, exact: {} };
  const { stet = {}, ...rest } = metadataSchema.parse(parsed(cell, line));
  const exact = exactSchema.safeParse(stet);
  if (!exact.success) throw new Problem("invalid", "tableMetadata", { line, why: "stet" });
  const { note } = rest;
  return { metadata: rest, comment: typeof note === "string" && note !== "" ? note : null, exact: exact.data };
}

function parsed(cell: string, line: number): unknown {
  refuseExcess(cell, line);
  try {
    return JSON.parse(cell);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new Problem("invalid", "tableMetadata", { line, why: error.message.slice(0, 200) });
  }
}
