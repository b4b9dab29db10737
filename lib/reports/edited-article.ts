import { longestMeasured } from "#lib/quality/effort/effort";
import { countEdits, editWords } from "#lib/quality/effort/translation-edit-rate";

/** A finished article's edits and corrected words, as TER counts them, and what it belongs to. */
export type EditedArticle = Readonly<{
  period: string;
  engine: string | null;
  pair: string | null;
  edits: number;
  words: number;
}>;

/** TER's counts of an article from its segments; what nobody changed needs no measuring, and what is no sentence has none. */
export function countedEdits(segments: readonly Readonly<{ machine: string; text: string }>[]) {
  let edits = 0;
  let words = 0;
  for (const { machine, text } of segments) {
    if (machine.length > longestMeasured || text.length > longestMeasured) continue;
    const corrected = editWords(text);
    const count = machine === text ? { edits: 0, words: corrected.length } : countEdits(editWords(machine), corrected);
    edits += count.edits;
    words += count.words;
  }
  return { edits, words };
}
