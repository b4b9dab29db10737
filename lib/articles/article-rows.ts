import type { z } from "zod";
import type { BroughtEdit } from "#lib/articles/commands/store-brought-edits";
import { Problem } from "#lib/problem";
import { segmentCounts } from "#lib/quality/evaluation-count";
import { isSameMarked, normalizeMarks } from "#lib/text/mark";
import { countWords } from "#lib/text/words";
import { type BroughtComments, broughtComments } from "./brought-comments";
import { cutBlock, cutPairedBlock, pairBlocks } from "./cut";
import { longestSegment } from "./marks-schema";
import type { NewArticle, NewBlock, NewSegment } from "./new-article";
import type { createInput } from "./schema";
import { distributed } from "./tracked-text";

/** `isSample`: brought in to learn on. */
export type RowsInput = z.output<typeof createInput> & Readonly<{ isSample?: boolean }>;

/** A sentence, and where it stands in its block's machine text (UTF-16). */
type PlacedSentence = Readonly<{
  id: string;
  block: string;
  machine: string;
  machineStart: number;
  blockPosition: number;
}>;

/** An article ready to be stored, what of its sentences was corrected before it came in, and what its margin said. */
export type ArticleRows = Readonly<{
  article: NewArticle;
  edits: readonly BroughtEdit[];
  margin: BroughtComments;
  sentences: readonly PlacedSentence[];
}>;

/**
 * Cuts what came in into blocks and sentences with their sources, and counts its words: whatever takes long, so that it
 * can be done beside the event loop. Refuses sources that do not fit, and sentences that are too long.
 */
export function articleRows(input: RowsInput, newId: () => string): ArticleRows {
  const { deskId, title, sourceLanguage, targetLanguage, engine, isSample = false } = input;
  const rows = rowsOf(input, newId);
  const wordCount = input.blocks.reduce((sum, { text }) => sum + countWords(text, targetLanguage), 0);
  const counts = segmentCounts(rows.segments, input);
  const about = { id: newId(), deskId, title, sourceLanguage, targetLanguage, engine, isSample };
  const article = { ...about, wordCount, counts, ...rows };
  const sentences = sentencesOf(rows);
  const margin = broughtComments(input.comments ?? [], input.blocks, sentences);
  return { article, edits: editsOf(input, rows), margin, sentences };
}

function sentencesOf({ blocks, segments }: Rows): PlacedSentence[] {
  const positions = new Map(blocks.map(({ id, position }) => [id, position]));
  let [block, at] = ["", 0];
  return segments.map(({ id, block: own, machine, spaceAfter }) => {
    if (own !== block) [block, at] = [own, 0];
    const machineStart = at;
    at += machine.length + spaceAfter.length;
    return { id, block: own, machine, machineStart, blockPosition: positions.get(own) ?? 0 };
  });
}

type Rows = Readonly<{ blocks: readonly NewBlock[]; segments: readonly NewSegment[] }>;

function rowsOf(input: RowsInput, newId: () => string): Rows {
  const languages = { source: input.sourceLanguage, target: input.targetLanguage };
  const sources = pairBlocks(
    input.sourceBlocks.map(({ text }) => text),
    input.blocks.map(({ text }) => text),
  );
  const blocks = input.blocks.map(({ kind, text, marks, sources: own }, position) => ({
    id: newId(),
    position,
    kind,
    machine: text,
    marks: normalizeMarks(marks),
    source: own ? own.filter((each) => each !== null).join(" ") || null : (sources[position] ?? null),
    codes: [],
  }));
  const segments = blocks.flatMap(({ id, machine: text, marks, source: blockSource, position: blockPosition }) => {
    const own = input.blocks[blockPosition]?.sources;
    const cut = own
      ? cutPairedBlock({ text, marks }, own, languages.target)
      : cutBlock({ text, marks }, blockSource, languages);
    if (!cut) throw new Problem("invalid", "sourcesDiffer", { block: blockPosition + 1, count: own?.length ?? 0 });
    return cut.map(({ machine, spaceAfter, source }, position) => {
      refuseLong(machine.text, blockPosition);
      return { id: newId(), block: id, position, source, machine: machine.text, marks: machine.marks, spaceAfter };
    });
  });
  return { blocks, segments };
}

/** What of the sentences was corrected before they came in: a block's corrected text, cut as the block is. */
function editsOf(input: RowsInput, { blocks, segments }: Rows): BroughtEdit[] {
  const byBlock = new Map<string, NewSegment[]>(blocks.map(({ id }) => [id, []]));
  for (const segment of segments) byBlock.get(segment.block)?.push(segment);
  return blocks.flatMap(({ id, position }) => {
    const corrected = input.blocks[position]?.corrected;
    if (!corrected) return [];
    const own = byBlock.get(id) ?? [];
    const texts = own.map(({ machine, spaceAfter }) => ({ text: machine, spaceAfter }));
    return distributed(texts, corrected, input.targetLanguage).flatMap((part, index) => {
      const segment = own[index];
      if (!segment) return [];
      refuseLong(part.corrected.text, position);
      const marked = { text: part.corrected.text, marks: normalizeMarks(part.corrected.marks) };
      const isSame = isSameMarked(marked, { text: segment.machine, marks: segment.marks });
      if (isSame && part.spaceAfter === segment.spaceAfter) return [];
      return [{ segmentId: segment.id, corrected: marked, spaceAfter: part.spaceAfter }];
    });
  });
}

function refuseLong(text: string, block: number): void {
  if (text.length > longestSegment)
    throw new Problem("invalid", "sentenceTooLong", { block: block + 1, most: longestSegment });
}
