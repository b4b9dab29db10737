import { diffArrays } from "diff";
import type { Range } from "./range";
import { words } from "./words";

/**
 * A stretch that both texts share, or that one of them has alone. `same` and `deletion` in order spell the text before,
 * `same` and `insertion` the text after. Neighbours differ in kind, and a deletion stands before its insertion.
 */
export type Change = Readonly<{
  kind: "same" | "insertion" | "deletion";
  text: string;
  /** Where it stands in the text before; empty for an insertion. */
  before: Range;
  /** Where it stands in the text after; empty for a deletion. */
  after: Range;
}>;

/** Myers' algorithm is quadratic in the number of edits: past this many the middle counts as rewritten. */
const mostEdits = 1500;
/** Milliseconds; nobody waits for a difference while typing. */
const longest = 150;

/**
 * The difference of two texts in whole words of `language`, for texts of up to an article's paragraph. Bounded: when
 * the two have too little in common, what stands between their common start and end is one deletion and one insertion.
 */
export function diffWords(before: string, after: string, language: string): Change[] {
  if (before === after) return fromPieces([{ kind: "same", text: before }]);
  const old = words(before, language).map(({ text }) => text);
  const fresh = words(after, language).map(({ text }) => text);
  const start = sharedStart(old, fresh);
  const end = sharedEnd(old, fresh, start);
  const middle = { old: old.slice(start, old.length - end), fresh: fresh.slice(start, fresh.length - end) };
  return fromPieces([
    { kind: "same", text: old.slice(0, start).join("") },
    ...diffMiddle(middle.old, middle.fresh),
    { kind: "same", text: old.slice(old.length - end).join("") },
  ]);
}

/** What a change is before its place is known. */
export type Piece = Pick<Change, "kind" | "text">;

/** Puts pieces in canonical form: empty ones gone, equal kinds joined, deletion before insertion, places worked out. */
export function fromPieces(pieces: readonly Piece[]): Change[] {
  const changes: Change[] = [];
  const at = { before: 0, after: 0 };
  let deleted = "";
  let inserted = "";
  const push = (kind: Change["kind"], text: string) => {
    if (text === "") return;
    const before = { start: at.before, end: at.before + (kind === "insertion" ? 0 : text.length) };
    const after = { start: at.after, end: at.after + (kind === "deletion" ? 0 : text.length) };
    at.before = before.end;
    at.after = after.end;
    changes.push({ kind, text, before, after });
  };
  const flush = () => {
    push("deletion", deleted);
    push("insertion", inserted);
    deleted = inserted = "";
  };
  let same = "";
  for (const { kind, text } of pieces) {
    if (text === "") continue;
    if (kind === "same") {
      flush();
      same += text;
      continue;
    }
    push("same", same);
    same = "";
    if (kind === "deletion") deleted += text;
    else inserted += text;
  }
  flush();
  push("same", same);
  return changes;
}

function diffMiddle(old: string[], fresh: string[]): Piece[] {
  const found = diffArrays(old, fresh, { maxEditLength: mostEdits, timeout: longest });
  if (!found) {
    return [
      { kind: "deletion", text: old.join("") },
      { kind: "insertion", text: fresh.join("") },
    ];
  }
  return found.map(({ value, added, removed }) => ({
    kind: added ? "insertion" : removed ? "deletion" : "same",
    text: value.join(""),
  }));
}

function sharedStart(a: readonly string[], b: readonly string[]): number {
  const most = Math.min(a.length, b.length);
  let shared = 0;
  while (shared < most && a[shared] === b[shared]) shared += 1;
  return shared;
}

function sharedEnd(a: readonly string[], b: readonly string[], start: number): number {
  const most = Math.min(a.length, b.length) - start;
  let shared = 0;
  while (shared < most && a[a.length - 1 - shared] === b[b.length - 1 - shared]) shared += 1;
  return shared;
}
