import type { BlockKind } from "#lib/articles/block-kind";
import { correctedOf } from "#lib/exchange/block-text";
import type { ExportedBlock } from "#lib/exchange/exported-article";
import { alignTexts } from "#lib/text/align";
import { withoutCodes } from "#lib/text/code";
import { splitSentences } from "#lib/text/segment";

/** A block of an article as it went out, signed off. */
export type ReleasedBlock = Readonly<{ id: string; kind: BlockKind; text: string }>;

/** What of a block goes out: the words of its corrected text. */
export function releasedBlock(block: ExportedBlock): ReleasedBlock {
  return { id: block.id, kind: block.kind, text: withoutCodes(correctedOf(block).text) };
}

/** A passage that reads otherwise now; null where nothing stood, or nothing is left. */
export type Correction = Readonly<{ kind: BlockKind; before: string | null; after: string | null }>;

/**
 * What changed from one released text to another, sentence by sentence in reading order. Blocks are told by their ids,
 * sentences inside them are paired as translations are. White space alone is no change.
 */
export function correctionsBetween(
  before: readonly ReleasedBlock[],
  after: readonly ReleasedBlock[],
  language: string,
): Correction[] {
  const old = new Map(before.map((block) => [block.id, block]));
  const now = new Set(after.map(({ id }) => id));
  const gone = before.filter(({ id }) => !now.has(id)).map(({ kind, text }) => ({ kind, before: text, after: null }));
  const changed = after.flatMap(({ id, kind, text }) =>
    correctionsIn(sentencesOf(old.get(id)?.text ?? "", language), sentencesOf(text, language)).map((pair) => ({
      kind,
      ...pair,
    })),
  );
  return [...changed, ...gone.filter((each) => each.before.trim() !== "")];
}

function correctionsIn(before: readonly string[], after: readonly string[]): Omit<Correction, "kind">[] {
  // What stayed on both ends stays out of the pairing: a sentence added at the end then has none to be paired with.
  const start = sameAtStart(before, after);
  const rest = [before.slice(start), after.slice(start)] as const;
  const tail = sameAtStart(rest[0].toReversed(), rest[1].toReversed());
  const [old, now] = [rest[0].slice(0, rest[0].length - tail), rest[1].slice(0, rest[1].length - tail)];
  return alignTexts(old, now).flatMap(({ source, target }) => {
    const [from, to] = [source.map((at) => old[at]).join(" "), target.map((at) => now[at]).join(" ")];
    return from === to ? [] : [{ before: from || null, after: to || null }];
  });
}

function sameAtStart(one: readonly string[], other: readonly string[]): number {
  const first = one.findIndex((text, at) => text !== other[at]);
  return first < 0 ? Math.min(one.length, other.length) : first;
}

function sentencesOf(text: string, language: string): string[] {
  return splitSentences(text, language)
    .map((sentence) => sentence.text.replace(/\s+/gu, " ").trim())
    .filter((sentence) => sentence !== "");
}
