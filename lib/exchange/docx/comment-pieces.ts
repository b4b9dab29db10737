import type { ExportedRun } from "#lib/exchange/exported-article";
import type { Range } from "#lib/text/range";
import type { CommentEnd } from "./comment-places";

type Kind = ExportedRun["kind"];
type Cuttable = Readonly<{ kind: Kind; text: string }>;

/** A run with where it stands in its block's corrected and machine text; empty in the one it is not in. */
export type Piece<Run extends Cuttable> = Readonly<{ run: Run; corrected: Range; machine: Range }>;

/** A block's runs cut wherever a comment begins or ends; together they say what they said. */
export function piecesOf<Run extends Cuttable>(runs: readonly Run[], ends: readonly CommentEnd[]): Piece<Run>[] {
  const edges = {
    corrected: new Set(ends.flatMap(({ corrected }) => [corrected.start, corrected.end])),
    machine: new Set(ends.flatMap(({ machine }) => [machine.start, machine.end])),
  };
  const at = { corrected: 0, machine: 0 };
  return runs.flatMap((run) => {
    const side = run.kind === "deletion" ? "machine" : "corrected";
    const pieces: Piece<Run>[] = [];
    for (let from = 0; from < run.text.length; ) {
      let to = from + 1;
      while (to < run.text.length && !(edges[side].has(at[side] + to - from) && isBetweenSigns(run.text, to))) to += 1;
      const length = to - from;
      const corrected = { start: at.corrected, end: at.corrected + (run.kind === "deletion" ? 0 : length) };
      const machine = { start: at.machine, end: at.machine + (run.kind === "insertion" ? 0 : length) };
      pieces.push({ run: { ...run, text: run.text.slice(from, to) }, corrected, machine });
      at.corrected = corrected.end;
      at.machine = machine.end;
      from = to;
    }
    return pieces;
  });
}

/**
 * The pieces a comment's end is on, as a range of their indexes; empty where it stands between two. Words of the
 * corrected text with the words they replaced beside them; where no word of the corrected text is left, the words that
 * were taken out.
 */
export function piecesUnder(pieces: readonly Piece<Cuttable>[], { corrected, machine }: CommentEnd): Range {
  const isDeletion = (index: number) => {
    const piece = pieces[index];
    return piece?.run.kind === "deletion" && piece.machine.start < machine.end && machine.start < piece.machine.end;
  };
  if (corrected.start < corrected.end) {
    let start = pieces.findIndex((piece) => piece.corrected.end > corrected.start);
    let end = pieces.findLastIndex((piece) => piece.corrected.start < corrected.end && isShown(piece)) + 1;
    while (start > 0 && isDeletion(start - 1)) start -= 1;
    while (isDeletion(end)) end += 1;
    if (start >= 0 && start < end) return { start, end };
  }
  const first = pieces.findIndex((_, index) => isDeletion(index));
  if (first >= 0) {
    let end = first + 1;
    while (isDeletion(end)) end += 1;
    return { start: first, end };
  }
  const between = pieces.findIndex((piece) => piece.corrected.end > corrected.start);
  const at = between < 0 ? pieces.length : between;
  return { start: at, end: at };
}

/** Half of a sign could not be written. */
function isBetweenSigns(text: string, at: number): boolean {
  return (text.codePointAt(at - 1) ?? 0) <= 0xffff;
}

function isShown({ corrected }: Piece<Cuttable>): boolean {
  return corrected.start < corrected.end;
}
