import "server-only";
import { randomUUID } from "node:crypto";
import type { z } from "zod";
import { requireBringIn } from "#lib/articles/access";
import { cutBlock, cutPairedBlock, pairBlocks } from "#lib/articles/cut";
import { longestSegment } from "#lib/articles/marks-schema";
import type { createInput } from "#lib/articles/schema";
import type { Viewer } from "#lib/auth/viewer";
import { transaction } from "#lib/db/client";
import { checkSoon } from "#lib/findings/commands/check-soon";
import { Problem } from "#lib/problem";
import { normalizeMarks } from "#lib/text/mark";
import { countWords } from "#lib/text/words";
import { insertArticle } from "./insert-article";

/** Stores an article whole: blocks, sentences with their source, and the machine's text as version 1. All or nothing. */
export async function createArticle(viewer: Viewer, input: z.output<typeof createInput>): Promise<{ id: string }> {
  requireBringIn(viewer, input.deskId);
  const id = randomUUID();
  const rows = rowsOf(input);
  const wordCount = input.blocks.reduce((sum, { text }) => sum + countWords(text, input.targetLanguage), 0);
  await transaction((tx) => insertArticle(tx, viewer, { ...input, id, wordCount, ...rows }, {}));
  checkSoon(id);
  return { id };
}

function rowsOf(input: z.output<typeof createInput>) {
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
      if (machine.text.length > longestSegment)
        throw new Problem("invalid", "sentenceTooLong", { block: blockPosition + 1, most: longestSegment });
      return { id: randomUUID(), block: id, position, source, machine: machine.text, marks: machine.marks, spaceAfter };
    });
  });
  return { blocks, segments };
}
