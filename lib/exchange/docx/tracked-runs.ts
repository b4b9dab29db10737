import { type StyledRun, styledRuns } from "#lib/exchange/block-text";
import type { ExportedBlock, ExportedRun, ExportedSegment } from "#lib/exchange/exported-article";
import { sliceMarked } from "#lib/text/mark";

/** A run of one formatting and one author. */
export type TrackedRun = StyledRun & Pick<ExportedRun, "kind" | "by" | "at">;

/** A block's machine and corrected text in one, as runs with formatting: what stayed and what came from the corrected text, what went from the machine's. */
export function trackedRuns(block: ExportedBlock): TrackedRun[] {
  return block.segments.flatMap((segment) => [...segmentRuns(segment), ...spaceRuns(segment)]);
}

function segmentRuns(segment: ExportedSegment): TrackedRun[] {
  const at = { machine: 0, corrected: 0 };
  return segment.runs.flatMap(({ kind, text, by, at: when }) => {
    const isGone = kind === "deletion";
    const side = isGone ? "machine" : "corrected";
    const start = at[side];
    const part = sliceMarked(segment[side], { start, end: start + text.length });
    if (kind !== "insertion") at.machine += text.length;
    if (!isGone) at.corrected += text.length;
    return styledRuns(part).map((run) => ({ ...run, kind, by, at: when }));
  });
}

/** The space between two sentences changes too when one is split or joined. */
function spaceRuns({ machineSpaceAfter, spaceAfter }: ExportedSegment): TrackedRun[] {
  const run = (kind: ExportedRun["kind"], text: string): TrackedRun[] =>
    text === "" ? [] : [{ kind, text, by: null, at: null, bold: false, italic: false, href: null }];
  if (machineSpaceAfter === spaceAfter) return run("same", spaceAfter);
  return [...run("deletion", machineSpaceAfter), ...run("insertion", spaceAfter)];
}
