/** How many tries in how long, in milliseconds. */
export type TryLimit = Readonly<{ most: number; window: number }>;

export type Tries = Readonly<{ count: number; windowStart: Date; blockedUntil: Date | null }>;

const minute = 60_000;
/** A person mistypes; a program does not give up. */
export const accountLimit: TryLimit = { most: 5, window: 5 * minute };
/** A whole newsroom may share one address. */
export const addressLimit: TryLimit = { most: 60, window: 5 * minute };

const longestWait = 60 * minute;
/** Tries are forgotten when nothing happened for this long after a wait. */
const forgotten = 24 * 60 * minute;

/**
 * Counts one more try. While a wait runs the try is refused and not counted. The try that reaches the limit is still
 * carried out and starts a wait of one window; each further one after a wait doubles it, up to an hour.
 */
export function countTry(
  before: Tries | null,
  limit: TryLimit,
  now: Date,
): Readonly<{ tries: Tries; waitFor: number }> {
  if (before?.blockedUntil && before.blockedUntil > now) {
    return { tries: before, waitFor: before.blockedUntil.getTime() - now.getTime() };
  }
  if (!before || isForgotten(before, limit, now)) {
    return { tries: { count: 1, windowStart: now, blockedUntil: null }, waitFor: 0 };
  }
  const count = before.count + 1;
  const over = count - limit.most;
  const wait = over < 0 ? 0 : Math.min(limit.window * 2 ** over, longestWait);
  const blockedUntil = wait === 0 ? null : new Date(now.getTime() + wait);
  return { tries: { count, windowStart: before.windowStart, blockedUntil }, waitFor: 0 };
}

function isForgotten({ windowStart, blockedUntil }: Tries, limit: TryLimit, now: Date): boolean {
  const quietSince = blockedUntil ? blockedUntil.getTime() + forgotten : windowStart.getTime() + limit.window;
  return quietSince <= now.getTime();
}
