import { type AlignedPair, alignByLength } from "#lib/text/align";
import { type MarkedText, sliceMarked } from "#lib/text/mark";
import { splitSentences } from "#lib/text/segment";

/** A sentence of a block as it is first stored. */
export type CutSentence = Readonly<{ machine: MarkedText; spaceAfter: string; source: string | null }>;

/** A block cut into sentences, each with the source sentences it was paired with. */
export function cutBlock(
  block: MarkedText,
  source: string | null,
  languages: Readonly<{ source: string; target: string }>,
): CutSentence[] {
  let at = 0;
  const sentences = splitSentences(block.text, languages.target).map(({ text, spaceAfter }) => {
    const machine = sliceMarked(block, { start: at, end: at + text.length });
    at += text.length + spaceAfter.length;
    return { machine, spaceAfter };
  });
  const sources = source === null ? [] : splitSentences(source, languages.source).map(({ text }) => text);
  const found = pairedSources(
    sources,
    sentences.map(({ machine }) => machine.text),
    " ",
  );
  return sentences.map((sentence, index) => ({ ...sentence, source: found[index] ?? null }));
}

/** For each target block the source blocks paired with it, as one text; null where there is none. */
export function pairBlocks(source: readonly string[], target: readonly string[]): (string | null)[] {
  return pairedSources(source, target, "\n");
}

function pairedSources(source: readonly string[], target: readonly string[], glue: string): (string | null)[] {
  const pairs = paired(source, target);
  const found: (string | null)[] = target.map(() => null);
  for (const pair of pairs) {
    const text = pair.source.map((index) => source[index]).join(glue);
    // A source without a target of its own is shown with the sentence before it, so that an omission can be seen.
    const index = pair.target[0] ?? lastBefore(pairs, pair);
    if (index === undefined || text === "") continue;
    const earlier = found[index];
    found[index] = earlier ? earlier + glue + text : text;
  }
  return found;
}

/** Above this many possible pairs (a whole book against its half) lengths are no longer compared. */
const mostComparisons = 4_000_000;

function paired(source: readonly string[], target: readonly string[]): readonly AlignedPair[] {
  if (source.length * target.length <= mostComparisons) return alignByLength(source, target);
  const share = target.length / source.length;
  return source.map((_, index) => ({ source: [index], target: [Math.floor(index * share)] }));
}

function lastBefore(pairs: readonly AlignedPair[], pair: AlignedPair): number | undefined {
  return (
    pairs
      .slice(0, pairs.indexOf(pair))
      .findLast(({ target }) => target.length > 0)
      ?.target.at(-1) ?? 0
  );
}
