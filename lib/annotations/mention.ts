import type { Person } from "#lib/reviews/review";
import type { Range } from "#lib/text/range";

/** A name being typed after an @: the range from the @ to the caret, and what was typed of the name. */
export type MentionQuery = Range & Readonly<{ name: string }>;

/** Names have several words; whoever typed more than this after an @ is not naming anybody. */
const longestQuery = 60;

/** The name being typed at the caret (UTF-16), or null. An @ within a word, as in an address, is none. */
export function mentionAt(text: string, caret: number): MentionQuery | null {
  const start = text.lastIndexOf("@", caret - 1);
  if (start < 0 || caret - start > longestQuery) return null;
  const before = text.slice(0, start);
  const name = text.slice(start + 1, caret);
  if (/[\p{L}\p{N}]$/u.test(before) || /^\s|[\n@]/.test(name)) return null;
  return { start, end: caret, name };
}

/** Those a name may become: one of its words, or the whole, begins like it, whatever its case and accents. */
export function matchingPeople(people: readonly Person[], name: string): readonly Person[] {
  const wanted = folded(name);
  return people.filter((person) => {
    const own = folded(person.name);
    return own.startsWith(wanted) || own.split(/[\s-]+/).some((word) => word.startsWith(wanted));
  });
}

/** The text with the person's name put in for what was typed of it, and where the caret is then. */
export function withMention(
  text: string,
  { start, end }: MentionQuery,
  { name }: Person,
): Readonly<{ text: string; caret: number }> {
  const rest = text.slice(end);
  const put = `@${name}${/^\s/.test(rest) ? "" : " "}`;
  return { text: text.slice(0, start) + put + rest, caret: start + put.length };
}

/** A stretch of a text; `person` where it is somebody's name after an @. */
export type MentionPart = Readonly<{ text: string; person: Person | null }>;

/**
 * Cuts a text at the names in it; the parts together are the text. Of two names of which one begins the other, the
 * longer one is meant; of two people of one name, the first.
 */
export function mentionParts(text: string, people: readonly Person[]): readonly MentionPart[] {
  const longestFirst = people.filter(({ name }) => name !== "").toSorted((a, b) => b.name.length - a.name.length);
  const parts: MentionPart[] = [];
  let from = 0;
  for (let at = text.indexOf("@"); at >= 0; at = text.indexOf("@", at + 1)) {
    const person = longestFirst.find(({ name }) => isNameAt(text, at + 1, name));
    if (!person) continue;
    if (at > from) parts.push({ text: text.slice(from, at), person: null });
    from = at + 1 + person.name.length;
    parts.push({ text: text.slice(at, from), person });
    at = from - 1;
  }
  return from < text.length ? [...parts, { text: text.slice(from), person: null }] : parts;
}

/** Everybody a text names, once. `chosen`: whom the writer picked from the list, where two have one name. */
export function peopleNamed(text: string, people: readonly Person[], chosen: readonly Person[]): readonly Person[] {
  const parts = mentionParts(text, [...chosen, ...people]);
  return [...new Map(parts.flatMap(({ person }) => (person ? [[person.id, person] as const] : []))).values()];
}

function isNameAt(text: string, at: number, name: string): boolean {
  return text.startsWith(name, at) && !/^[\p{L}\p{N}]/u.test(text.slice(at + name.length));
}

function folded(name: string): string {
  return name.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
