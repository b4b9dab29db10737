import type { Range } from "#lib/text/range";

/** Words that give no letter to an initialism, in the languages names of bodies are read in. */
const smallWords: ReadonlySet<string> = new Set(
  "a an and at by for from in of on the to with à au aux d de des du en et l la le les pour sur un une y e el las los del al por para con da do dos am der die das den dem des für im in und von vom zu zum zur".split(
    " ",
  ),
);

/** Where the name of a body begins in languages that write most of it small: behind one of these. */
const articles: ReadonlySet<string> = new Set(
  "le la les l du des au aux un une el los las del al una der die das den dem des im vom zum zur eine einer the".split(
    " ",
  ),
);

/** Most words of a long form that are looked at. */
const mostWords = 10;

const wordPattern = /\p{L}[\p{L}\p{M}\p{N}]*(?:[-’'][\p{L}\p{N}]+)*/gu;

type Token = Range & Readonly<{ text: string }>;

/**
 * The first letters of a name, upper-case, small words left out: "Office of the High Commissioner" is OHC. Parts of
 * hyphened words count one by one when `isWhole` is false.
 */
export function initialsOf(long: string, isWhole = true): string {
  const parts = isWhole ? (long.match(wordPattern) ?? []) : (long.match(/\p{L}[\p{L}\p{M}\p{N}]*/gu) ?? []);
  return parts
    .filter((word) => !smallWords.has(word.toLowerCase()))
    .map((word) => bare(word.slice(0, 1)).toUpperCase())
    .join("");
}

/** Letters without their accents: initialisms drop them. */
export function bare(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "");
}

/**
 * The part of a text, from its end back, that a short form abbreviates; null when its letters are not there in order.
 * After Schwartz and Hearst (2003): from the right, every letter of the short form is found in the text, the first one
 * at the beginning of a word.
 */
export function abbreviatedBy(short: string, before: string): Range | null {
  const letters = bare(short)
    .replace(/[^\p{L}\p{N}]/gu, "")
    .toLowerCase();
  const stop = before.slice(-240).search(/[()[\]!?;:«»“”][^()[\]!?;:«»“”]*$|\.\s[^()[\]!?;:«»“”]*$/u);
  const clause = stop < 0 ? 0 : Math.max(0, before.length - 240) + stop + 1;
  const words = tokens(before)
    .filter(({ start }) => start >= clause)
    .slice(-Math.min(letters.length + 5, letters.length * 2));
  const from = words[0]?.start ?? before.length;
  const text = Array.from(before.slice(from), (sign) => bare(sign).slice(0, 1).toLowerCase() || " ").join("");
  let at = text.length - 1;
  for (let letter = letters.length - 1; letter >= 0; letter -= 1) {
    const wanted = letters[letter];
    while (at >= 0 && (text[at] !== wanted || (letter === 0 && isInside(text, at)))) at -= 1;
    if (at < 0) return null;
    at -= 1;
  }
  const start = from + at + 1;
  const long = before.slice(start).trimEnd();
  const isLong = /\s|-/u.test(long) && long.length > short.length * 2;
  return isLong ? { start, end: start + long.length } : null;
}

function isInside(text: string, at: number): boolean {
  return at > 0 && /[\p{L}\p{N}]/u.test(text[at - 1] ?? "");
}

/**
 * The name that ends where a text ends, read by its capitals alone, letters of a short form or not: "the Syrian
 * Negotiations Committee" → "Syrian Negotiations Committee". At least two words that count; null when there is none.
 */
export function nameBefore(before: string, language: string): Range | null {
  const words = tokens(before).slice(-mostWords);
  const last = words.at(-1);
  if (!last || before.slice(last.end).trim() !== "") return null;
  const start = language === "en" ? capitalRun(words, before) : articleRun(words, before);
  if (start === null) return null;
  const range = { start, end: last.end };
  return initialsOf(before.slice(start, last.end)).length >= 2 ? range : null;
}

/** English: capitals, with small words between them. */
function capitalRun(words: readonly Token[], text: string): number | null {
  let start: number | null = null;
  for (let at = words.length - 1; at >= 0; at -= 1) {
    const word = words[at];
    const next = words[at + 1];
    if (!word || (next && !isGap(text.slice(word.end, next.start)))) break;
    const isSmall = smallWords.has(word.text.toLowerCase());
    if (/^\p{Lu}/u.test(word.text) && !isSmall) start = word.start;
    else if (!isSmall || at === words.length - 1) break;
  }
  return start;
}

/** French, Spanish, German: from the last capital that follows an article. */
function articleRun(words: readonly Token[], text: string): number | null {
  for (let at = words.length - 1; at >= 0; at -= 1) {
    const word = words[at];
    const next = words[at + 1];
    const before = words[at - 1];
    if (!word || (next && !isGap(text.slice(word.end, next.start)))) return null;
    const elided = word.text.match(/^[ldLD][’'](?=\p{Lu})/u)?.[0];
    if (elided) return word.start + elided.length;
    if (/^\p{Lu}/u.test(word.text) && (!before || articles.has(before.text.toLowerCase()))) return word.start;
  }
  return null;
}

function isGap(between: string): boolean {
  return /^[ \u00a0&/]{1,3}$/u.test(between);
}

function tokens(text: string): Token[] {
  // Names are shorter than this; the words of a whole paragraph need not be cut.
  const from = Math.max(0, text.length - 240);
  return Array.from(text.slice(from).matchAll(wordPattern), ({ 0: word, index }) => ({
    text: word,
    start: from + index,
    end: from + index + word.length,
  }));
}

/** A name for comparing: lower-case, no accents, no plural s, one space. */
export function comparableName(long: string): string {
  return bare(long)
    .toLowerCase()
    .split(/[\s-]+/u)
    .map((word) => word.replace(/[’']s?$/u, "").replace(/(?<=\p{L}{3})s$/u, ""))
    .filter((word) => !smallWords.has(word))
    .join(" ");
}
