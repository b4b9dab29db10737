import { type Edit, mapPosition } from "./edit";
import type { Range } from "./range";

/** A range with the words it was put on. */
export type Anchor = Range & Readonly<{ quote: string }>;

/** An anchor on these words of the text. */
export function anchorAt(text: string, range: Range): Anchor {
  return { start: range.start, end: range.end, quote: text.slice(range.start, range.end) };
}

/**
 * The anchor after the edits, on the very same words; null when any of them was touched. It never looks for the words
 * elsewhere: a look-alike further on is not what was marked.
 */
export function mapAnchor(anchor: Anchor, edits: readonly Edit[], after: string): Anchor | null {
  if (edits.some((edit) => isTouching(edit, anchor))) return null;
  const start = mapPosition(anchor.start, edits, 1);
  const end = anchor.quote === "" ? start : mapPosition(anchor.end, edits, -1);
  return after.slice(start, end) === anchor.quote ? { start, end, quote: anchor.quote } : null;
}

function isTouching(edit: Edit, anchor: Anchor): boolean {
  const isInsertion = edit.from === edit.to;
  if (isInsertion) return anchor.start < edit.from && edit.from < anchor.end;
  return edit.from < anchor.end && anchor.start < edit.to;
}
