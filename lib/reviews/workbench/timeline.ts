import type { HistoryDecision, HistoryEntry, SegmentHistory } from "#lib/reviews/review";

/** One line of a sentence's past: saves of one person in one go count as one change, told by its last text. */
export type TimelineEntry =
  | Readonly<{ kind: "text"; at: string; version: HistoryEntry; saves: number; before: HistoryEntry | null }>
  | Readonly<{ kind: "decision"; at: string; decision: HistoryDecision }>;

/** Milliseconds between two saves that still are one go. */
const oneGo = 10 * 60_000;

/** Versions and decisions as one story, newest first; a decision ends a go, so that what was decided on can be seen. */
export function timelineOf({ versions, decisions }: SegmentHistory): TimelineEntry[] {
  const decided = new Set(decisions.map(({ version }) => version));
  const entries: TimelineEntry[] = decisions.map((decision) => ({ kind: "decision", at: decision.at, decision }));
  for (let index = 0; index < versions.length; ) {
    const group = groupFrom(versions, index, decided);
    const version = versions[index];
    if (version) {
      const before = versions[index + group] ?? null;
      entries.push({ kind: "text", at: version.at, version, saves: group, before });
    }
    index += group;
  }
  return entries.sort((a, b) => compare(b, a));
}

/** How many versions from here on into the past belong together; at least one. */
function groupFrom(versions: readonly HistoryEntry[], start: number, decided: ReadonlySet<number>): number {
  let count = 1;
  for (;;) {
    const newer = versions[start + count - 1];
    const older = versions[start + count];
    if (!newer || !older || !isOneGo(newer, older) || decided.has(older.number)) return count;
    count += 1;
  }
}

function isOneGo(newer: HistoryEntry, older: HistoryEntry): boolean {
  const isTyped = newer.cause === "edit" && older.cause === "edit";
  return isTyped && newer.by?.id === older.by?.id && Date.parse(newer.at) - Date.parse(older.at) <= oneGo;
}

/** By time; of two at one instant the text comes before the decision on it. */
function compare(a: TimelineEntry, b: TimelineEntry): number {
  if (a.at !== b.at) return a.at < b.at ? -1 : 1;
  if (a.kind !== b.kind) return a.kind === "text" ? -1 : 1;
  return 0;
}
