import type { ArticleState } from "#lib/articles/state";
import type { Detector } from "#lib/checks/finding";
import { isUnspaced, searchWords } from "#lib/text/search-words";
import { type FieldNames, parseSearch, type SearchField, type SearchPart } from "./search-query";
import type { WantedWords } from "./searched-text";

/** What the fields and their values are called: folded in the reader's language and in English. */
export type Vocabulary = Readonly<{
  fields: FieldNames;
  /** Of states, detectors and languages: the key and its names. */
  states: readonly Named<ArticleState>[];
  detectors: readonly Named<Detector>[];
  languages: readonly Named<string>[];
  /** Of the desk. */
  people: readonly Named<string>[];
}>;
export type Named<Key extends string> = Readonly<{ key: Key; name: string }>;

/** A search as the database is asked: every list is a choice, an empty one is nothing. */
export type Wanted = Readonly<{
  words: readonly WantedWords[];
  titles: readonly string[];
  engines: readonly string[];
  people: readonly string[][];
  states: readonly ArticleState[][];
  findings: readonly Detector[][];
  from: readonly string[][];
  into: readonly string[][];
  /** Values that name nothing: told to the reader, who finds nothing. */
  unknown: readonly Readonly<{ field: SearchField; value: string }>[];
}>;

/** What a search asks for. */
export function wantedBy(text: string, vocabulary: Vocabulary): Wanted {
  const parts = parseSearch(text, vocabulary.fields);
  const unknown: { field: SearchField; value: string }[] = [];
  const values = (field: SearchField) => parts.flatMap((part) => (isField(part, field) ? [part.value] : []));
  const keys = <Key extends string>(field: SearchField, named: readonly Named<Key>[]): Key[][] =>
    values(field).map((value) => {
      const found = keysNamed(value, named);
      if (found.length === 0) unknown.push({ field, value });
      return found;
    });
  return {
    words: wordsOf(parts, text),
    titles: values("title"),
    engines: values("engine"),
    people: keys("person", vocabulary.people),
    states: keys("state", vocabulary.states),
    findings: keys("finding", vocabulary.detectors),
    from: keys("from", vocabulary.languages),
    into: keys("into", vocabulary.languages),
    unknown,
  };
}

/** The keys called exactly so, else those with a name that has these words or their beginnings, each once. */
function keysNamed<Key extends string>(value: string, named: readonly Named<Key>[]): Key[] {
  const asked = folded(value);
  if (asked === "") return [];
  const exact = named.filter(({ key, name }) => folded(key) === asked || folded(name) === asked);
  const found = exact.length > 0 ? exact : named.filter(({ name }) => beginsInside(name, asked));
  return [...new Set(found.map(({ key }) => key))];
}

function beginsInside(name: string, asked: string): boolean {
  const words = searchWords(name).map(({ word }) => word);
  return words.some((_, index) => words.slice(index).join("").startsWith(asked));
}

/** As names are compared: "In review" and "inReview" are the same. */
function folded(text: string): string {
  return searchWords(text)
    .map(({ word }) => word)
    .join("");
}

/** What is typed last is not finished: its last word is a beginning, unless a space or a quotation mark closes it. */
function wordsOf(parts: readonly SearchPart[], text: string): WantedWords[] {
  return parts.flatMap((part, index) => {
    if (part.kind !== "words") return [];
    const words = searchWords(part.text).map(({ word }) => word);
    const isLast = index === parts.length - 1 && !/\s$/u.test(text);
    const isPrefix = isLast && !part.isQuoted;
    return words.length === 0 ? [] : [{ words, isPrefix: isPrefix && !isUnspaced(words.at(-1) ?? "") }];
  });
}

function isField(part: SearchPart, field: SearchField): part is Extract<SearchPart, { kind: "field" }> {
  return part.kind === "field" && part.field === field;
}
