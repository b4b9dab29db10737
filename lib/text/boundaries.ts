export type Granularity = "word" | "sentence" | "grapheme";

/** A piece between two of Unicode's boundaries, with its place in the whole text. */
export type TextPiece = Readonly<{ text: string; start: number; isWord: boolean }>;

/**
 * Code units read at a time. Intl.Segmenter takes time in proportion to the whole string for every single piece: a
 * megabyte read in one go takes minutes, read like this a second.
 */
const window = 2048;
/** What stands this close to a window's end may be cut otherwise once more is known. */
const margin = 128;

const segmenters = new Map<string, Intl.Segmenter>();

/** Cuts a text at every boundary of this kind, without gaps; an unknown language tag counts as English. */
export function* piecesOf(text: string, language: string, granularity: Granularity): Generator<TextPiece> {
  const segmenter = segmenterFor(language, granularity);
  let from = 0;
  let size = window;
  while (from < text.length) {
    const found = Array.from(segmenter.segment(text.slice(from, from + size)));
    const isRest = from + size >= text.length;
    const sure = isRest ? found : found.slice(0, countSure(found, size));
    for (const { segment, index, isWordLike } of sure) {
      yield { text: segment, start: from + index, isWord: isWordLike === true };
    }
    const last = sure.at(-1);
    if (last) from += last.index + last.segment.length;
    // A piece longer than the window: look further until it ends.
    size = last ? window : size * 2;
  }
}

/**
 * How many of a window's pieces are as they would be in the whole text. The last one before a word is the best place to
 * go on from: scripts without spaces are cut by dictionary, a run at a time.
 */
function countSure(found: readonly Intl.SegmentData[], size: number): number {
  const certain = found.findLastIndex(({ segment, index }) => index + segment.length <= size - margin);
  const pause = found.findLastIndex(
    ({ index, isWordLike }, at) => at <= certain && isWordLike === false && index >= size / 2,
  );
  return (pause >= 0 ? pause : certain) + 1;
}

export function segmenterFor(language: string, granularity: Granularity): Intl.Segmenter {
  const key = `${granularity} ${language}`;
  const kept = segmenters.get(key);
  if (kept) return kept;
  const made = new Intl.Segmenter(isKnown(language) ? language : "en", { granularity });
  segmenters.set(key, made);
  return made;
}

function isKnown(language: string): boolean {
  try {
    return Intl.Segmenter.supportedLocalesOf(language).length > 0;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
