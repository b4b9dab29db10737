import { type Edit, mapPosition, wordEditsBetween } from "./edit";
import type { Range } from "./range";
import { placements } from "./slide";

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
  if (edits.some((edit) => isTouching(edit, anchor))) return null;
  const start = mapPosition(anchor.start, edits, 1);
  const end = anchor.quote === "" ? start : mapPosition(anchor.end, edits, -1);
  return after.slice(start, end) === anchor.quote ? { start, end, quote: anchor.quote } : null;
}

/**
 * The anchor in a later text of which only the outcome is known. Null when a word of it was changed, and also when
 * nobody can tell whether it was: of "the rag and the rag" someone left "the rag", and either may be the one.
 */
export function followAnchor(anchor: Anchor, before: string, after: string, language: string): Anchor | null {
  const edits = wordEditsBetween(before, after, language);
  const found = mapAnchor(anchor, edits, after);
  const { first, last } = otherPlaces(edits, before, language);
  const agrees = (other: Anchor | null) => other?.start === found?.start;
  return agrees(mapAnchor(anchor, first, after)) && agrees(mapAnchor(anchor, last, after)) ? found : null;
}

function isTouching(edit: Edit, anchor: Anchor): boolean {
  const isInsertion = edit.from === edit.to;
  if (isInsertion) return anchor.start < edit.from && edit.from < anchor.end;
  return edit.from < anchor.end && anchor.start < edit.to;
}

/** The same outcome with every lone insertion and deletion as far to the start, and to the end, as it could have been. */
function otherPlaces(edits: readonly Edit[], text: string, language: string): { first: Edit[]; last: Edit[] } {
  const moved = edits.map((edit, index) => {
    const { from, to, insert } = edit;
    if (from < to && insert !== "") return [edit, edit] as const;
    const before = text.slice(edits[index - 1]?.to ?? 0, from);
    const after = text.slice(to, edits[index + 1]?.from ?? text.length);
    const places = placements({ before, text: from < to ? text.slice(from, to) : insert, after }, language).map(
      (place): Edit => {
        const by = place.before.length - before.length;
        return { from: from + by, to: to + by, insert: from < to ? "" : place.text };
      },
    );
    return [places[0] ?? edit, places.at(-1) ?? edit] as const;
  });
  return { first: moved.map(([first]) => first), last: moved.map(([, last]) => last) };
}
