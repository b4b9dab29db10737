import type { ImportedBlock } from "#lib/exchange/imported-article";
import { alignTexts } from "#lib/text/align";
import { mapPosition, wordEditsBetween } from "#lib/text/edit";
import { concatMarked, type MarkedText, sliceMarked } from "#lib/text/mark";

/** A block as it was before tracked changes, with what they made of it; empty when it was taken out. */
export type TrackedBlock = ImportedBlock & Readonly<{ corrected: MarkedText }>;

/** `reshaped`: paragraphs that were put in, joined or split; their words stand in the blocks there were. */
export type TrackedArticle = Readonly<{ blocks: readonly TrackedBlock[]; reshaped: number }>;

/** A stretch of a text and the white space behind it. */
export type Part = Readonly<{ text: string; spaceAfter: string }>;

/** A part of the corrected text and the white space behind it. */
export type CorrectedPart = Readonly<{ corrected: MarkedText; spaceAfter: string }>;

const nothing: MarkedText = { text: "", marks: [] };
const space: MarkedText = { text: " ", marks: [] };

/**
 * The blocks of a text before its tracked changes, each with its words after them. Blocks are paired in order, by their
 * length and the words they share; where several became several, their words go where the words around them stand. A
 * paragraph that was put in stands behind the one before it: the machine's text has no place of its own for it.
 */
export function trackedArticle(
  before: readonly ImportedBlock[],
  after: readonly ImportedBlock[],
  language: string,
): TrackedArticle {
  const blocks: TrackedBlock[] = [];
  let waiting: readonly MarkedText[] = [];
  let reshaped = 0;
  for (const { source, target } of paired(before, after)) {
    const old = source.flatMap((at) => before[at] ?? []);
    const now = [...waiting, ...target.flatMap((at) => after[at] ?? [])];
    waiting = [];
    if (target.length > 1 || (source.length > 1 && target.length > 0)) reshaped += 1;
    const last = blocks.at(-1);
    if (old.length > 0) {
      const parts = old.map(({ text }, at) => ({ text, spaceAfter: at < old.length - 1 ? " " : "" }));
      const corrected = distributed(parts, joined(now), language);
      blocks.push(...old.map((block, at) => ({ ...block, corrected: corrected[at]?.corrected ?? nothing })));
    } else {
      reshaped += 1;
      if (last) blocks[blocks.length - 1] = { ...last, corrected: joined([last.corrected, ...now]) };
      else waiting = now;
    }
  }
  return { blocks, reshaped };
}

/** Blocks that stayed are paired with themselves; what lies between them by alignment. */
function paired(before: readonly ImportedBlock[], after: readonly ImportedBlock[]) {
  const isSame = (one: number, other: number) => before[one]?.text === after[other]?.text;
  let start = 0;
  while (start < Math.min(before.length, after.length) && isSame(start, start)) start += 1;
  let end = 0;
  const most = Math.min(before.length, after.length) - start;
  while (end < most && isSame(before.length - 1 - end, after.length - 1 - end)) end += 1;
  const alone = (at: number, other: number) => ({ source: [at], target: [other] });
  const textsOf = (some: readonly ImportedBlock[]) => some.slice(start, some.length - end).map(({ text }) => text);
  return [
    ...Array.from({ length: start }, (_, at) => alone(at, at)),
    ...alignTexts(textsOf(before), textsOf(after)).map(({ source, target }) => ({
      source: source.map((at) => at + start),
      target: target.map((at) => at + start),
    })),
    ...Array.from({ length: end }, (_, at) => alone(before.length - end + at, after.length - end + at)),
  ];
}

/**
 * A corrected text cut where the parts of the text before it are cut, one part each: words stay with the words around
 * them. The parts with their spaces are the corrected text again.
 */
export function distributed(parts: readonly Part[], corrected: MarkedText, language: string): CorrectedPart[] {
  const whole = parts.map(({ text, spaceAfter }) => text + spaceAfter).join("");
  const edits = wordEditsBetween(whole, corrected.text, language);
  let [at, from] = [0, 0];
  return parts.map(({ text, spaceAfter }, index) => {
    at += text.length + spaceAfter.length;
    const cut = Math.max(from, mapPosition(at, edits, 1));
    const end = index === parts.length - 1 ? corrected.text.length : settledCut(corrected.text, cut, spaceAfter !== "");
    const words = corrected.text.slice(from, end).trimEnd().length;
    const part = sliceMarked(corrected, { start: from, end: from + words });
    const after = corrected.text.slice(from + words, end);
    from = end;
    return { corrected: part, spaceAfter: after };
  });
}

/** Where texts have space between them, a cut stands behind space: no word and no full stop is taken from its own. */
function settledCut(text: string, cut: number, isSpaced: boolean): number {
  if (!isSpaced || cut === 0 || /\s/u.test(text[cut - 1] ?? " ")) return cut;
  const rest = text.slice(cut).search(/\s/u);
  return rest < 0 ? text.length : cut + rest + (/^\s+/u.exec(text.slice(cut + rest))?.[0].length ?? 0);
}

function joined(texts: readonly MarkedText[]): MarkedText {
  return concatMarked(
    texts.filter(({ text }) => text !== "").flatMap((text, at) => (at === 0 ? [text] : [space, text])),
  );
}
