import { sliceMarked } from "#lib/text/mark";
import { splitSentences } from "#lib/text/segment";
import type { Stretch, StretchedBlocks } from "./stretch";

/** Texts of this many UTF-16 code units may stand anywhere between words; shorter ones have to be a sentence there. */
const longEnough = 20;
/** Code units by which sentences are looked up. */
const keyLength = 4;
/** Sentences that begin alike, which are compared at one place. */
const mostAlike = 60;

/**
 * Finds sentences that stand in the file as they went out, word for word, in stretches that nothing is known of; the
 * rest of a stretch stays. `texts`: of the sentences that are looked for, by index, as our readers give them.
 */
export function findExact(
  blocks: StretchedBlocks,
  texts: ReadonlyMap<number, string>,
  language: string,
): StretchedBlocks {
  const search = new Search(texts);
  return blocks.map((block) =>
    block.flatMap((stretch) => {
      if (stretch.known === null) return search.in(stretch, language);
      search.last = stretch.known;
      return [stretch];
    }),
  );
}

class Search {
  /** The sentence found last: of two that say the same, the next one in order is meant. */
  last = -1;
  private readonly byStart = new Map<string, number[]>();
  private readonly found = new Set<number>();

  constructor(private readonly texts: ReadonlyMap<number, string>) {
    for (const [index, text] of texts) {
      const key = text.slice(0, keyLength);
      if (key === "") continue;
      const group = this.byStart.get(key);
      if (group) group.push(index);
      else this.byStart.set(key, [index]);
    }
  }

  in(stretch: Stretch, language: string): Stretch[] {
    const { text } = stretch.content;
    const sentences = sentenceStarts(text, language);
    const parts: Stretch[] = [];
    let rest = 0;
    const put = (start: number, end: number, known: number | null) => {
      const part = partOf(stretch, start, end);
      if (known !== null) parts.push({ ...part, known, by: "text", likeness: 1 });
      else if (part.content.text !== "") parts.push(part);
    };
    for (const start of placesIn(text, sentences)) {
      if (start < rest) continue;
      const known = this.at(text, start, sentences);
      if (known === null) continue;
      const end = start + (this.texts.get(known)?.length ?? 0);
      put(rest, start, null);
      put(start, end, known);
      this.found.add(known);
      this.last = known;
      rest = end;
    }
    put(rest, text.length, null);
    return parts;
  }

  /** The sentence that stands here: the longest of those that do, and of those that say the same the next in order. */
  private at(text: string, start: number, sentences: ReadonlySet<number>): number | null {
    let best: number | null = null;
    for (let length = keyLength; length > 0; length -= 1) {
      const group = this.byStart.get(text.slice(start, start + length)) ?? [];
      let compared = 0;
      for (const index of group) {
        if (this.found.has(index)) continue;
        compared += 1;
        if (compared > mostAlike) break;
        if (this.stands(index, text, start, sentences) && this.isBetter(index, best)) best = index;
      }
    }
    return best;
  }

  private stands(index: number, text: string, start: number, sentences: ReadonlySet<number>): boolean {
    const wanted = this.texts.get(index) ?? "";
    if (!text.startsWith(wanted, start)) return false;
    const end = start + wanted.length;
    const gap = /\s*/y;
    gap.lastIndex = end;
    const next = end + (gap.exec(text)?.[0].length ?? 0);
    if (sentences.has(start) && (next >= text.length || sentences.has(next))) return true;
    return wanted.length >= longEnough && (next >= text.length || next > end || sentences.has(end));
  }

  private isBetter(index: number, best: number | null): boolean {
    if (best === null) return true;
    const [one, other] = [this.texts.get(index)?.length ?? 0, this.texts.get(best)?.length ?? 0];
    if (one !== other) return one > other;
    return best <= this.last && index > this.last;
  }
}

/** A part of a stretch, without outer white space. */
export function partOf(stretch: Stretch, start: number, end: number): Stretch {
  const { text } = stretch.content;
  const words = text.slice(start, end);
  const from = start + words.length - words.trimStart().length;
  const to = Math.max(from, start + words.trimEnd().length);
  return {
    ...stretch,
    content: sliceMarked(stretch.content, { start: from, end: to }),
    isGlued: from === 0 ? stretch.isGlued : !/\s/.test(text[from - 1] ?? ""),
  };
}

/** Where sentences start in a text. */
export function sentenceStarts(text: string, language: string): ReadonlySet<number> {
  const starts = new Set<number>();
  let at = 0;
  for (const sentence of splitSentences(text, language)) {
    starts.add(at);
    at += sentence.text.length + sentence.spaceAfter.length;
  }
  return starts;
}

/** Where a sentence may be found: where our splitter starts one, and at every word. */
function placesIn(text: string, sentences: ReadonlySet<number>): number[] {
  const places = new Set(sentences);
  for (const { index } of text.matchAll(/(?<=\s)\S/gu)) places.add(index);
  return [...places].sort((a, b) => a - b);
}
