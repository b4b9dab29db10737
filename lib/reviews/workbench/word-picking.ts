import type { Range } from "#lib/text/range";
import { type Word, words } from "#lib/text/words";

/** A word of a sentence. */
export type PickedWord = Range & Readonly<{ segmentId: string }>;

/** Words that are picked by keyboard: from the anchor, which stays, to the head, which moves. */
export type Picked = Readonly<{ anchor: PickedWord; head: PickedWord }>;

const picture = /[\p{Extended_Pictographic}\p{Regional_Indicator}]/u;

/** An article as words are picked in it. */
export type PickableText = Readonly<{
  /** Segment ids in reading order. */
  order: readonly string[];
  textOf: (segmentId: string) => string;
  language: string;
}>;

/**
 * The next (1) or previous (-1) word, taken alone or together with those picked before; across sentences. Begins in the
 * sentence `from`, at the end the step comes from. Null where there is no word; unchanged at either end of the article.
 */
export function stepWord(
  article: PickableText,
  picked: Picked | null,
  { step, isExtending, from }: Readonly<{ step: -1 | 1; isExtending: boolean; from: string | null }>,
): Picked | null {
  if (!picked) {
    const word = from === null ? null : edgeWord(article, from, step);
    return word && { anchor: word, head: word };
  }
  const head = wordBeside(article, picked.head, step);
  if (!head) return isExtending ? picked : { anchor: picked.head, head: picked.head };
  return { anchor: isExtending ? picked.anchor : head, head };
}

/** What is picked, one range for each sentence, in reading order: from the first picked word to the last. */
export function pickedRanges(article: PickableText, { anchor, head }: Picked): readonly PickedWord[] {
  const { order, textOf, language } = article;
  const [first, last] = isBefore(article, anchor, head) ? [anchor, head] : [head, anchor];
  const from = order.indexOf(first.segmentId);
  const to = order.indexOf(last.segmentId);
  return order.slice(from, to + 1).flatMap((segmentId, index, all): PickedWord[] => {
    const own = wordsIn(textOf(segmentId), language);
    const start = index === 0 ? first.start : own[0]?.start;
    const end = index === all.length - 1 ? last.end : own.at(-1)?.end;
    return start === undefined || end === undefined ? [] : [{ segmentId, start, end }];
  });
}

function isBefore({ order }: PickableText, one: PickedWord, other: PickedWord): boolean {
  const distance = order.indexOf(other.segmentId) - order.indexOf(one.segmentId);
  return distance === 0 ? one.start <= other.start : distance > 0;
}

function wordBeside(article: PickableText, { segmentId, start, end }: PickedWord, step: -1 | 1): PickedWord | null {
  const { order, textOf, language } = article;
  const own = wordsIn(textOf(segmentId), language);
  const next = step === 1 ? own.find((word) => word.start >= end) : own.findLast((word) => word.end <= start);
  if (next) return { segmentId, start: next.start, end: next.end };
  const there = order.indexOf(segmentId);
  const onward = step === 1 ? order.slice(there + 1) : order.slice(0, there).reverse();
  for (const id of onward) {
    const word = edgeWord(article, id, step);
    if (word) return word;
  }
  return null;
}

/** The word a step into this sentence comes to. */
function edgeWord({ textOf, language }: PickableText, segmentId: string, step: -1 | 1): PickedWord | null {
  const word = wordsIn(textOf(segmentId), language).at(step === 1 ? 0 : -1);
  return word ? { segmentId, start: word.start, end: word.end } : null;
}

/** Words, and the pictures that stand for words. */
function wordsIn(text: string, language: string): readonly Word[] {
  return words(text, language).filter(({ isWord, text }) => isWord || picture.test(text));
}
