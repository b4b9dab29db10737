import type { CategoryId } from "#lib/quality/category";
import { type Edit, wordEditsBetween } from "#lib/text/edit";
import type { Range } from "#lib/text/range";
import { hasWord, words } from "#lib/text/words";

/** Words of the machine's that a person put others in the place of, with the categories this may be, likeliest first. */
export type EditOffer = Readonly<{
  /** Of the machine's text; empty where words were only put in. */
  range: Range;
  quote: string;
  instead: string;
  categories: readonly CategoryId[];
}>;

/** Code units of both sides together past which a change is no correction but a sentence written anew. */
const longestCorrection = 160;

/**
 * What to offer after a save that made `after` of `before`: the first correction of the machine's text that this save
 * made. Null where it made none, or took one back.
 */
export function offerFor(
  texts: Readonly<{ machine: string; before: string; after: string; language: string }>,
): EditOffer | null {
  const { machine, before, after, language } = texts;
  const known = new Set(wordEditsBetween(machine, before, language).map(nameOf));
  const fresh = wordEditsBetween(machine, after, language).filter((edit) => !known.has(nameOf(edit)));
  const [first] = fresh;
  if (!first || fresh.length > 3) return null;
  const { start, end, instead } = tightened(machine, first);
  const quote = machine.slice(start, end);
  if (quote.length + instead.length > longestCorrection) return null;
  return { range: { start, end }, quote, instead, categories: categoriesFor(quote, instead, language) };
}

/** Categories that putting `instead` in the place of `quote` may be a correction of, likeliest first, at most four. */
export function categoriesFor(quote: string, instead: string, language: string): readonly CategoryId[] {
  if (!hasWord(quote) && !hasWord(instead)) return isBlank(quote + instead) ? ["whitespace"] : ["punctuation"];
  if (quote.trim() === "") return ["omission", "grammar", "mistranslation"];
  if (instead.trim() === "") return ["addition", "grammar", "duplication"];
  if (lettersOf(quote) === lettersOf(instead)) {
    return isBlank(differenceOf(quote, instead)) ? ["whitespace", "compounding"] : ["punctuation"];
  }
  if (lettersOf(quote).toLowerCase() === lettersOf(instead).toLowerCase()) return ["capitalization", "entity"];
  if (/\d/.test(quote) && /\d/.test(instead)) {
    return digitsOf(quote) === digitsOf(instead) ? ["number-format", "date-format"] : ["number", "date-time"];
  }
  return wordsFor(quote, instead, language);
}

/** Likewise, for other words. */
function wordsFor(quote: string, instead: string, language: string): readonly CategoryId[] {
  const [old, put] = [wordsOf(quote, language), wordsOf(instead, language)];
  if (old.length === 1 && put.length === 1 && isNear(old[0] ?? "", put[0] ?? "")) {
    return ["spelling", "grammar", "mistranslation"];
  }
  if (old.toSorted().join(" ") === put.toSorted().join(" ")) return ["grammar", "awkward", "unidiomatic"];
  if (isCapital(quote) && isCapital(instead)) return ["entity", "term-inconsistency", "wrong-term"];
  return ["mistranslation", "wrong-term", "unidiomatic", "term-inconsistency"];
}

/** The edit without the white space at both ends of what it takes out and puts in. */
function tightened(machine: string, { from, to, insert }: Edit): Range & Readonly<{ instead: string }> {
  const old = machine.slice(from, to);
  if (old.trim() === "" || insert.trim() === "") {
    const start = old.trim() === "" ? from : from + old.length - old.trimStart().length;
    return { start, end: start + old.trim().length, instead: insert.trim() === "" ? "" : insert.trim() };
  }
  const start = from + old.length - old.trimStart().length;
  return { start, end: start + old.trim().length, instead: insert.trim() };
}

function nameOf({ from, to, insert }: Edit): string {
  return `${from} ${to} ${insert}`;
}

function isBlank(text: string): boolean {
  return text.trim() === "";
}

function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}\p{M}]+/gu, "");
}

function digitsOf(text: string): string {
  return text.replace(/\D+/g, "");
}

/** What two texts with the same letters differ in: all that is no letter. */
function differenceOf(one: string, other: string): string {
  const [first, second] = [one, other].map((text) => text.replace(/[\p{L}\p{N}\p{M}\s]+/gu, ""));
  return first === second ? "" : `${first}${second}`;
}

function wordsOf(text: string, language: string): string[] {
  return words(text, language).flatMap(({ isWord, text: word }) => (isWord ? [word.toLowerCase()] : []));
}

function isCapital(text: string): boolean {
  return /^\p{Lu}/u.test(text);
}

/** Whether two words differ in at most two letters beside each other. */
function isNear(one: string, other: string): boolean {
  let start = 0;
  while (start < one.length && one[start] === other[start]) start += 1;
  let end = 0;
  const most = Math.min(one.length, other.length) - start;
  while (end < most && one[one.length - 1 - end] === other[other.length - 1 - end]) end += 1;
  const differing = Math.max(one.length, other.length) - start - end;
  return differing <= 2 && start + end >= differing * 2;
}
