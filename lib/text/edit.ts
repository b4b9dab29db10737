import { diffWords } from "./diff";
import { graphemeEnd, graphemeStart } from "./grapheme";

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
  const start = sharedStart(old, edit.insert);
  const end = sharedEnd(old.slice(start), edit.insert.slice(start));
  return {
    from: edit.from + start,
    to: edit.to - end,
    insert: edit.insert.slice(start, edit.insert.length - end),
  };
}

/** How many code units two texts begin with alike, in whole graphemes of both. */
function sharedStart(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let shared = 0;
  while (shared < most && a[shared] === b[shared]) shared += 1;
  for (;;) {
    const whole = Math.min(graphemeStart(a, shared), graphemeStart(b, shared));
    if (whole === shared) return shared;
    shared = whole;
  }
}

/** How many they end with alike. */
function sharedEnd(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let shared = 0;
  while (shared < most && a[a.length - 1 - shared] === b[b.length - 1 - shared]) shared += 1;
  for (;;) {
    const whole = Math.min(a.length - graphemeEnd(a, a.length - shared), b.length - graphemeEnd(b, b.length - shared));
    if (whole === shared) return shared;
    shared = whole;
  }
}
