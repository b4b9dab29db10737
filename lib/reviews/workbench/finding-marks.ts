import type { ShownFinding } from "#lib/findings/shown-finding";
import type { Range } from "#lib/text/range";
import type { Run } from "#lib/text/run";

/** A stretch of a sentence that an open finding is about. */
export type FindingMark = Range & Readonly<{ quote: string; isCurrent: boolean }>;

export type FindingMarks = Readonly<Record<string, readonly FindingMark[]>>;

const none: readonly FindingMark[] = [];

/** What to underline in each sentence; sentences whose marks are as in `before` keep the very same list. */
export function marksOf(
  findings: readonly ShownFinding[],
  currentKey: string | null,
  before: FindingMarks = {},
): FindingMarks {
  const marks: Record<string, FindingMark[]> = {};
  for (const { key, state, places } of findings) {
    if (state !== "open") continue;
    for (const { segmentId, start, end, quote, isDismissed } of places) {
      if (isDismissed) continue;
      marks[segmentId] ??= [];
      marks[segmentId].push({ start, end, quote, isCurrent: key === currentKey });
    }
  }
  return Object.fromEntries(
    Object.entries(marks).map(([id, list]) => {
      const known = before[id] ?? none;
      return [id, JSON.stringify(known) === JSON.stringify(list) ? known : list];
    }),
  );
}

/** Runs cut where a mark begins or ends, those inside marked. Marks whose words are not there any more are left out. */
export function underlined(runs: readonly Run[], marks: readonly FindingMark[], text: string): readonly Run[] {
  const present = marks.filter(({ start, end, quote }) => text.slice(start, end) === quote);
  if (present.length === 0) return runs;
  const edges = [...new Set(present.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
  let at = 0;
  return runs.flatMap((run) => {
    if (run.kind === "deletion") return [run];
    const from = at;
    at += run.text.length;
    const cuts = [from, ...edges.filter((edge) => from < edge && edge < at), at];
    return cuts.slice(0, -1).map((start, index): Run => {
      const end = cuts[index + 1] ?? at;
      const over = present.filter((mark) => mark.start <= start && end <= mark.end);
      const finding = over.length === 0 ? null : over.some(({ isCurrent }) => isCurrent) ? "current" : "open";
      return { ...run, text: run.text.slice(start - from, end - from), finding };
    });
  });
}
