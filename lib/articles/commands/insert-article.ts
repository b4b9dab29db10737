import "server-only";
import type { NewArticle, NewBlock, NewSegment } from "#lib/articles/new-article";
import { recordAudit } from "#lib/audit/commands";
import type { Viewer } from "#lib/auth/viewer";
import type { Transaction } from "#lib/db/client";
import { segmentCounts } from "#lib/quality/evaluation-count";
import { splitterVersion } from "#lib/text/segment";

/** How many rows go to the database in one statement, as one parameter: a row's columns as parameters each are slow. */
const chunk = 5000;

/** Stores an article with the machine's text as version 1, in the caller's transaction. `detail` goes into the audit. */
export async function insertArticle(
  tx: Transaction,
  viewer: Viewer,
  article: NewArticle,
  detail: Readonly<Record<string, string | number>>,
): Promise<void> {
  const { id, deskId, title, sourceLanguage, targetLanguage, engine, wordCount, blocks, segments } = article;
  const at = new Date();
  const counts = segmentCounts(segments, article);
  await tx.article.create({
    data: {
      id,
      deskId,
      title,
      sourceLanguage,
      targetLanguage,
      engine,
      isSample: article.isSample ?? false,
      wordCount,
      sourceWordCount: counts.source?.words ?? null,
      sourceCharacterCount: counts.source?.characters ?? null,
      characterCount: counts.target.characters,
      createdAt: at,
      updatedAt: at,
      createdById: viewer.userId,
      assigneeId: viewer.userId,
      splitterVersion,
      segmentCount: segments.length,
    },
  });
  for (const some of chunks(blocks)) await insertBlocks(tx, id, some);
  for (const some of chunks(segments)) await insertSegments(tx, id, some, at);
  await tx.$executeRaw`
    INSERT INTO segment_version (id, segment_id, number, text, marks, cause, at)
    SELECT gen_random_uuid(), id, 1, text, marks, 'import', ${at} FROM segment WHERE article_id = ${id}::uuid`;
  await recordAudit(tx, viewer, {
    deskId,
    action: "article.created",
    subject: { type: "article", id, name: title },
    articleId: id,
    detail: { segments: segments.length, engine, ...detail },
  });
}

async function insertBlocks(tx: Transaction, articleId: string, blocks: readonly NewBlock[]): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO block (id, article_id, position, kind, machine, machine_marks, source)
    SELECT id, ${articleId}::uuid, position, kind, machine, marks, source
    FROM jsonb_to_recordset(${JSON.stringify(blocks)}::jsonb)
      AS sent (id uuid, position int, kind "BlockKind", machine text, marks jsonb, source text)`;
}

async function insertSegments(
  tx: Transaction,
  articleId: string,
  segments: readonly NewSegment[],
  at: Date,
): Promise<void> {
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
