import type { Range } from "#lib/text/range";

const opening = "<v>";
const closing = "</v>";

/** A text without its markers, and what stood between them, in UTF-16 code units of the text without. */
export type UnmarkedText = Readonly<{ text: string; ranges: readonly Range[]; isPaired: boolean }>;

/** Takes the markers `<v>…</v>` out of a text. Those that do not pair are taken out too and mean nothing. */
export function takeMarkers(marked: string): UnmarkedText {
  const ranges: Range[] = [];
  let text = "";
  let open: number | null = null;
  let isPaired = true;
  let at = 0;
  for (const { 0: marker, index } of marked.matchAll(/<\/?v>/g)) {
    text += marked.slice(at, index);
    at = index + marker.length;
    const isOpening = marker === opening;
    if (isOpening === (open !== null)) isPaired = false;
    else if (open !== null) ranges.push({ start: open, end: text.length });
    open = isOpening ? text.length : null;
  }
  return { text: text + marked.slice(at), ranges, isPaired: isPaired && open === null };
}

/** Puts markers around ranges of a text that holds none: in order, none inside another. */
export function putMarkers(text: string, ranges: readonly Range[]): string {
  let marked = "";
  let at = 0;
  for (const { start, end } of ranges) {
    marked += text.slice(at, start) + opening + text.slice(start, end) + closing;
    at = end;
  }
  return marked + text.slice(at);
}

/** Whether markers can say these ranges: each begins where the one before ends, or later. */
export function canMark(ranges: readonly Range[]): boolean {
  return ranges.every(({ start, end }, index) => start <= end && start >= (ranges[index - 1]?.end ?? 0));
}
