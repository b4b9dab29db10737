import type { Edit } from "./edit";
import { intersection, isEmpty, type Range, shift } from "./range";

export const markKinds = ["bold", "italic", "link"] as const;
export type MarkKind = (typeof markKinds)[number];

/** Formatting over a text. `href` for links only; http, https or mailto. */
export type Mark = Range & Readonly<{ kind: MarkKind; href?: string }>;

/** A text with its formatting. */
export type MarkedText = Readonly<{ text: string; marks: readonly Mark[] }>;

/** Whether an address may be kept as a link: nothing that runs, nothing local. */
export function isSafeHref(href: string): boolean {
  return URL.canParse(href) && ["http:", "https:", "mailto:"].includes(new URL(href).protocol);
}

/** Whether two texts read and look the same. */
export function isSameMarked(a: MarkedText, b: MarkedText): boolean {
  return a.text === b.text && JSON.stringify(normalizeMarks(a.marks)) === JSON.stringify(normalizeMarks(b.marks));
}

/** Part of a marked text, as a marked text of its own. */
export function sliceMarked({ text, marks }: MarkedText, range: Range): MarkedText {
  const cut = marks.flatMap((mark) => {
    const within = intersection(mark, range);
    return within ? [shift({ ...mark, ...within }, -range.start)] : [];
  });
  return { text: text.slice(range.start, range.end), marks: cut };
}

/** Marked texts one behind the other; formatting that goes on across a seam is one mark again. */
export function concatMarked(parts: readonly MarkedText[]): MarkedText {
  let text = "";
  const marks: Mark[] = [];
  for (const part of parts) {
    marks.push(...part.marks.map((mark) => shift(mark, text.length)));
    text += part.text;
  }
  return { text, marks: normalizeMarks(marks) };
}

/** In order, without empty ones; marks of one kind (and address) that touch or overlap are one. */
export function normalizeMarks(marks: readonly Mark[]): Mark[] {
  const joined: Mark[] = [];
  for (const mark of marks.filter((each) => !isEmpty(each)).sort(byPlace)) {
    const index = joined.findLastIndex((each) => each.kind === mark.kind && each.href === mark.href);
    const last = joined[index];
    if (last && mark.start <= last.end) joined[index] = { ...last, end: Math.max(last.end, mark.end) };
    else joined.push(mark);
  }
  return joined.sort(byPlace);
}

/**
 * Formatting after edits: it follows its words, grows with what is put inside, passes to the words that replace exactly
 * its own, and is gone when its words are.
 */
export function mapMarks(marks: readonly Mark[], edits: readonly Edit[]): Mark[] {
  return normalizeMarks(
    marks.map((mark) => ({
      ...mark,
      start: mapEdge(mark.start, mark, edits, "start"),
      end: mapEdge(mark.end, mark, edits, "end"),
    })),
  );
}

function mapEdge(position: number, mark: Range, edits: readonly Edit[], edge: "start" | "end"): number {
  let moved = 0;
  for (const edit of edits) {
    if (edit.from > position || (edit.from === position && edge === "end")) break;
    if (edit.to > position || (edit.to === position && edge === "end")) {
      return mapCutEdge(mark, edit, moved, edge);
    }
    if (edit.from === position && edit.to === position) {
      // Put in right before the mark: not part of it.
      moved += edit.insert.length;
      continue;
    }
    moved += edit.insert.length - (edit.to - edit.from);
  }
  return position + moved;
}

/** An edge inside what was replaced: the new words belong to the mark when only its own words were replaced. */
function mapCutEdge(mark: Range, edit: Edit, moved: number, edge: "start" | "end"): number {
  const isOwn = mark.start <= edit.from && edit.to <= mark.end;
  const before = edit.from + moved;
  const behind = before + edit.insert.length;
  if (edge === "start") return isOwn ? before : behind;
  return isOwn ? behind : before;
}

function byPlace(a: Mark, b: Mark): number {
  return (
    a.start - b.start ||
    b.end - a.end ||
    markKinds.indexOf(a.kind) - markKinds.indexOf(b.kind) ||
    compare(a.href, b.href)
  );
}

function compare(a = "", b = ""): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
