import { codesIn } from "./code";
import { applyEdits, type Edit, mapPosition, wordEditsBetween } from "./edit";
import { type MarkedText, mapMarks } from "./mark";
import { mergeMarks } from "./merge-marks";

export type Merge<Text> = Readonly<{ kind: "merged"; text: Text }> | Readonly<{ kind: "conflict" }>;

/**
 * Puts two people's changes of one text together, word by word. Changes that touch (overlap, or stand side by side
 * with not even a space between) are a conflict, unless both people made the very same one.
 */
export function merge(base: string, mine: string, theirs: string, language: string): Merge<string> {
  const together = mergeEdits(wordEditsBetween(base, mine, language), wordEditsBetween(base, theirs, language));
  if (!together) return { kind: "conflict" };
  const text = applyEdits(base, together);
  return hasDoubledCodes(text, [mine, theirs]) ? { kind: "conflict" } : { kind: "merged", text };
}

/**
 * Like `merge`, with the formatting of both: letter by letter, what only one of them changed is as they left it. Two
 * different addresses on one letter are a conflict, too.
 */
export function mergeMarked(
  base: MarkedText,
  mine: MarkedText,
  theirs: MarkedText,
  language: string,
): Merge<MarkedText> {
  const ours = wordEditsBetween(base.text, mine.text, language);
  const others = wordEditsBetween(base.text, theirs.text, language);
  const together = mergeEdits(ours, others);
  if (!together) return { kind: "conflict" };
  // What each did, told of the other's text: from there all three lists of marks speak of the merged text.
  const [oursLater, othersLater] = [rebase(ours, others), rebase(others, ours)];
  const marks = mergeMarks(
    mapMarks(base.marks, together),
    mapMarks(mine.marks, othersLater),
    mapMarks(theirs.marks, oursLater),
  );
  const text = applyEdits(base.text, together);
  if (!marks || hasDoubledCodes(text, [mine.text, theirs.text])) return { kind: "conflict" };
  return { kind: "merged", text: { text, marks } };
}

/** Whether a code is in the merged text more often than in any of the texts it was merged of. */
function hasDoubledCodes(merged: string, texts: readonly string[]): boolean {
  const signs = codesIn(merged).map(({ sign }) => sign);
  if (new Set(signs).size === signs.length) return false;
  const count = (text: string, sign: string) => codesIn(text).filter((code) => code.sign === sign).length;
  return signs.some((sign) => texts.every((text) => count(text, sign) < count(merged, sign)));
}

/** Both lists as one, in order; null when an edit of one touches a different edit of the other. */
function mergeEdits(mine: readonly Edit[], theirs: readonly Edit[]): Edit[] | null {
  const alone = theirs.filter((edit) => !mine.some((other) => isSameEdit(edit, other)));
  if (alone.some((edit) => mine.some((other) => edit.from <= other.to && other.from <= edit.to))) return null;
  return [...mine, ...alone].sort((a, b) => a.from - b.from);
}

/** Edits of the base, told of the base after `done`; those that `done` made already are left out. */
function rebase(edits: readonly Edit[], done: readonly Edit[]): Edit[] {
  return edits
    .filter((edit) => !done.some((other) => isSameEdit(edit, other)))
    .map((edit) => ({ from: mapPosition(edit.from, done, 1), to: mapPosition(edit.to, done, 1), insert: edit.insert }));
}

function isSameEdit(a: Edit, b: Edit): boolean {
  return a.from === b.from && a.to === b.to && a.insert === b.insert;
}
