import { bleuWords } from "./bleu-words";
import { addCounts, type SharedCount, sharedSequences } from "./shared-sequences";

/** Words in the longest run that is compared. */
const longestRun = 4;

/** Runs of one to four words that both texts have. */
export function countWordRuns(machine: string, corrected: string): SharedCount[] {
  return sharedSequences(bleuWords(machine), bleuWords(corrected), longestRun);
}

/**
 * BLEU (Papineni et al. 2002) over segments, 0–100, as sacreBLEU computes it for sentences: case-sensitive, effective
 * order (runs longer than the machine's text do not count), and exponential smoothing (the nth length without a shared
 * run counts as 1/2ⁿ of one).
 */
export function bleuScore(segments: readonly (readonly SharedCount[])[]): number {
  const counts = addCounts(segments);
  const words = counts[0];
  if (!words || counts.every(({ shared }) => shared === 0)) return 0;
  const brevity = words.machine < words.corrected ? Math.exp(1 - words.corrected / words.machine) : 1;
  let smoothing = 1;
  let order = 0;
  let logarithms = 0;
  for (const { machine, shared } of counts) {
    if (machine === 0) break;
    if (shared === 0) smoothing *= 2;
    logarithms += Math.log((100 * (shared === 0 ? 1 / smoothing : shared)) / machine);
    order += 1;
  }
  return brevity * Math.exp(logarithms / order);
}
