import { type MarkedText, sliceMarked } from "#lib/text/mark";
import { splitSentences } from "#lib/text/segment";
import { runStarts } from "./pairing";

/** A sentence of a block as it is first stored. */
export type CutSentence = Readonly<{ machine: MarkedText; spaceAfter: string; source: string | null }>;

/** A block cut into sentences, each with the source sentences it was paired with. */
export function cutBlock(
  block: MarkedText,
  source: string | null,
  languages: Readonly<{ source: string; target: string }>,
): CutSentence[] {
  const sentences = cutSentences(block, languages.target);
  const sources = source === null ? [] : splitSentences(source, languages.source).map(({ text }) => text);
  const found = pairedSources(
    sources,
    sentences.map(({ machine }) => machine.text),
    " ",
  );
  return sentences.map((sentence, index) => ({ ...sentence, source: found[index] ?? null }));
}

/** A block cut into sentences whose sources are known, one for each sentence; null when they are not as many. */
export function cutPairedBlock(
  block: MarkedText,
  sources: readonly (string | null)[],
  language: string,
): CutSentence[] | null {
  const sentences = cutSentences(block, language);
  if (sentences.length !== sources.length) return null;
  return sentences.map((sentence, index) => ({ ...sentence, source: sources[index] ?? null }));
}

/** For each target block the source blocks paired with it, as one text; null where there is none. */
export function pairBlocks(source: readonly string[], target: readonly string[]): (string | null)[] {
  return pairedSources(source, target, "\n");
}

function cutSentences(block: MarkedText, language: string) {
  let at = 0;
  return splitSentences(block.text, language).map(({ text, spaceAfter }) => {
    const machine = sliceMarked(block, { start: at, end: at + text.length });
    at += text.length + spaceAfter.length;
    return { machine, spaceAfter };
  });
}

function pairedSources(source: readonly string[], target: readonly string[], glue: string): (string | null)[] {
  const starts = runStarts(source, target);
  return starts.map((start, index) => source.slice(start, starts[index + 1]).join(glue) || null);
}
