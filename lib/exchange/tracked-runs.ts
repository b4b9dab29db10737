import { type StyledRun, spacesAfter, styledRuns } from "#lib/exchange/block-text";
import type { ExportedBlock, ExportedPerson, ExportedRun, ExportedSegment } from "#lib/exchange/exported-article";
import { type MarkedText, sliceMarked } from "#lib/text/mark";

/** Who changed something, and when (ISO 8601, UTC). */
export type Hand = Readonly<{ by: ExportedPerson; at: string }>;

/**
 * A run of one formatting and one hand. `hand` is null where nothing changed; `was`: what its formatting was in the
 * machine's text, where only that changed.
 */
export type TrackedRun = StyledRun &
  Readonly<{ kind: ExportedRun["kind"]; hand: Hand | null; was: Pick<StyledRun, "bold" | "italic"> | null }>;

/**
 * A block's machine and corrected text in one: what stayed and what came, as in the corrected text, and what went, as
 * in the machine's. `unknown`: whose a change is that the record knows no author of.
 */
export function trackedRuns(block: ExportedBlock, unknown: Hand): TrackedRun[] {
  const spaces = spacesAfter(block);
  return block.segments.flatMap((segment, at) => {
    const hand = lastHand(segment) ?? unknown;
    const next = block.segments[at + 1];
    // The space before a sentence goes with it, by whoever took it out.
    const spaceHand = (next?.corrected.text === "" && spaces[at] === "" && lastHand(next)) || hand;
    return [...segmentRuns(segment, hand), ...spaceRuns(segment.machineSpaceAfter, spaces[at] ?? "", spaceHand)];
  });
}

/** Who wrote a segment last: the hand of what no run tells, its spaces and its formatting. */
function lastHand({ versions, runs }: ExportedSegment): Hand | null {
  const last = [...versions, ...runs].findLast(({ by, at }) => by !== null && at !== null);
  return last?.by && last.at ? { by: last.by, at: last.at } : null;
}

function segmentRuns(segment: ExportedSegment, hand: Hand): TrackedRun[] {
  const place = { machine: 0, corrected: 0 };
  return segment.runs.flatMap(({ kind, text, by, at }) => {
    const { machine, corrected } = {
      machine: sliceMarked(segment.machine, { start: place.machine, end: place.machine + text.length }),
      corrected: sliceMarked(segment.corrected, { start: place.corrected, end: place.corrected + text.length }),
    };
    if (kind !== "insertion") place.machine += text.length;
    if (kind !== "deletion") place.corrected += text.length;
    if (kind === "same") return sameRuns(machine, corrected, hand);
    const own = by && at ? { by, at } : hand;
    return styledRuns(kind === "deletion" ? machine : corrected).map((run) => ({ ...run, kind, hand: own, was: null }));
  });
}

/** Words that stayed; cut wherever either formatting changes. */
function sameRuns(machine: MarkedText, corrected: MarkedText, hand: Hand): TrackedRun[] {
  const before = [...styledRuns(machine)];
  let used = 0;
  return styledRuns(corrected).flatMap((run) => {
    const runs: TrackedRun[] = [];
    for (let at = 0; at < run.text.length; ) {
      const old = before[0];
      if (!old) break;
      const length = Math.min(run.text.length - at, old.text.length - used);
      const isSame = old.bold === run.bold && old.italic === run.italic;
      const was = isSame ? null : { bold: old.bold, italic: old.italic };
      runs.push({ ...run, text: run.text.slice(at, at + length), kind: "same", hand: isSame ? null : hand, was });
      at += length;
      used += length;
      if (used < old.text.length) continue;
      before.shift();
      used = 0;
    }
    return runs;
  });
}

/** The space between two sentences changes too when one is split, joined or emptied. */
function spaceRuns(machineSpaceAfter: string, spaceAfter: string, changedBy: Hand): TrackedRun[] {
  const run = (kind: ExportedRun["kind"], text: string, hand: Hand | null): TrackedRun[] =>
    text === "" ? [] : [{ kind, text, hand, bold: false, italic: false, href: null, was: null }];
  if (machineSpaceAfter === spaceAfter) return run("same", spaceAfter, null);
  return [...run("deletion", machineSpaceAfter, changedBy), ...run("insertion", spaceAfter, changedBy)];
}
