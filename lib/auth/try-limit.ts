/** How many tries in how long (milliseconds), and whether each try after a wait starts a longer one. */
export type TryLimit = Readonly<{ most: number; window: number; isGrowing: boolean }>;

export type Tries = Readonly<{ count: number; windowStart: Date; blockedUntil: Date | null }>;

const minute = 60_000;
/** A person mistypes; a program does not give up. */
export const accountLimit: TryLimit = { most: 5, window: 5 * minute, isGrowing: true };
/** A whole newsroom may share one address, so its wait does not grow. */
export const addressLimit: TryLimit = { most: 60, window: 5 * minute, isGrowing: false };

const longestWait = 60 * minute;
/** After a wait, tries are remembered for this long. */
const remembered = 24 * 60 * minute;

/**
 * Counts one more try. While a wait runs the try is refused and not counted. The try that reaches the limit is still
 * carried out and starts a wait of one window. Where the limit grows, each further one after a wait doubles it, up to
 * an hour; elsewhere counting begins anew.
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
  return { tries: { count, windowStart: before.windowStart, blockedUntil: blockAt(count, limit, now) }, waitFor: 0 };
}

/** Takes one try back that turned out to be right; a wait that it alone had started ends. */
export function takeBackTry(before: Tries, limit: TryLimit): Tries {
  const count = Math.max(0, before.count - 1);
  return { ...before, count, blockedUntil: count < limit.most ? null : before.blockedUntil };
}

/** Tries nobody has added to for this long (milliseconds) tell nothing any more. */
export const keptTries = 2 * remembered;

function blockAt(count: number, { most, window }: TryLimit, now: Date): Date | null {
  const over = count - most;
  return over < 0 ? null : new Date(now.getTime() + Math.min(window * 2 ** over, longestWait));
}

function isForgotten({ windowStart, blockedUntil }: Tries, { window, isGrowing }: TryLimit, now: Date): boolean {
  const quietSince = blockedUntil
    ? blockedUntil.getTime() + (isGrowing ? remembered : 0)
    : windowStart.getTime() + window;
  return quietSince <= now.getTime();
}
