import { type Mark, type MarkKind, markKinds, normalizeMarks } from "./mark";

/**
 * Formatting of one text by three hands: where mine is as the base, theirs counts, and the other way round. Null where
 * both put different addresses on the same letter.
 */
export function mergeMarks(base: readonly Mark[], mine: readonly Mark[], theirs: readonly Mark[]): Mark[] | null {
  const edges = new Set([...base, ...mine, ...theirs].flatMap(({ start, end }) => [start, end]));
  const stops = [...edges].sort((a, b) => a - b);
  const merged: Mark[] = [];
  for (const [index, start] of stops.slice(0, -1).entries()) {
    const end = stops[index + 1] ?? start;
    for (const kind of markKinds) {
      const before = formatAt(base, kind, start);
      const [left, right] = [formatAt(mine, kind, start), formatAt(theirs, kind, start)];
      if (left !== before && right !== before && left !== right) return null;
      const format = left === before ? right : left;
      if (format !== null) merged.push({ kind, start, end, ...(format !== "" && { href: format }) });
    }
  }
  return normalizeMarks(merged);
}

/** The address of a link, "" for other formatting, null for none. */
function formatAt(marks: readonly Mark[], kind: MarkKind, position: number): string | null {
  const found = marks.find((mark) => mark.kind === kind && mark.start <= position && position < mark.end);
  return found ? (found.href ?? "") : null;
}
