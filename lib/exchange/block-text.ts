import type { ExportedBlock } from "#lib/exchange/exported-article";
import { concatMarked, type MarkedText } from "#lib/text/mark";
import { settledMarks } from "./settled-marks";

/** A block's corrected text with its formatting: its segments with the space between them. */
export function correctedOf(block: ExportedBlock): MarkedText {
  const spaces = spacesAfter(block);
  const parts = block.segments.flatMap(({ corrected }, at) => [corrected, { text: spaces[at] ?? "", marks: [] }]);
  const whole = concatMarked(parts);
  return { text: whole.text, marks: settledMarks(whole) };
}

/** The space after each segment of the corrected text: a sentence that was emptied takes its space with it. */
export function spacesAfter({ segments }: ExportedBlock): string[] {
  const last = segments.findLastIndex(({ corrected }) => corrected.text !== "");
  return segments.map(({ corrected, spaceAfter }, at) =>
    corrected.text === "" || (at >= last && last < segments.length - 1) ? "" : spaceAfter,
  );
}

/** A stretch of a text with one formatting throughout. */
export type StyledRun = Readonly<{ text: string; bold: boolean; italic: boolean; href: string | null }>;

/** A marked text as runs, none empty, in order. */
export function styledRuns({ text, marks }: MarkedText): StyledRun[] {
  const edges = [...new Set([0, text.length, ...marks.flatMap(({ start, end }) => [start, end])])].sort(
    (a, b) => a - b,
  );
  return edges.slice(0, -1).flatMap((start, index) => {
    const end = edges[index + 1] ?? start;
    const over = marks.filter((mark) => mark.start <= start && end <= mark.end);
    const run = {
      text: text.slice(start, end),
      bold: over.some(({ kind }) => kind === "bold"),
      italic: over.some(({ kind }) => kind === "italic"),
      href: over.find(({ kind }) => kind === "link")?.href ?? null,
    };
    return run.text === "" ? [] : [run];
  });
}
