import { addCounts, type SharedCount, sharedSequences } from "./shared-sequences";
import { withoutSpace } from "./white-space";

/** Characters in the longest run that is compared. */
const longestRun = 6;
/** How much more what is found again counts than what is right: β of the F-score. */
const beta = 2;

/** Runs of one to six characters (code points, without white space) that both texts have. */
export function countCharacters(machine: string, corrected: string): SharedCount[] {
  const counts = sharedSequences(Array.from(withoutSpace(machine)), Array.from(withoutSpace(corrected)), longestRun);
  // As sacreBLEU: where the corrected text has no run of this length, the machine's are not counted either.
  return counts.map((count) => (count.corrected === 0 ? { ...count, machine: 0 } : count));
}

/** chrF2 (Popović 2015) over segments, 0–100, as sacreBLEU computes it: precision and recall averaged over the lengths. */
export function characterFScore(segments: readonly (readonly SharedCount[])[]): number {
  const counted = addCounts(segments).filter(({ machine, corrected }) => machine > 0 && corrected > 0);
  if (counted.length === 0) return 0;
  const precision = counted.reduce((sum, { shared, machine }) => sum + shared / machine, 0) / counted.length;
  const recall = counted.reduce((sum, { shared, corrected }) => sum + shared / corrected, 0) / counted.length;
  if (precision + recall === 0) return 0;
  return 100 * (((1 + beta ** 2) * precision * recall) / (beta ** 2 * precision + recall));
}
