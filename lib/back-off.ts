const first = 500;
const longest = 30_000;

/**
 * Milliseconds to wait before trying again after this many tries in vain: twice as long each time, up to half a minute,
 * less up to half of it by `chance` (0 to 1), so that a crowd that was cut off together does not come back together.
 */
export function waitBefore(tries: number, chance: number): number {
  const most = Math.min(longest, first * 2 ** Math.min(tries, 16));
  return Math.round(most * (1 - chance / 2));
}
