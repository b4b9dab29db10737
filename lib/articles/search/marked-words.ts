import { withoutCodes } from "#lib/text/code";
import type { Range } from "#lib/text/range";
import { type SearchWord, searchWords } from "#lib/text/search-words";
import type { WantedWords } from "./searched-text";

/** A piece of a line, and whether it is what was searched for. */
export type MarkedPiece = Readonly<{ text: string; isWanted: boolean }>;

/** Code units shown of a sentence; more is no line. */
const lineLength = 180;
/** Of those, before the first word wanted. */
const lead = 50;

/** The part of a sentence around the first words wanted, cut in pieces at their edges; its words alone, without codes. */
export function markedLine(sentence: string, wanted: readonly WantedWords[]): MarkedPiece[] {
  const text = withoutCodes(sentence);
  const ranges = wantedRanges(text, wanted);
  const words = searchWords(text);
  const first = ranges[0]?.start ?? 0;
  const start = first < lead ? 0 : (words.find((word) => word.start >= first - lead)?.start ?? 0);
  const end = start + lineLength >= text.length ? text.length : lastEnd(words, start + lineLength, start);
  const pieces: MarkedPiece[] = [];
  let at = start;
  const take = (to: number, isWanted: boolean) => {
    if (to > at) pieces.push({ text: text.slice(at, to), isWanted });
    at = Math.max(at, to);
  };
  if (start > 0) pieces.push({ text: "… ", isWanted: false });
  for (const range of ranges.filter((each) => each.end <= end)) {
    take(range.start, false);
    take(range.end, true);
  }
  take(end, false);
  if (end < text.length) pieces.push({ text: " …", isWanted: false });
  return pieces;
}

/** Where the wanted words stand in a text, in order, without overlap. */
export function wantedRanges(text: string, wanted: readonly WantedWords[]): Range[] {
  const words = searchWords(text);
  const ranges = wanted.flatMap((run) =>
    words.flatMap((word, index) => {
      const last = words[index + run.words.length - 1];
      return last && standsAt(words, index, run) ? [{ start: word.start, end: last.end }] : [];
    }),
  );
  return ranges
    .toSorted((a, b) => a.start - b.start || b.end - a.end)
    .reduce<Range[]>((kept, range) => {
      if (range.start >= (kept.at(-1)?.end ?? 0)) kept.push(range);
      return kept;
    }, []);
}

function standsAt(words: readonly SearchWord[], at: number, { words: run, isPrefix }: WantedWords): boolean {
  return run.every((want, index) => {
    const word = words[at + index]?.word ?? "";
    return isPrefix && index === run.length - 1 ? word.startsWith(want) : word === want;
  });
}

function lastEnd(words: readonly SearchWord[], limit: number, start: number): number {
  return words.findLast((word) => word.end <= limit && word.end > start)?.end ?? limit;
}
