import type { Range } from "./range";

/** A word, or the run of white space or punctuation between two. */
export type Word = Range & Readonly<{ text: string; isWord: boolean }>;

const segmenters = new Map<string, Intl.Segmenter>();

/** Unicode word boundaries in this language, made once for each language; an unknown tag counts as English. */
export function segmenterFor(language: string, granularity: "word" | "sentence" | "grapheme"): Intl.Segmenter {
  const key = `${granularity} ${language}`;
  const kept = segmenters.get(key);
  if (kept) return kept;
  const known = isKnown(language) ? language : "en";
  const made = new Intl.Segmenter(known, { granularity });
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

/** Cuts a text into words and what stands between them, without gaps; Chinese, Japanese and Thai by dictionary. */
export function words(text: string, language: string): Word[] {
  return Array.from(segmenterFor(language, "word").segment(text), ({ segment, index, isWordLike }) => ({
    start: index,
    end: index + segment.length,
    text: segment,
    isWord: isWordLike === true,
  }));
}

/** How many words a reader would count. */
export function countWords(text: string, language: string): number {
  let count = 0;
  for (const { isWordLike } of segmenterFor(language, "word").segment(text)) if (isWordLike) count += 1;
  return count;
}

/** The nearest place at or before `position` that does not stand inside a grapheme (an emoji, a letter with its accents). */
export function graphemeStart(text: string, position: number): number {
  if (position <= 0 || position >= text.length) return Math.max(0, Math.min(position, text.length));
  const from = Math.max(0, position - 64);
  const within = segmenterFor("en", "grapheme")
    .segment(text.slice(from, position + 64))
    .containing(position - from);
  return within ? from + within.index : position;
}
