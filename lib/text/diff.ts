import { diffArrays } from "diff";
import { graphemeStart } from "./grapheme";
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

/** What a change is before its place is known. */
export type Piece = Pick<Change, "kind" | "text">;

/**
 * Myers' algorithm is quadratic in the number of edits: past this many (about 80 ms) the middle counts as rewritten. No
 * clock stops it, so that the browser and a busy server find the same difference.
 */
const mostEdits = 1000;
/** Code units; a longer text is cut at white space, which is fifty times as fast as by dictionary. */
const longestForWords = 100_000;

/**
 * The difference of two texts in whole words of `language`, for texts of up to an article's paragraph. Bounded: when
 * the two have too little in common, what stands between their common start and end is one deletion and one insertion.
 * White space goes with the word behind it, so that shared spaces alone never hold two texts together.
 */
export function diffWords(before: string, after: string, language: string): Change[] {
  const start = sharedStart(before, after);
  const end = sharedEnd(before, after, start);
  const old = before.slice(start, before.length - end);
  const fresh = after.slice(start, after.length - end);
  return fromPieces([
    { kind: "same", text: before.slice(0, start) },
    ...diffMiddle(old, fresh, language),
    { kind: "same", text: before.slice(before.length - end) },
  ]);
}

/**
 * Puts pieces in canonical form: empty ones gone, equal kinds joined, deletion before insertion, white space that both
 * begin or end with shared, places worked out.
 */
export function fromPieces(pieces: readonly Piece[]): Change[] {
  const joined: Piece[] = [];
  let deleted = "";
  let inserted = "";
  const flush = () => {
    joined.push(...replacement(deleted, inserted));
    deleted = inserted = "";
  };
  for (const piece of pieces) {
    if (piece.text === "") continue;
    if (piece.kind === "deletion") deleted += piece.text;
    else if (piece.kind === "insertion") inserted += piece.text;
    else {
      flush();
      joined.push(piece);
    }
  }
  flush();
  return placed(joined);
}

function placed(pieces: readonly Piece[]): Change[] {
  const changes: Change[] = [];
  let before = 0;
  let after = 0;
  let same = "";
  const push = ({ kind, text }: Piece) => {
    if (text === "") return;
    const ends = {
      before: before + (kind === "insertion" ? 0 : text.length),
      after: after + (kind === "deletion" ? 0 : text.length),
    };
    changes.push({ kind, text, before: { start: before, end: ends.before }, after: { start: after, end: ends.after } });
    ({ before, after } = ends);
  };
  for (const piece of pieces) {
    if (piece.kind === "same") {
      same += piece.text;
      continue;
    }
    if (piece.text === "") continue;
    push({ kind: "same", text: same });
    same = "";
    push(piece);
  }
  push({ kind: "same", text: same });
  return changes;
}

/** What was replaced by what, without the white space at their ends that is the same. */
function replacement(deleted: string, inserted: string): Piece[] {
  const head = sharedSpace(deleted.match(/^\s+/u)?.[0], inserted.match(/^\s+/u)?.[0], deleted, inserted);
  const old = deleted.slice(head.length);
  const fresh = inserted.slice(head.length);
  const [oldTail, freshTail] = [trailingSpace(old), trailingSpace(fresh)];
  const tail = oldTail === freshTail ? oldTail : "";
  return [
    { kind: "same", text: head },
    { kind: "deletion", text: old.slice(0, old.length - tail.length) },
    { kind: "insertion", text: fresh.slice(0, fresh.length - tail.length) },
    { kind: "same", text: tail },
  ];
}

function sharedSpace(a = "", b = "", deleted = "", inserted = ""): string {
  const isOnlySpace = a.length === deleted.length && b.length === inserted.length;
  const shorter = a.length < b.length ? a : b;
  if (a !== b && !(isOnlySpace && a.startsWith(shorter) && b.startsWith(shorter))) return "";
  const end = shorter.length;
  return graphemeStart(deleted, end) === end && graphemeStart(inserted, end) === end ? shorter : "";
}

function trailingSpace(text: string): string {
  return text.slice(text.trimEnd().length);
}

/** A word or sign, and the white space before it. */
type Token = Readonly<{ lead: string; text: string }>;

function diffMiddle(old: string, fresh: string, language: string): Piece[] {
  const whole: Piece[] = [
    { kind: "deletion", text: old },
    { kind: "insertion", text: fresh },
  ];
  if (old === "" || fresh === "") return whole;
  const [olds, freshes] = [tokensOf(old, language), tokensOf(fresh, language)];
  const found = diffArrays(olds.map(wordOf), freshes.map(wordOf), { maxEditLength: mostEdits });
  if (!found) return whole;
  let [i, j] = [0, 0];
  return found.flatMap(({ count = 0, added, removed }): Piece[] => {
    const [from, to] = [i, j];
    if (!added) i += count;
    if (!removed) j += count;
    if (removed) return [{ kind: "deletion", text: spell(olds.slice(from, i)) }];
    if (added) return [{ kind: "insertion", text: spell(freshes.slice(to, j)) }];
    return olds.slice(from, i).flatMap((token, index) => sharedToken(token, freshes[to + index] ?? token));
  });
}

function wordOf({ text }: Token): string {
  return text;
}

function spell(tokens: readonly Token[]): string {
  return tokens.map(({ lead, text }) => lead + text).join("");
}

function sharedToken(old: Token, fresh: Token): Piece[] {
  if (old.lead === fresh.lead) return [{ kind: "same", text: old.lead + old.text }];
  return [
    { kind: "deletion", text: old.lead },
    { kind: "insertion", text: fresh.lead },
    { kind: "same", text: old.text },
  ];
}

/** All tokens in order; the last one, without a word, holds the white space at the end. */
function tokensOf(text: string, language: string): Token[] {
  const tokens: Token[] = [];
  let lead = "";
  const pieces = text.length > longestForWords ? (text.match(/\s+|\S+/gu) ?? []) : words(text, language);
  for (const each of pieces) {
    const piece = typeof each === "string" ? each : each.text;
    if (piece.trim() === "") lead += piece;
    else {
      tokens.push({ lead, text: piece });
      lead = "";
    }
  }
  return [...tokens, { lead, text: "" }];
}

/** How far two texts are the same, up to a place where a word ends in both. */
function sharedStart(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let shared = 0;
  while (shared < most && a[shared] === b[shared]) shared += 1;
  while (shared > 0 && !(isPause(a, shared) && isPause(b, shared))) shared -= 1;
  return shared;
}

/** How far from their ends, likewise, leaving alone what they share at their start. */
function sharedEnd(a: string, b: string, start: number): number {
  const most = Math.min(a.length, b.length) - start;
  let shared = 0;
  while (shared < most && a[a.length - 1 - shared] === b[b.length - 1 - shared]) shared += 1;
  while (shared > 0 && !(isPause(a, a.length - shared) && isPause(b, b.length - shared))) shared -= 1;
  return shared;
}

/** Whether a word ends here for certain: at the text's ends, before white space and before Chinese punctuation. */
function isPause(text: string, position: number): boolean {
  if (position === 0 || position === text.length) return true;
  return /[\s，。！？；：、]/u.test(text.charAt(position)) && !/\s/u.test(text.charAt(position - 1));
}
