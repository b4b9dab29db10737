import { diffWords } from "./diff";
import { graphemeStart } from "./words";

/** Takes out `from` to `to` of the text before (half-open, UTF-16 code units) and puts `insert` there. */
export type Edit = Readonly<{ from: number; to: number; insert: string }>;

/** The edits, in order and apart from one another, that turn `before` into `after`: whole words of `language`. */
export function wordEditsBetween(before: string, after: string, language: string): Edit[] {
  const edits: Edit[] = [];
  for (const change of diffWords(before, after, language)) {
    if (change.kind === "same") continue;
    const last = edits.at(-1);
    const insert = change.kind === "insertion" ? change.text : "";
    if (last && last.to === change.before.start) {
      edits[edits.length - 1] = { from: last.from, to: change.before.end, insert: last.insert + insert };
    } else edits.push({ from: change.before.start, to: change.before.end, insert });
  }
  return edits;
}

/** Like `wordEditsBetween`, each edit cut down to the letters that differ, never inside a grapheme. */
export function editsBetween(before: string, after: string, language: string): Edit[] {
  return wordEditsBetween(before, after, language).map((edit) => trimmed(before, edit));
}

/** The text after the edits. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = "";
  let at = 0;
  for (const { from, to, insert } of edits) {
    result += text.slice(at, from) + insert;
    at = to;
  }
  return result + text.slice(at);
}

/**
 * Where a position of the text before stands after the edits. Where something was only put in, side -1 goes before it
 * and side 1 behind it; inside what was replaced likewise. The edges of what was replaced are the edges of what
 * replaced it.
 */
export function mapPosition(position: number, edits: readonly Edit[], side: -1 | 1): number {
  let moved = 0;
  for (const { from, to, insert } of edits) {
    const isInsertion = from === to;
    if (position < from || (position === from && !(isInsertion && side === 1))) break;
    if (position < to) return from + moved + (side === 1 ? insert.length : 0);
    moved += insert.length - (to - from);
  }
  return position + moved;
}

function trimmed(before: string, edit: Edit): Edit {
  const old = before.slice(edit.from, edit.to);
  const { insert } = edit;
  const most = Math.min(old.length, insert.length);
  let start = 0;
  while (start < most && old[start] === insert[start]) start += 1;
  start = Math.min(graphemeStart(old, start), graphemeStart(insert, start));
  let end = 0;
  while (end < most - start && old[old.length - 1 - end] === insert[insert.length - 1 - end]) end += 1;
  while (end > 0 && !(isBoundary(old, old.length - end) && isBoundary(insert, insert.length - end))) end -= 1;
  return { from: edit.from + start, to: edit.to - end, insert: insert.slice(start, insert.length - end) };
}

function isBoundary(text: string, position: number): boolean {
  return graphemeStart(text, position) === position;
}
