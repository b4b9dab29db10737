import type { Range } from "#lib/text/range";

/**
 * A piece of a text as terms are compared by: a word; one sign of a script without spaces (a row of katakana, a Thai
 * letter with its marks); white space; or any other sign. Pieces leave no gaps.
 */
export type TermToken = Range & Readonly<{ text: string; kind: "word" | "unspaced" | "space" | "sign" }>;

const katakana = "\\p{Script=Katakana}[\\p{Script=Katakana}ー]*";
const characters = "\\p{Script=Han}\\p{Script=Hiragana}";
const syllables = "\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}";

const anywhere = new RegExp(
  `(${katakana}|[${characters}ー]|[${syllables}]\\p{M}*)|((?:(?![${characters}\\p{Script=Katakana}ー${syllables}])[\\p{L}\\p{M}\\p{N}]|\\p{Cf}(?=[\\p{L}\\p{M}]))+)|(\\s+)|.`,
  "gsu",
);
const spaced = /()((?:[\p{L}\p{M}\p{N}]|\p{Cf}(?=[\p{L}\p{M}]))+)|(\s+)|./gsu;
const hasUnspaced = new RegExp(`[${characters}\\p{Script=Katakana}${syllables}]`, "u");

/** Cuts a text into the pieces terms are compared by. */
export function termTokens(text: string): TermToken[] {
  return Array.from(
    text.matchAll(hasUnspaced.test(text) ? anywhere : spaced),
    ({ 0: piece, 1: sign, 2: word, 3: space, index: start }): TermToken => ({
      text: piece,
      start,
      end: start + piece.length,
      kind: sign ? "unspaced" : word ? "word" : space ? "space" : "sign",
    }),
  );
}

/** White space, hyphens and apostrophes of every kind are one kind each. */
export function comparableSign(text: string): string {
  if (/^\s/u.test(text)) return " ";
  if (/^[‐‑−]$/u.test(text)) return "-";
  if (/^[’ʼ‘＇]$/u.test(text)) return "'";
  return text.normalize("NFKC");
}
