import { fold } from "./fold";
import type { Range } from "./range";

/** A word as it is searched by, and the range of the text it was written in. */
export type SearchWord = Range & Readonly<{ word: string }>;

/** PostgreSQL refuses lexemes of 2 KB; nobody types a word of 60 letters. */
const longestWord = 60;

/** Scripts written without spaces: there each character counts as a word, so that any run of them is found. */
const unspaced =
  "\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}";
const pieces = new RegExp(`[${unspaced}]\\p{M}*|(?:(?![${unspaced}])[\\p{L}\\p{N}\\p{M}])+`, "gu");

/** Accents of the Latin, Greek and Cyrillic scripts once a character is taken apart; other scripts' signs are letters. */
const accents = /[\u0300-\u036f]/gu;

/**
 * The words of a text without case, accents and vowel signs, width and ligatures undone; letters and figures only. Why
 * not by dictionary: the same characters are cut differently in a sentence and in a search.
 */
export function searchWords(text: string): SearchWord[] {
  return Array.from(text.matchAll(pieces), ({ 0: piece, index }) => ({
    start: index,
    end: index + piece.length,
    word: foldedWord(piece),
  })).filter(({ word }) => word !== "");
}

export function isUnspaced(word: string): boolean {
  return new RegExp(`^[${unspaced}]`, "u").test(word);
}

function foldedWord(piece: string): string {
  // Language-free: a search has no language, so that Turkish i and I meet here.
  const folded = fold(piece.normalize("NFKC"), { language: "", keepsCase: false, keepsVowelSigns: false });
  const bare =
    folded.text
      .replace(accents, "")
      .match(/[\p{L}\p{N}\p{M}]+/gu)
      ?.join("") ?? "";
  return Array.from(bare.replace(/ı/gu, "i")).slice(0, longestWord).join("");
}
