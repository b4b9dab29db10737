import type { Range } from "#lib/text/range";
import type { TermForm } from "./desk-term";
import { inCaseOf, isSentenceStart, withCapital } from "./term-case";

/** Where a form stands in a text as it is `written` in the list of terms. */
type Occurrence = Range & Readonly<{ text: string; language: string; written: string }>;

/**
 * What to put in place of a form: another, in the case of its place. Null where it would not fit between its
 * neighbours: behind "an" or "l’", before a capital when it takes a full stop away, inside an Arabic word.
 */
export function replacementFor({ text, start, end, language, written }: Occurrence, form: TermForm): string | null {
  const quote = text.slice(start, end);
  const cased = form.isCaseSensitive ? form.text : inCaseOf(form.text, written, quote, language);
  const isBeginning = /^\p{Lu}/u.test(quote) && isSentenceStart(text, start);
  const begun = isBeginning && !/\p{Lu}/u.test(cased) ? withCapital(cased, language) : cased;
  const fitting = withStop(begun, quote, text.slice(end, end + 3));
  if (fitting === null || fitting === quote) return null;
  return fitsBehind(text.slice(Math.max(0, start - 8), start), quote, fitting, language) ? fitting : null;
}

/** "U.S." gives its full stop to the sentence it ends; "the US." has one already. */
function withStop(form: string, quote: string, after: string): string | null {
  if (form.endsWith(".") && after.startsWith(".")) return form.slice(0, -1);
  if (!quote.endsWith(".") || form.endsWith(".")) return form;
  if (/^["”’»)]?\s*$/u.test(after)) return `${form}.`;
  return /^["”’»)]?\s["“‘«(]?\p{Lu}/u.test(after) ? null : form;
}

const vowel = /^[aeiouyhàâäáæéèêëíìîïóòôöœúùûü]/iu;
/** Letters that are a vowel or none, as one hears them: "a union", "le Yémen", "l’homme" but "le héros". */
const unheard: Readonly<Record<string, RegExp>> = { en: /^(?:[uhoyUHOY]|[Ee][uw]|\p{Lu}{2})/u, fr: /^[hy]/iu };
/** Words that lose their vowel before another one. */
const elidable =
  /(?:^|[^\p{L}])(?:l[aeo]|d[ei]|je|me|te|se|ne|que|ce|una|(?:a|da|de|ne|su)ll[ao]|el|els|du|au|ma|ta|sa)\s$/iu;
const article = /(?:^|[^\p{L}])an?\s$/iu;
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

function fitsBehind(before: string, quote: string, form: string, language: string): boolean {
  const base = language.toLowerCase().split("-")[0] ?? "";
  if (base === "en" && article.test(before)) {
    return vowel.test(quote) === vowel.test(form) && ![quote, form].some((words) => unheard.en?.test(words));
  }
  if (base === "fr" || base === "it" || base === "ca") {
    if (/\p{L}['’]$/u.test(before)) return vowel.test(form) && !unheard.fr?.test(form);
    return !elidable.test(before) || !vowel.test(form);
  }
  const joined = /\p{L}\p{M}*$/u.exec(before)?.[0] ?? "";
  if (joined === "" || unspaced.test(joined) || unspaced.test(quote.slice(0, 1))) return true;
  // و and ب stay as they are before whatever follows; ل is the article's, or melts into it.
  return base === "ar" && (!joined.startsWith("ل") || ![quote, form].some((words) => words.startsWith("ال")));
}
