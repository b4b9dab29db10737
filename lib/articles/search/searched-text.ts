import { withoutCodes } from "#lib/text/code";
import { searchWords } from "#lib/text/search-words";

type Sentence = Readonly<{ id: string; text: string; source: string | null }>;

/** What is stored of an article to find it: its words, each once, and a line for each sentence and source. */
export type SearchedText = Readonly<{ words: readonly string[]; sentences: string }>;

/** PostgreSQL keeps 1 MB of words for a row; what an article has beyond that is found by its other words. */
const mostBytes = 900_000;

const sides = { text: "t", source: "s" } as const;
export type Side = keyof typeof sides;

/**
 * Gathers what is stored of an article, some of its sentences at a time. A line is `"t<segment id> word word "`: a space
 * on either side of each word, so that ` red rag ` is found as it stands.
 */
export class SearchedWords {
  readonly #words: Set<string>;
  readonly #lines: string[] = [];

  constructor(title: string) {
    this.#words = new Set(searchWords(title).map(({ word }) => word));
  }

  add(sentences: readonly Sentence[]): void {
    for (const { id, text, source } of sentences) {
      this.#addLine(`${sides.text}${id}`, text);
      if (source !== null) this.#addLine(`${sides.source}${id}`, source);
    }
  }

  gathered(): SearchedText {
    return { words: withinBytes([...this.#words]), sentences: this.#lines.join("\n") };
  }

  #addLine(name: string, written: string): void {
    const found = searchWords(withoutCodes(written)).map(({ word }) => word);
    if (found.length === 0) return;
    for (const word of found) this.#words.add(word);
    this.#lines.push(`${name} ${found.join(" ")} `);
  }
}

/** A run of folded words; of the last one only the beginning where it is still being typed. */
export type WantedWords = Readonly<{ words: readonly string[]; isPrefix: boolean }>;

/** As it stands in `sentences`. */
export function lineNeedle({ words, isPrefix }: WantedWords): string {
  return ` ${words.join(" ")}${isPrefix ? "" : " "}`;
}

/** The sentence that holds most of what is wanted, the text before the source and the first of equals; null for none. */
export function bestSentence(
  sentences: string,
  wanted: readonly WantedWords[],
): Readonly<{ segmentId: string; side: Side }> | null {
  const needles = wanted.map(lineNeedle);
  let best: { segmentId: string; side: Side } | null = null;
  let most = 0;
  for (const line of sentences.split("\n")) {
    const side: Side = line.startsWith(sides.text) ? "text" : "source";
    // The half decides between a sentence and its source alone.
    const held = needles.filter((needle) => line.includes(needle)).length;
    const weight = held && held + (side === "text" ? 0.5 : 0);
    if (weight > most) {
      most = weight;
      best = { segmentId: line.slice(1, line.indexOf(" ")), side };
    }
  }
  return best;
}

function withinBytes(words: readonly string[]): string[] {
  let bytes = 0;
  return words.filter((word) => {
    bytes += Buffer.byteLength(word) + 2;
    return bytes < mostBytes;
  });
}
