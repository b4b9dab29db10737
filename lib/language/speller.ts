import type { Hunspell } from "hunspell-wasm";

/** What one language's dictionaries say about a word. The same word always gets the same answer. */
export type Speller = Readonly<{
  /** BCP 47 primary subtag. */
  language: string;
  isKnown: (word: string) => boolean;
  /** What the word may have been meant to be, likeliest first. Slow (some milliseconds): ask about few words. */
  suggestions: (word: string) => readonly string[];
}>;

type Dictionary = Readonly<{ aff: Uint8Array; dic: Uint8Array }>;

/** Dictionaries by language; a word is right when one of them has it (organise, organize: one text is "variants"'s matter). */
const dictionaries: Readonly<Record<string, readonly (() => Promise<{ default: Dictionary }>)[]>> = {
  en: [() => import("dictionary-en"), () => import("dictionary-en-gb")],
  fr: [() => import("dictionary-fr")],
  es: [() => import("dictionary-es")],
};

/** Suggestions remembered per language; the longest articles have fewer unknown words. */
const mostRemembered = 5000;

const loaded = new Map<string, Promise<Speller>>();

/** The speller of a language (BCP 47), loaded on first use (some MB); null when there is no dictionary for it. */
export function loadSpeller(tag: string): Promise<Speller | null> {
  const language = tag.toLowerCase().split("-")[0] ?? "";
  const sources = Object.hasOwn(dictionaries, language) ? dictionaries[language] : undefined;
  if (!sources) return Promise.resolve(null);
  const known = loaded.get(language);
  if (known) return known;
  const speller = Promise.all(sources.map(openDictionary)).then((books) => spellerOf(language, books));
  loaded.set(language, speller);
  // A failed load is told to its caller and tried again by the next one.
  speller.catch(() => loaded.delete(language));
  return speller;
}

async function openDictionary(load: () => Promise<{ default: Dictionary }>): Promise<Hunspell> {
  const [{ createHunspellFromStrings }, { default: dictionary }] = await Promise.all([import("hunspell-wasm"), load()]);
  const decoder = new TextDecoder();
  return createHunspellFromStrings(decoder.decode(dictionary.aff), decoder.decode(dictionary.dic));
}

function spellerOf(language: string, books: readonly Hunspell[]): Speller {
  const remembered = new Map<string, readonly string[]>();
  return {
    language,
    isKnown: (word) => books.some((book) => book.testSpelling(word)),
    suggestions: (word) => {
      const known = remembered.get(word);
      if (known) return known;
      const found = [...new Set(books.flatMap((book) => book.getSpellingSuggestions(word)))];
      if (remembered.size >= mostRemembered) remembered.clear();
      remembered.set(word, found);
      return found;
    },
  };
}
