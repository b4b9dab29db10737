/** How far from the diagonal a pair may lie: a quarter of the longer list, within these. */
const band = { least: 50, most: 250 };
/** Places that are looked at, a second of work, as long as the band is not below its least. */
const mostPlaces = 1_000_000;

/** What a dynamic programme over two lists knows: only places near the diagonal. */
export type Grid = Readonly<{
  firstColumn: (row: number) => number;
  lastColumn: (row: number) => number;
  /** Infinity outside the band and where nothing leads. */
  costAt: (row: number, column: number) => number;
  kindAt: (row: number, column: number) => number;
  offer: (row: number, column: number, cost: number, kind: number) => void;
}>;

/** An empty grid of (rows + 1) × (columns + 1) places: the cheapest way to every place near the diagonal, and its last step; the first place costs nothing. */
export function gridFor(rows: number, columns: number): Grid {
  const quarter = Math.ceil(Math.max(rows, columns) / 4);
  const affordable = Math.floor(mostPlaces / (rows + 1) / 2);
  const reach = Math.min(
    columns,
    Math.max(band.least, Math.min(band.most, quarter, affordable), Math.ceil(columns / Math.max(1, rows))),
  );
  const width = Math.min(columns + 1, 2 * reach + 1);
  const firsts = Array.from({ length: rows + 1 }, (_, row) => {
    const middle = Math.round((row * columns) / Math.max(1, rows));
    return Math.max(0, Math.min(middle - reach, columns + 1 - width));
  });
  const firstColumn = (row: number) => firsts[row] ?? 0;
  const lastColumn = (row: number) => firstColumn(row) + width - 1;
  const costs = new Float64Array((rows + 1) * width).fill(Number.POSITIVE_INFINITY);
  const steps = new Uint8Array((rows + 1) * width);
  const place = (row: number, column: number) => {
    const offset = column - firstColumn(row);
    return row >= 0 && offset >= 0 && offset < width ? row * width + offset : -1;
  };
  costs[0] = 0;
  return {
    firstColumn,
    lastColumn,
    costAt: (row, column) => costs[place(row, column)] ?? Number.POSITIVE_INFINITY,
    kindAt: (row, column) => steps[place(row, column)] ?? 0,
    offer(row, column, cost, kind) {
      const at = place(row, column);
      if (cost >= (costs[at] ?? 0)) return;
      costs[at] = cost;
      steps[at] = kind;
    },
  };
}
