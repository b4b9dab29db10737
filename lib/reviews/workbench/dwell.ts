/**
 * How long each sentence was in front of the person: active, in a tab that could be seen. Instants and lengths in
 * milliseconds of one clock that does not jump.
 */
export type Dwell = Readonly<{
  running: Readonly<{ segmentId: string; since: number }> | null;
  spent: Readonly<Record<string, number>>;
}>;

export const noDwell: Dwell = { running: null, spent: {} };

/** Longest that counts without a sign of life: people leave their desks with a sentence open. */
const longestPause = 60_000;

/** The sentence in front changes; null: none is, or the tab is hidden. Also called at any sign of life. */
export function inFront(dwell: Dwell, segmentId: string | null, now: number): Dwell {
  const { running } = dwell;
  const spent = running ? { ...dwell.spent, [running.segmentId]: spentOn(dwell, running.segmentId, now) } : dwell.spent;
  return { running: segmentId === null ? null : { segmentId, since: now }, spent };
}

/** Whole time of one sentence until now. */
export function spentOn({ running, spent }: Dwell, segmentId: string, now: number): number {
  const before = spent[segmentId] ?? 0;
  if (running?.segmentId !== segmentId) return before;
  return before + Math.min(longestPause, Math.max(0, now - running.since));
}
