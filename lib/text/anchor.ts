import { type Edit, mapPosition } from "./edit";
import type { Range } from "./range";
import { isRecognised, isTouched, mapRange, type TextChange } from "./text-change";

/** A range with the words it was put on: `quote` is what stands there, always. */
export type Anchor = Range & Readonly<{ quote: string }>;

/** An anchor on these words of the text. */
export function anchorAt(text: string, { start, end }: Range): Anchor {
  return { start, end, quote: text.slice(start, end) };
}

/**
 * The anchor after edits that are known for certain, as an editor reports them: on the very same words; null when any
 * of them was touched. It never looks for the words elsewhere: a look-alike further on is not what was marked.
 */
export function mapAnchor(anchor: Anchor, edits: readonly Edit[], after: string): Anchor | null {
  if (isTouched(anchor, edits)) return null;
  const start = mapPosition(anchor.start, edits, 1);
  const end = anchor.quote === "" ? start : mapPosition(anchor.end, edits, -1);
  return after.slice(start, end) === anchor.quote ? { start, end, quote: anchor.quote } : null;
}

/**
 * The anchor after a change of which only the outcome is known. Null when a word of it was changed, and also when
 * nobody can tell whether it was: of "the rag and the rag" someone left "the rag", and either may be the one.
 */
export function followAnchor(anchor: Anchor, change: TextChange): Anchor | null {
  if (isTouched(anchor, change.edits) || !isRecognised(anchor, change)) return null;
  return { ...mapRange(anchor, change.edits), quote: anchor.quote };
}
