import { likeness, type WordBag } from "./likeness";

/** One text of the first list beside a run of the second, from `start` to `end`, excluded, and how alike they are. */
export type AlikePair = Readonly<{ first: number; start: number; end: number; likeness: number }>;

/** Below this two texts have little in common but the words that every text has. */
export const leastAlike = 0.35;
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
  const width = second + 1;
  if (first.length * second * longestRun > mostComparisons) return [];
  const best = new Float64Array((first.length + 1) * width);
  const choice: (AlikePair | "up" | "left" | null)[] = new Array((first.length + 1) * width).fill(null);
  for (let i = 0; i <= first.length; i += 1) {
    for (let j = 0; j <= second; j += 1) {
      const at = i * width + j;
      const offer = (value: number, how: AlikePair | "up" | "left") => {
        if (choice[at] !== null && value <= (best[at] ?? 0)) return;
        best[at] = value;
        choice[at] = how;
      };
      if (i > 0) offer(best[at - width] ?? 0, "up");
      if (j > 0) offer(best[at - 1] ?? 0, "left");
      const bag = first[i - 1];
      for (let run = 1; bag && run <= Math.min(longestRun, j); run += 1) {
        const alike = likeness(bag, joined(j - run, j));
        if (alike >= leastAlike)
          offer((best[at - width - run] ?? 0) + alike, { first: i - 1, start: j - run, end: j, likeness: alike });
      }
    }
  }
  return walkBack(first.length, second, (i, j) => choice[i * width + j] ?? null);
}

function walkBack(
  rows: number,
  columns: number,
  choiceAt: (i: number, j: number) => AlikePair | "up" | "left" | null,
): AlikePair[] {
  const pairs: AlikePair[] = [];
  let [i, j] = [rows, columns];
  for (let how = choiceAt(i, j); how !== null; how = choiceAt(i, j)) {
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
