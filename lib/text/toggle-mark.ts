import { type Mark, type MarkKind, normalizeMarks } from "./mark";
import { isOverlapping, type Range } from "./range";

/** Makes a range bold (italic) when any of it is not, and plain when all of it is. */
export function toggleMark(marks: readonly Mark[], kind: Exclude<MarkKind, "link">, range: Range): Mark[] {
  const isWhole = marks.some((mark) => mark.kind === kind && mark.start <= range.start && range.end <= mark.end);
  return isWhole
    ? clearMark(marks, kind, range)
    : normalizeMarks([...marks, { kind, start: range.start, end: range.end }]);
}

/** Links a range; what it was linked to before, wholly or in part, is not any more. An address of null takes links away. */
export function setLink(marks: readonly Mark[], range: Range, href: string | null): Mark[] {
  const rest = clearMark(marks, "link", range);
  return href === null ? rest : normalizeMarks([...rest, { kind: "link", start: range.start, end: range.end, href }]);
}

/** The link that lies over a range (or a caret in it); null when there is none. */
export function linkAt(marks: readonly Mark[], range: Range): Mark | null {
  return marks.find((mark) => mark.kind === "link" && mark.start <= range.start && range.end <= mark.end) ?? null;
}

function clearMark(marks: readonly Mark[], kind: MarkKind, range: Range): Mark[] {
  return normalizeMarks(
    marks.flatMap((mark) => {
      if (mark.kind !== kind || !isOverlapping(mark, range)) return [mark];
      return [
        { ...mark, end: Math.min(mark.end, range.start) },
        { ...mark, start: Math.max(mark.start, range.end) },
      ];
    }),
  );
}
