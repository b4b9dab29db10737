import { likeness, type WordBag } from "./likeness";

/** One text of the first list beside a run of the second, from `start` to `end`, excluded, and how alike they are. */
export type AlikePair = Readonly<{ first: number; start: number; end: number; likeness: number }>;

/** Below this two texts have little in common but the words that every text has. */
const leastAlike = 0.35;
/** How many texts one can have become. */
const longestRun = 3;
/** More comparisons than these are a book against another, and not made. */
const mostComparisons = 200_000;

/**
 * Pairs texts of one language in order, each at most once: those that are most alike by their words. A text stands beside
 * up to three that follow one another. `joined` gives the words of such a run, by index.
 */
export function pairAlike(
  first: readonly WordBag[],
  second: number,
  joined: (start: number, end: number) => WordBag,
): AlikePair[] {
  if (first.length * second * longestRun > mostComparisons) return [];
  const table = new PairTable(first.length, second);
  for (let i = 0; i <= first.length; i += 1) {
    for (let j = 0; j <= second; j += 1) {
      table.skip(i, j);
      const bag = first[i - 1];
      for (let run = 1; bag && run <= Math.min(longestRun, j); run += 1) {
        const alike = likeness(bag, joined(j - run, j));
        if (alike >= leastAlike) table.offer(i, j, { first: i - 1, start: j - run, end: j, likeness: alike });
      }
    }
  }
  return table.pairs();
}

/** For every beginning of both lists the best that can be had of them, and how. */
class PairTable {
  private readonly width: number;
  private readonly best: Float64Array;
  private readonly how: (AlikePair | "up" | "left" | null)[];

  constructor(
    private readonly rows: number,
    private readonly columns: number,
  ) {
    this.width = columns + 1;
    this.best = new Float64Array((rows + 1) * this.width);
    this.how = new Array((rows + 1) * this.width).fill(null);
  }

  /** Leaves the last text of either list out. */
  skip(i: number, j: number): void {
    const [up, left] = [this.bestAt(i - 1, j), this.bestAt(i, j - 1)];
    const at = i * this.width + j;
    this.best[at] = Math.max(0, up, left);
    if (i > 0 || j > 0) this.how[at] = up >= left ? "up" : "left";
  }

  offer(i: number, j: number, pair: AlikePair): void {
    const at = i * this.width + j;
    const value = this.bestAt(pair.first, pair.start) + pair.likeness;
    if (value <= (this.best[at] ?? 0)) return;
    this.best[at] = value;
    this.how[at] = pair;
  }

  pairs(): AlikePair[] {
    const pairs: AlikePair[] = [];
    let [i, j] = [this.rows, this.columns];
    while (i > 0 || j > 0) {
      const how = this.how[i * this.width + j] ?? (i > 0 ? "up" : "left");
      if (how === "up") i -= 1;
      else if (how === "left") j -= 1;
      else {
        pairs.push(how);
        i = how.first;
        j = how.start;
      }
    }
    return pairs.reverse();
  }

  private bestAt(i: number, j: number): number {
    return i < 0 || j < 0 ? -1 : (this.best[i * this.width + j] ?? 0);
  }
}
