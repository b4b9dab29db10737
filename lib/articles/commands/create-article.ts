import "server-only";
import { randomUUID } from "node:crypto";
import type { z } from "zod";
import { requireBringIn } from "#lib/articles/access";
import { cutBlock, pairBlocks } from "#lib/articles/cut";
import { longestSegment } from "#lib/articles/marks-schema";
import type { createInput } from "#lib/articles/schema";
import { recordAudit } from "#lib/audit/commands";
import type { Viewer } from "#lib/auth/viewer";
import { type Transaction, transaction } from "#lib/db/client";
import { checkSoon } from "#lib/findings/commands/check-soon";
import { Problem } from "#lib/problem";
import { normalizeMarks } from "#lib/text/mark";
import { splitterVersion } from "#lib/text/segment";
import { countWords } from "#lib/text/words";

/** How many rows go to the database in one statement, as one parameter: a row's columns as parameters each are slow. */
const chunk = 5000;

/** Stores an article whole: blocks, sentences with their source, and the machine's text as version 1. All or nothing. */
export async function createArticle(viewer: Viewer, input: z.output<typeof createInput>): Promise<{ id: string }> {
  requireBringIn(viewer, input.deskId);
  const id = randomUUID();
  const rows = rowsOf(input);
  const at = new Date();
  await transaction(async (tx) => {
    await tx.article.create({
      data: {
        id,
        deskId: input.deskId,
        title: input.title,
        sourceLanguage: input.sourceLanguage,
        targetLanguage: input.targetLanguage,
        engine: input.engine,
        createdAt: at,
        updatedAt: at,
        createdById: viewer.userId,
        assigneeId: viewer.userId,
        splitterVersion,
        wordCount: input.blocks.reduce((sum, { text }) => sum + countWords(text, input.targetLanguage), 0),
        segmentCount: rows.segments.length,
      },
    });
    for (const some of chunks(rows.blocks)) await insertBlocks(tx, id, some);
    for (const some of chunks(rows.segments)) await insertSegments(tx, id, some, at);
    await tx.$executeRaw`
      INSERT INTO segment_version (id, segment_id, number, text, marks, cause, at)
      SELECT gen_random_uuid(), id, 1, text, marks, 'import', ${at} FROM segment WHERE article_id = ${id}::uuid`;
    await recordAudit(tx, viewer, {
      deskId: input.deskId,
      action: "article.created",
      subject: { type: "article", id, name: input.title },
      articleId: id,
      detail: { segments: rows.segments.length, engine: input.engine },
    });
  });
  checkSoon(id);
  return { id };
}

function rowsOf(input: z.output<typeof createInput>) {
  const languages = { source: input.sourceLanguage, target: input.targetLanguage };
  const sources = pairBlocks(
    input.sourceBlocks.map(({ text }) => text),
    input.blocks.map(({ text }) => text),
  );
  const blocks = input.blocks.map(({ kind, text, marks }, position) => ({
    id: randomUUID(),
    position,
    kind,
    machine: text,
    marks: normalizeMarks(marks),
    source: sources[position] ?? null,
  }));
  const segments = blocks.flatMap(({ id, machine: text, marks, source: blockSource, position: blockPosition }) =>
    cutBlock({ text, marks }, blockSource, languages).map(({ machine, spaceAfter, source }, position) => {
      if (machine.text.length > longestSegment)
        throw new Problem("invalid", "sentenceTooLong", { block: blockPosition + 1, most: longestSegment });
      return { id: randomUUID(), block: id, position, source, machine: machine.text, marks: machine.marks, spaceAfter };
    }),
  );
  return { blocks, segments };
}
type Rows = ReturnType<typeof rowsOf>;

async function insertBlocks(tx: Transaction, articleId: string, blocks: Rows["blocks"]): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO block (id, article_id, position, kind, machine, machine_marks, source)
    SELECT id, ${articleId}::uuid, position, kind, machine, marks, source
    FROM jsonb_to_recordset(${JSON.stringify(blocks)}::jsonb)
      AS sent (id uuid, position int, kind "BlockKind", machine text, marks jsonb, source text)`;
}

async function insertSegments(tx: Transaction, articleId: string, segments: Rows["segments"], at: Date): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO segment (id, article_id, block_id, position, source, machine, machine_marks, machine_space_after,
                         text, marks, space_after, updated_at)
    SELECT id, ${articleId}::uuid, block, position, source, machine, marks, "spaceAfter", machine, marks, "spaceAfter",
           ${at}
    FROM jsonb_to_recordset(${JSON.stringify(segments)}::jsonb)
      AS sent (id uuid, block uuid, position int, source text, machine text, marks jsonb, "spaceAfter" text)`;
}

function chunks<Row>(rows: readonly Row[]): Row[][] {
  return Array.from({ length: Math.ceil(rows.length / chunk) }, (_, index) =>
    rows.slice(index * chunk, (index + 1) * chunk),
  );
}
