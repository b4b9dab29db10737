import { graphemeEnd, graphemeStart } from "#lib/text/grapheme";
import type { Range } from "#lib/text/range";
import type { Word } from "#lib/text/words";

/** How a match stands in its text: by itself, in a compound with a hyphen, or as a part of a longer word. */
export type Standing = "whole" | "compound" | "part";

/** So many Chinese or Japanese characters in a row are no accident, wherever a dictionary sees words end. */
const enoughCharacters = 4;
/** Likewise letters of scripts that write syllables without spaces. */
const enoughLetters = 8;
/** Units on either side in which an address or a tag is looked for. */
const nearby = 100;

/**
 * How a match stands in its text; null where it only seems to be there: in an address or a tag, or cut out of the
 * middle of Chinese, Japanese or Thai words. `words` are the text's own, by dictionary.
 */
export function standingOf(text: string, range: Range, words: () => readonly Word[]): Standing | null {
  const { start, end } = range;
  if (graphemeStart(text, start) !== start || graphemeEnd(text, end) !== end) return null;
  if (isInAddress(text, range)) return null;
  const isJoined = { left: isUnspaced(text, start), right: isUnspaced(text, end) };
  if (isJoined.left || isJoined.right) return standingAmongCharacters(text, range, isJoined, words());
  const isCompound =
    /[\p{L}\p{N}][-‐‑]$/u.test(text.slice(Math.max(0, start - 3), start)) ||
    /^[-‐‑][\p{L}\p{N}]/u.test(text.slice(end, end + 3));
  return isCompound ? "compound" : "whole";
}

/** Whether letters of scripts without spaces stand on both sides of an offset. */
function isUnspaced(text: string, offset: number): boolean {
  if (offset <= 0 || offset >= text.length) return false;
  return unspacedEnd.test(text.slice(Math.max(0, offset - 4), offset)) && unspacedStart.test(text.slice(offset));
}
const scripts =
  "\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}ー";
const unspacedEnd = new RegExp(`[${scripts}]\\p{M}*$`, "u");
const unspacedStart = new RegExp(`^[${scripts}]`, "u");

function standingAmongCharacters(
  text: string,
  { start, end }: Range,
  isJoined: Readonly<{ left: boolean; right: boolean }>,
  words: readonly Word[],
): Standing | null {
  const quote = text.slice(start, end);
  const first = wordAt(words, start);
  const last = wordAt(words, end - 1);
  const isStart = !isJoined.left || first?.start === start;
  const isEnd = !isJoined.right || last?.end === end;
  if (isStart && isEnd) return "whole";
  const characters = Array.from(quote.matchAll(/[\p{L}\p{N}]/gu)).length;
  const isIdeographic = /^\p{Script=Han}+$/u.test(quote);
  if (characters >= (syllabic.test(quote) ? enoughLetters : enoughCharacters)) return "whole";
  // A compound of characters: 大学 at the end of 北京大学. Never across the words: 华人 is not in 中华人民.
  const isOneWord = first !== undefined && first === last;
  return isIdeographic && isOneWord && characters >= 2 && (isStart || isEnd) ? "part" : null;
}
const syllabic = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

function wordAt(words: readonly Word[], offset: number): Word | undefined {
  let low = 0;
  let high = words.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const word = words[middle];
    if (!word) return undefined;
    if (offset < word.start) high = middle - 1;
    else if (offset >= word.end) low = middle + 1;
    else return word;
  }
  return undefined;
}

const address = /^(?:https?:|www\.|#)|[@_\\]|\p{L}\.(?:com|org|net|gov|edu|info|int|[a-z]{2})(?:$|[/:?])/iu;

/** Whether a place is in an address, a handle or a tag: nobody's words to change. */
function isInAddress(text: string, { start, end }: Range): boolean {
  const before = text.slice(Math.max(0, start - nearby), start).match(/[^\s“”"«»()]*$/u)?.[0] ?? "";
  const after = text.slice(end, end + nearby).match(/^[^\s“”"«»()]*/u)?.[0] ?? "";
  if (before === "" && after === "") return false;
  return address.test(before + text.slice(start, end) + after);
}
