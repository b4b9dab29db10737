import { words } from "./words";

/** The words of a text with how often each stands in it, in small letters, and how many there are. */
export type WordBag = Readonly<{ counts: ReadonlyMap<string, number>; total: number }>;

export function wordBag(text: string, language: string): WordBag {
  const counts = new Map<string, number>();
  let total = 0;
  for (const { text: word, isWord } of words(text, language)) {
    if (!isWord) continue;
    const key = word.toLowerCase();
    counts.set(key, (counts.get(key) ?? 0) + 1);
    total += 1;
  }
  return { counts, total };
}

/**
 * How alike two texts are by their words, 0 to 1: twice the words they share over all they have (L. R. Dice, "Measures
 * of the Amount of Ecologic Association Between Species", Ecology 26(3), 1945).
 */
export function likeness(a: WordBag, b: WordBag): number {
  const [fewer, more] = a.counts.size <= b.counts.size ? [a, b] : [b, a];
  if (a.total + b.total === 0) return 0;
  let shared = 0;
  for (const [word, count] of fewer.counts) shared += Math.min(count, more.counts.get(word) ?? 0);
  return (2 * shared) / (a.total + b.total);
}
