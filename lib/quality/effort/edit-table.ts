/** How one word of the machine's text, or one of the corrected text, was dealt with. */
export const editKinds = ["same", "replaced", "deleted", "inserted"] as const;
export type EditKind = (typeof editKinds)[number];

/** Words from one (inclusive) to another (exclusive), counted from 0. */
export type Stretch = Readonly<{ from: number; to: number }>;

/** The table of edit distances from one sequence of words to a fixed other one, kept near its diagonal. */
export type EditTable = Readonly<{
  /** Edits from these words to the corrected ones. What was asked before is the base of `distanceOf`. */
  fill: (words: Int32Array) => number;
  /** Edits from words that are those last filled in, but for a stretch. */
  distanceOf: (words: Int32Array, changed: Stretch) => number;
  /** The edits of the words last filled in, from first to last. */
  trace: () => EditKind[];
}>;

/**
 * Words are numbers here; all sequences asked about have `length` words. Time and memory grow with
 * `length × (50 + corrected.length ÷ length)`, for only cells near the diagonal are looked at. The band and the order
 * in which edits of one price are preferred are those of sacreBLEU's `lib_ter` (Tercom's, with the band on a
 * pseudo-diagonal): they decide which shifts are tried, and so belong to the score.
 */
export function editTable(corrected: Int32Array, length: number): EditTable {
  const rowOf = bandOf(length, corrected.length);
  const { offset, to } = rowOf(length);
  const cells = offset + to;
  const main: Cells = { costs: new Int32Array(cells), kinds: new Uint8Array(cells) };
  const other: Cells = { costs: new Int32Array(cells), kinds: new Uint8Array(cells) };
  for (let column = 0; column <= corrected.length; column += 1) {
    main.costs[column] = column;
    main.kinds[column] = inserted;
  }

  function fillRow(row: number, word: number, above: Int32Array, { costs, kinds }: Cells): void {
    const { from, to, offset } = rowOf(row);
    const before = rowOf(row - 1);
    // What stood above to the left, and what was just written to the left.
    let corner = costIn(before, above, from - 1);
    let left = unreachable;
    for (let column = from; column < to; column += 1) {
      const isSame = column > 0 && word === corrected[column - 1];
      const up = costIn(before, above, column);
      let cost = isSame ? corner : corner + 1;
      let kind = isSame ? same : replaced;
      if (up + 1 < cost) {
        cost = up + 1;
        kind = deleted;
      }
      if (left + 1 < cost) {
        cost = left + 1;
        kind = inserted;
      }
      costs[offset + column] = cost;
      kinds[offset + column] = kind;
      corner = up;
      left = cost;
    }
  }

  /** By how much the other table's row is dearer, if by the same in every cell. */
  function evenDifference(row: number): number | null {
    const { from, to, offset } = rowOf(row);
    const difference = (other.costs[offset + from] ?? 0) - (main.costs[offset + from] ?? 0);
    for (let cell = offset + from + 1; cell < offset + to; cell += 1) {
      if ((other.costs[cell] ?? 0) - (main.costs[cell] ?? 0) !== difference) return null;
    }
    return difference;
  }

  return {
    fill: (words) => {
      for (let row = 1; row <= length; row += 1) fillRow(row, words[row - 1] ?? 0, main.costs, main);
      return main.costs[cells - 1] ?? 0;
    },
    distanceOf: (words, changed) => {
      const distance = main.costs[cells - 1] ?? 0;
      if (changed.from >= changed.to) return distance;
      for (let row = changed.from + 1; row <= length; row += 1) {
        const above = row === changed.from + 1 ? main : other;
        fillRow(row, words[row - 1] ?? 0, above.costs, other);
        // Below, both tables go on alike.
        const difference = row >= changed.to ? evenDifference(row) : null;
        if (difference !== null) return distance + difference;
      }
      return other.costs[cells - 1] ?? 0;
    },
    trace: () => {
      const edits: EditKind[] = [];
      let row = length;
      let column = corrected.length;
      while (row > 0 || column > 0) {
        const edit = editKinds[main.kinds[rowOf(row).offset + column] ?? same] ?? "same";
        edits.push(edit);
        if (edit !== "inserted") row -= 1;
        if (edit !== "deleted") column -= 1;
      }
      return edits.reverse();
    },
  };
}

/** Columns to either side of the diagonal that are looked at. */
const beam = 25;
/** More than any distance between texts that fit into memory, and far from the end of the range. */
const unreachable = 2 ** 30;
const [same, replaced, deleted, inserted] = [0, 1, 2, 3];

type Cells = Readonly<{ costs: Int32Array; kinds: Uint8Array }>;

/** The columns of a row, from (inclusive) and to (exclusive); the cell of a column is at offset + column. */
type Row = Readonly<{ from: number; to: number; offset: number }>;

/** What is not in the band cannot be reached. */
function costIn({ from, to, offset }: Row, costs: Int32Array, column: number): number {
  return column >= from && column < to ? (costs[offset + column] ?? unreachable) : unreachable;
}

/** The rows of the band, which reaches all columns in the first row and the end in the last. */
function bandOf(length: number, columns: number): (row: number) => Row {
  const ratio = length > 0 ? columns / length : 1;
  // A text much longer than the other moves on by more than the band in one row.
  const width = beam < ratio / 2 ? Math.ceil(ratio / 2 + beam) : beam;
  const first: Row = { from: 0, to: columns + 1, offset: 0 };
  const rows = [first];
  let last = first;
  for (let row = 1; row <= length; row += 1) {
    const diagonal = Math.floor(row * ratio);
    const from = Math.max(0, diagonal - width);
    const to = row === length ? columns + 1 : Math.min(columns + 1, diagonal + width);
    last = { from, to, offset: last.offset + last.to - from };
    rows.push(last);
  }
  return (row) => rows[row] ?? first;
}
