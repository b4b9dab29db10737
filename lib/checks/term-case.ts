import type { TermToken } from "./term-tokens";

/**
 * Whether words of a text, from the `first`th on, stand in the case they are written in, endings aside. A word that
 * begins a sentence has its capital from there.
 */
export function isSameCase(
  written: readonly TermToken[],
  tokens: readonly TermToken[],
  first: number,
  text: string,
): boolean {
  return written.every((token, at) => {
    const seen = tokens[first + at];
    if (!seen || token.kind !== "word") return true;
    return isWordInCase(token.text, seen.text, at === 0 && isSentenceStart(text, seen.start));
  });
}

function isWordInCase(written: string, seen: string, mayBeCapital: boolean): boolean {
  const [want, have] = [written.normalize("NFKC"), seen.normalize("NFKC")];
  for (let at = 0; at < Math.min(want.length, have.length); at += 1) {
    const [one, other] = [want.charAt(at), have.charAt(at)];
    if (one === other) continue;
    // Another letter: an ending begins.
    if (one.toLowerCase() !== other.toLowerCase()) return true;
    if (!(at === 0 && mayBeCapital && one.toUpperCase() === other)) return false;
  }
  return true;
}

/** Whether a word at an offset has a capital wherever it stands otherwise: nothing but marks before it, or a full stop. */
export function isSentenceStart(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 8), at);
  return !/[\p{L}\p{M}\p{N},;)&/][”"’»]?\s*(?:[“"„«‘(]\s?)?$|[\p{L}\p{N}]['’‐‑-]$/u.test(before);
}

/**
 * A form in the case of the words it takes the place of: written in capitals where they are, with a capital where they
 * have one that `written` (the form they are) does not have.
 */
export function inCaseOf(form: string, written: string, seen: string, language: string): string {
  const isUpper = (text: string) => /\p{Lu}.*\p{Lu}/su.test(text) && !/\p{Ll}/u.test(text);
  if (isUpper(seen) && !isUpper(written)) return form.toLocaleUpperCase(localeOf(language));
  const hasGained = /^\p{Lu}/u.test(seen) && !/^\p{Lu}/u.test(written);
  return hasGained ? withCapital(form, language) : form;
}

export function withCapital(form: string, language: string): string {
  return form.replace(/^\p{Ll}/u, (letter) => letter.toLocaleUpperCase(localeOf(language)));
}

/** Only languages with letters of their own case differ; any other tag, known or not, is as good as none. */
function localeOf(language: string): string {
  return /^(?:tr|az|lt|el)\b/i.test(language) ? language.slice(0, 2) : "en";
}

/** Capitals in a row: in small letters they are another word (US, us). */
export function isAcronym(text: string): boolean {
  return /^(?:\p{Lu}\.?){2,6}$/u.test(text);
}
