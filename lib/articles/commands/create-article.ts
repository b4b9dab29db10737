import "server-only";
import { randomUUID } from "node:crypto";
import type { z } from "zod";
import { requireBringIn } from "#lib/articles/access";
import { broughtComments } from "#lib/articles/brought-comments";
import { cutBlock, cutPairedBlock, pairBlocks } from "#lib/articles/cut";
import { longestSegment } from "#lib/articles/marks-schema";
import type { createInput } from "#lib/articles/schema";
import { distributed } from "#lib/articles/tracked-text";
import type { Viewer } from "#lib/auth/viewer";
import { transaction } from "#lib/db/client";
import { checkSoon } from "#lib/findings/commands/check-soon";
import { Problem } from "#lib/problem";
import { isSameMarked, normalizeMarks } from "#lib/text/mark";
import { countWords } from "#lib/text/words";
import { insertArticle } from "./insert-article";
import { storeBroughtComments } from "./store-brought-comments";
import { type BroughtEdit, storeBroughtEdits } from "./store-brought-edits";

type Input = z.output<typeof createInput> & Readonly<{ isSample?: boolean }>;

/**
 * Stores an article whole: blocks, sentences with their source, and the machine's text as version 1; what it was
 * corrected to before it came in as version 2, by whoever brings it in. All or nothing.
 */
export async function createArticle(viewer: Viewer, input: Input): Promise<{ id: string }> {
  requireBringIn(viewer, input.deskId);
  const id = randomUUID();
  const rows = rowsOf(input);
  const edits = editsOf(input, rows);
  const wordCount = input.blocks.reduce((sum, { text }) => sum + countWords(text, input.targetLanguage), 0);
  await transaction(async (tx) => {
    const said = broughtComments(input.comments ?? [], input.blocks, sentencesOf(rows));
    const detail = {
      ...(edits.length > 0 && { edits: edits.length }),
      ...(said.annotations.length > 0 && { annotations: said.annotations.length }),
    };
    await insertArticle(tx, viewer, { ...input, id, wordCount, ...rows }, detail);
    // On the machine's text, before what became of it: places follow their words from there.
    await storeBroughtComments(tx, viewer, said, { id, language: input.targetLanguage, sentences: sentencesOf(rows) });
    if (edits.length > 0) await storeBroughtEdits(tx, viewer, id, edits);
  });
  checkSoon(id);
  return { id };
}

function rowsOf(input: Input) {
  const languages = { source: input.sourceLanguage, target: input.targetLanguage };
  const sources = pairBlocks(
    input.sourceBlocks.map(({ text }) => text),
    input.blocks.map(({ text }) => text),
  );
  const blocks = input.blocks.map(({ kind, text, marks, sources: own }, position) => ({
    id: randomUUID(),
    position,
    kind,
    machine: text,
    marks: normalizeMarks(marks),
    source: own ? own.filter((each) => each !== null).join(" ") || null : (sources[position] ?? null),
  }));
  const segments = blocks.flatMap(({ id, machine: text, marks, source: blockSource, position: blockPosition }) => {
    const own = input.blocks[blockPosition]?.sources;
    const cut = own
      ? cutPairedBlock({ text, marks }, own, languages.target)
      : cutBlock({ text, marks }, blockSource, languages);
    if (!cut) throw new Problem("invalid", "sourcesDiffer", { block: blockPosition + 1, count: own?.length ?? 0 });
    return cut.map(({ machine, spaceAfter, source }, position) => {
      refuseLong(machine.text, blockPosition);
      return { id: randomUUID(), block: id, position, source, machine: machine.text, marks: machine.marks, spaceAfter };
    });
  });
  return { blocks, segments };
}

/** What of the sentences was corrected before they came in: a block's corrected text, cut as the block is. */
function editsOf(input: Input, { blocks, segments }: Rows): BroughtEdit[] {
  const byBlock = new Map<string, Rows["segments"]>(blocks.map(({ id }) => [id, []]));
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

type Rows = ReturnType<typeof rowsOf>;

/** The sentences in their order, and where each stands in its block's machine text. */
function sentencesOf({ blocks, segments }: Rows) {
  const positions = new Map(blocks.map(({ id, position }) => [id, position]));
  let [block, at] = ["", 0];
  return segments.map(({ id, block: own, machine, spaceAfter }) => {
    if (own !== block) [block, at] = [own, 0];
    const machineStart = at;
    at += machine.length + spaceAfter.length;
    return { id, block: own, machine, machineStart, blockPosition: positions.get(own) ?? 0 };
  });
}

function refuseLong(text: string, block: number): void {
  if (text.length > longestSegment)
    throw new Problem("invalid", "sentenceTooLong", { block: block + 1, most: longestSegment });
}
