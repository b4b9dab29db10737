import { type CategoryId, categoryIds } from "./category";

/** What a category is called, and what it means, in the reader's language. */
export type CategoryWords = Readonly<Record<CategoryId, Readonly<{ name: string; definition: string }>>>;

/**
 * Categories that what was typed may mean, likeliest first: by their name, then by a word of it, by their MQM id, by
 * what they mean. Accents, vowel signs and capitals do not count; nothing typed finds the whole tree in its order.
 */
export function searchCategories(typed: string, words: CategoryWords): readonly CategoryId[] {
  const wanted = plain(typed).trim();
  if (wanted === "") return categoryIds;
  const ranked = categoryIds.map((id) => ({ id, rank: rankOf(wanted, id, words[id]) }));
  return ranked
    .filter(({ rank }) => rank < ranks.none)
    .toSorted((one, other) => one.rank - other.rank)
    .map(({ id }) => id);
}

const ranks = { start: 0, word: 1, inside: 2, id: 3, meaning: 4, none: 5 } as const;

function rankOf(wanted: string, id: CategoryId, { name, definition }: CategoryWords[CategoryId]): number {
  const called = plain(name);
  if (called.startsWith(wanted)) return ranks.start;
  if (called.split(/[^\p{L}\p{N}]+/u).some((word) => word.startsWith(wanted))) return ranks.word;
  if (called.includes(wanted)) return ranks.inside;
  if (spaced(id).includes(spaced(wanted))) return ranks.id;
  return plain(definition).includes(wanted) ? ranks.meaning : ranks.none;
}

function spaced(text: string): string {
  return text.replaceAll("-", " ");
}

function plain(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase();
}
