import "server-only";
import { randomUUID } from "node:crypto";
import type { z } from "zod";
import { exportedReviewOf } from "#lib/annotations/exported-review";
import { articleAnnotationsOf } from "#lib/annotations/queries/article-annotations";
import { recordAudit } from "#lib/audit/commands";
import type { Viewer } from "#lib/auth/viewer";
import { db, transaction } from "#lib/db/client";
import type { ExportedArticle } from "#lib/exchange/exported-article";
import { contentDisposition } from "#lib/exchange/file-name";
import { type ExportFormat, type WrittenFile, writeArticle } from "#lib/exchange/formats";
import { type ZippedFile, zipStream } from "#lib/exchange/zip-stream";
import { problemMessage } from "#lib/language/messages";
import { Problem } from "#lib/problem";
import { requireSee } from "#lib/reviews/access";
import { lockArticle } from "#lib/reviews/commands/locked";
import { presentHash } from "#lib/reviews/queries/present-hash";
import { signOffOf } from "#lib/reviews/queries/rows";
import { isFrozen } from "#lib/reviews/workflow";
import { releasedBlock } from "./corrections";
import { getRecord } from "./queries/get-record";
import type { exportInput, exportManyInput } from "./schema";

/** The article as a file to download; the export is in the record before the file leaves. */
export async function exportArticle(viewer: Viewer, input: z.output<typeof exportInput>): Promise<Response> {
  const { fileName, mediaType, bytes } = await makeExport(viewer, input);
  return new Response(bytes, {
    headers: {
      "content-type": mediaType,
      "content-disposition": contentDisposition(fileName),
      "cache-control": "private, no-store",
      "x-content-type-options": "nosniff",
    },
  });
}

/**
 * Articles as one zip to download, each written, recorded and sent on before the next one is looked at. One that may not
 * leave (its text is not the one that was signed off) is named in `not-exported.txt`; the others go out. Whoever may not
 * see one of them gets none.
 */
export async function exportArticles(viewer: Viewer, input: z.output<typeof exportManyInput>): Promise<Response> {
  const ids = [...new Set(input.articleIds)];
  const articles = await db().article.findMany({
    where: { id: { in: ids } },
    select: { id: true, title: true, deskId: true, state: true },
  });
  if (articles.length < ids.length) throw new Problem("not-found", "notFound");
  for (const article of articles) requireSee(viewer, article);
  const titles = new Map(articles.map(({ id, title }) => [id, title]));
  const files = writtenFiles(viewer, { ids, titles, format: input.format });
  return new Response(zipStream(files), {
    headers: {
      "content-type": "application/zip",
      "content-disposition": contentDisposition(`articles.${input.format}.zip`),
      "cache-control": "private, no-store",
      "x-content-type-options": "nosniff",
    },
  });
}

type Wanted = Readonly<{ ids: readonly string[]; titles: ReadonlyMap<string, string>; format: ExportFormat }>;

async function* writtenFiles(viewer: Viewer, { ids, titles, format }: Wanted): AsyncGenerator<ZippedFile> {
  const refused: string[] = [];
  for (const articleId of ids) {
    try {
      const { fileName, bytes } = await makeExport(viewer, { articleId, format });
      yield { name: fileName, bytes };
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      const why = await problemMessage("en", error.message, error.values);
      refused.push(`${titles.get(articleId)}: ${why}`);
    }
  }
  if (refused.length > 0)
    yield { name: "not-exported.txt", bytes: new TextEncoder().encode(`${refused.join("\n")}\n`) };
}

/**
 * Writes and records an export. A signed-off article is exported as such only while its text has the hash that was
 * signed; anything else is a fault in the record, and refused.
 */
export function makeExport(viewer: Viewer, { articleId, format }: z.output<typeof exportInput>): Promise<WrittenFile> {
  return transaction(async (tx) => {
    const locked = await lockArticle(tx, viewer, articleId, requireSee);
    const signOff = isFrozen(locked.state) ? await signOffOf(tx, articleId) : null;
    const hash = await presentHash(tx, articleId);
    if (isFrozen(locked.state) && signOff?.hash !== hash) throw new Problem("conflict", "hashDiffers");
    const row = await tx.article.findUniqueOrThrow({
      where: { id: articleId },
      select: { sourceLanguage: true, engine: true, desk: { select: { name: true } } },
    });
    const { sourceLanguage, engine } = row;
    const { targetLanguage } = locked;
    const record = await getRecord(tx, articleId, targetLanguage);
    const said = await articleAnnotationsOf(tx, viewer, locked);
    const exportId = randomUUID();
    const article: ExportedArticle = {
      id: articleId,
      exportId,
      title: locked.title,
      desk: row.desk.name,
      sourceLanguage,
      targetLanguage,
      engine,
      state: locked.state,
      signOff: signOff && { hash: signOff.hash, by: signOff.by, at: signOff.at, note: signOff.note },
      hash,
      exportedAt: new Date().toISOString(),
      exportedBy: { id: viewer.userId, name: viewer.name },
      ...record,
      review: exportedReviewOf(said, { ...record, sourceLanguage, targetLanguage }),
    };
    const file = await writeArticle(article, format);
    await tx.export.create({
      data: {
        id: exportId,
        articleId,
        signOffId: signOff?.id ?? null,
        format,
        fileName: file.fileName,
        hash,
        byteLength: file.bytes.length,
        ...(signOff && { released: article.blocks.map(releasedBlock) }),
        versions: exportedVersions(article),
        byId: viewer.userId,
      },
    });
    if (locked.state === "signedOff")
      await tx.article.update({ where: { id: articleId }, data: { state: "exported", updatedAt: new Date() } });
    await recordAudit(tx, viewer, {
      deskId: locked.deskId,
      action: "article.exported",
      subject: { type: "article", id: articleId, name: locked.title },
      articleId,
      detail: { format, hash, isSignedOff: signOff !== null },
    });
    return file;
  });
}

/** Which version of each sentence went out: what is brought back is a change of that. */
function exportedVersions({ blocks }: ExportedArticle): Record<string, number> {
  return Object.fromEntries(blocks.flatMap(({ segments }) => segments.map(({ id, version }) => [id, version])));
}
