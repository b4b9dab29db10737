import "server-only";
import { randomUUID } from "node:crypto";
import type { z } from "zod";
import { requireBringIn } from "#lib/articles/access";
import { cutBlock, pairBlocks } from "#lib/articles/cut";
import { longestSegment } from "#lib/articles/marks-schema";
import type { createInput } from "#lib/articles/schema";
import { recordAudit } from "#lib/audit/commands";
import type { Viewer } from "#lib/auth/viewer";
import { transaction } from "#lib/db/client";
import { Problem } from "#lib/problem";
import { normalizeMarks } from "#lib/text/mark";
import { splitterVersion } from "#lib/text/segment";
import { countWords } from "#lib/text/words";

/** How many rows go to the database in one statement. */
const chunk = 2000;

/** Stores an article whole: blocks, sentences with their source, and the machine's text as version 1. All or nothing. */
export async function createArticle(viewer: Viewer, input: z.output<typeof createInput>): Promise<{ id: string }> {
  requireBringIn(viewer, input.deskId);
  const id = randomUUID();
  const rows = rowsOf(id, input);
  await transaction(async (tx) => {
    await tx.article.create({
      data: {
        id,
        deskId: input.deskId,
        title: input.title,
        sourceLanguage: input.sourceLanguage,
        targetLanguage: input.targetLanguage,
        engine: input.engine,
        createdById: viewer.userId,
        assigneeId: viewer.userId,
        splitterVersion,
        wordCount: input.blocks.reduce((sum, { text }) => sum + countWords(text, input.targetLanguage), 0),
        segmentCount: rows.segments.length,
      },
    });
    for (const data of chunks(rows.blocks)) await tx.block.createMany({ data });
    for (const data of chunks(rows.segments)) await tx.segment.createMany({ data });
    for (const data of chunks(rows.versions)) await tx.segmentVersion.createMany({ data });
    await recordAudit(tx, viewer, {
      deskId: input.deskId,
      action: "article.created",
      subject: { type: "article", id, name: input.title },
      articleId: id,
      detail: { segments: rows.segments.length, engine: input.engine },
    });
  });
  return { id };
}

function rowsOf(articleId: string, input: z.output<typeof createInput>) {
  const languages = { source: input.sourceLanguage, target: input.targetLanguage };
  const sources = pairBlocks(
    input.sourceBlocks.map(({ text }) => text),
    input.blocks.map(({ text }) => text),
  );
  const blocks = input.blocks.map(({ kind, text, marks }, position) => ({
    id: randomUUID(),
    articleId,
    position,
    kind,
    machine: text,
    machineMarks: normalizeMarks(marks).map((mark) => ({ ...mark })),
    source: sources[position] ?? null,
  }));
  const segments = blocks.flatMap((block) => {
    const marked = { text: block.machine, marks: block.machineMarks };
    return cutBlock(marked, block.source, languages).map(({ machine, spaceAfter, source }, position) => {
      if (machine.text.length > longestSegment)
        throw new Problem("invalid", "sentenceTooLong", { block: block.position + 1, most: longestSegment });
      const marks = machine.marks.map((mark) => ({ ...mark }));
      return {
        id: randomUUID(),
        articleId,
        blockId: block.id,
        position,
        source,
        machine: machine.text,
        machineMarks: marks,
        machineSpaceAfter: spaceAfter,
        text: machine.text,
        marks,
        spaceAfter,
      };
    });
  });
  const versions = segments.map(({ id, text, marks }) => ({
    segmentId: id,
    number: 1,
    text,
    marks,
    cause: "import" as const,
  }));
  return { blocks, segments, versions };
}

function chunks<Row>(rows: readonly Row[]): Row[][] {
  return Array.from({ length: Math.ceil(rows.length / chunk) }, (_, index) =>
    rows.slice(index * chunk, (index + 1) * chunk),
  );
}
