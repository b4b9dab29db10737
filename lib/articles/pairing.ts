import { alignTexts } from "#lib/text/align";
import { splitSentences } from "#lib/text/segment";

/** A sentence of the article, and the run of source sentences beside it, by index: `start` to `end`, excluded. */
export type PairedSentence = Readonly<{ block: number; text: string; start: number; end: number }>;

/** An article's sentences in order beside the source's: every source sentence stands beside exactly one of them. */
export type Pairing = Readonly<{ sources: readonly string[]; sentences: readonly PairedSentence[] }>;

type Languages = Readonly<{ source: string; target: string }>;

/** Above this many possible pairs (a whole book against its half) texts are no longer compared. */
const mostComparisons = 4_000_000;

/**
 * For each target text where its run of source texts starts; the run ends where the next one starts. A source without
 * a target of its own stands with the text before it, so that an omission can be seen.
 */
export function runStarts(source: readonly string[], target: readonly string[]): number[] {
  const starts = target.map(() => source.length);
  if (source.length * target.length > mostComparisons)
    return target.map((_, index) => Math.ceil((index * source.length) / target.length));
  let at = 0;
  for (const pair of alignTexts(source, target)) {
    const [first] = pair.target;
    if (first !== undefined) {
      starts[first] = at;
      for (const other of pair.target.slice(1)) starts[other] = at + pair.source.length;
    }
    at += pair.source.length;
  }
  if (starts.length > 0) starts[0] = 0;
  return starts;
}

/** The sentences of an article's blocks beside those of its source's: blocks are paired first, then inside them. */
export function pairArticle(sourceBlocks: readonly string[], blocks: readonly string[], languages: Languages): Pairing {
  const blockStarts = runStarts(sourceBlocks, blocks);
  const sources: string[] = [];
  const sentences = blocks.flatMap((text, block) => {
    const run = sourceBlocks.slice(blockStarts[block], blockStarts[block + 1] ?? sourceBlocks.length);
    const from = run.flatMap((each) => splitSentences(each, languages.source).map((sentence) => sentence.text));
    const to = splitSentences(text, languages.target).map((sentence) => sentence.text);
    const starts = runStarts(from, to);
    const before = sources.push(...from) - from.length;
    return to.map((sentence, index) => ({
      block,
      text: sentence,
      start: before + (starts[index] ?? from.length),
      end: before + (starts[index + 1] ?? from.length),
    }));
  });
  return { sources, sentences };
}

/** The first source sentence beside this one goes to the sentence before it; the same pairing where there is none. */
export function sendUp(pairing: Pairing, index: number): Pairing {
  const sentence = pairing.sentences[index];
  if (index === 0 || !sentence || sentence.start === sentence.end) return pairing;
  return withStarts(pairing, (start, at) => (at === index ? start + 1 : start));
}

/** The last source sentence beside this one goes to the sentence after it; the same pairing where there is none. */
export function sendDown(pairing: Pairing, index: number): Pairing {
  const sentence = pairing.sentences[index];
  if (index >= pairing.sentences.length - 1 || !sentence || sentence.start === sentence.end) return pairing;
  return withStarts(pairing, (start, at) => (at === index + 1 ? start - 1 : start));
}

/** From this sentence on, what stands beside each goes to the next one; this one has none, the last one has two. */
export function shiftDown(pairing: Pairing, index: number): Pairing {
  const { sentences, sources } = pairing;
  if (index >= sentences.length - 1) return pairing;
  return withStarts(pairing, (start, at) => (at <= index ? start : (sentences[at - 1]?.start ?? sources.length)));
}

/** From this sentence on, what stands beside each goes to the one before it; the last one has none. */
export function shiftUp(pairing: Pairing, index: number): Pairing {
  const { sentences, sources } = pairing;
  if (index === 0) return pairing;
  return withStarts(pairing, (start, at) => (at < index ? start : (sentences[at + 1]?.start ?? sources.length)));
}

/** The source text of each sentence, block by block; null where nothing stands beside it. */
export function sourcesByBlock({ sources, sentences }: Pairing, blockCount: number): (string | null)[][] {
  const blocks: (string | null)[][] = Array.from({ length: blockCount }, () => []);
  for (const { block, start, end } of sentences)
    blocks[block]?.push(start === end ? null : sources.slice(start, end).join(" "));
  return blocks;
}

function withStarts(pairing: Pairing, startOf: (start: number, index: number) => number): Pairing {
  const starts = pairing.sentences.map(({ start }, index) => startOf(start, index));
  const sentences = pairing.sentences.map((sentence, index) => {
    const [start, end] = [starts[index] ?? 0, starts[index + 1] ?? pairing.sources.length];
    return start === sentence.start && end === sentence.end ? sentence : { ...sentence, start, end };
  });
  return { ...pairing, sentences };
}
