import { piecesOf } from "./boundaries";
import { withoutCodes } from "./code";
import type { Range } from "./range";

/** A word, or the run of white space or punctuation between two. */
export type Word = Range & Readonly<{ text: string; isWord: boolean }>;

/** Cuts a text into words and what stands between them, without gaps; Chinese, Japanese and Thai by dictionary. */
export function words(text: string, language: string): Word[] {
  return Array.from(piecesOf(text, language, "word"), (piece) => ({
    start: piece.start,
    end: piece.start + piece.text.length,
    text: piece.text,
    isWord: piece.isWord,
  }));
}

/** How many words a reader would count; a code parts none. */
export function countWords(text: string, language: string): number {
  let count = 0;
  for (const { isWord } of piecesOf(withoutCodes(text), language, "word")) if (isWord) count += 1;
  return count;
}

/** Whether a text has a letter or a digit: more than white space and punctuation. */
export function hasWord(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}
