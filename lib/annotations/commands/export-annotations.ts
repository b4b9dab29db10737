import "server-only";
import type { z } from "zod";
import { annotatedTranslationOf, type RatedSentence } from "#lib/annotations/annotated-translation";
import { annotationsOf } from "#lib/annotations/queries/annotation-rows";
import { ratingsOf } from "#lib/annotations/queries/article-annotations";
import { judgementsOf } from "#lib/annotations/queries/imported-judgements";
import { ratersOf } from "#lib/annotations/queries/raters";
import type { exportAnnotationsInput } from "#lib/annotations/schema";
import { recordAudit } from "#lib/audit/commands";
import type { Viewer } from "#lib/auth/viewer";
import { type Transaction, transaction } from "#lib/db/client";
import { writeAnnotations } from "#lib/exchange/annotation-formats";
import { contentDisposition } from "#lib/exchange/file-name";
import { requireSee } from "#lib/reviews/access";
import { lockArticle } from "#lib/reviews/commands/locked";
import { presentHash } from "#lib/reviews/queries/present-hash";

/** What people said of one article as a file to download; the export is in the record before the file leaves. */
export function exportAnnotations(
  viewer: Viewer,
  { articleId, format }: z.output<typeof exportAnnotationsInput>,
): Promise<Response> {
  return transaction(async (tx) => {
    const locked = await lockArticle(tx, viewer, articleId, requireSee);
    const { sourceLanguage, engine } = await tx.article.findUniqueOrThrow({
      where: { id: articleId },
      select: { sourceLanguage: true, engine: true },
    });
    const { title, targetLanguage } = locked;
    const annotations = await annotationsOf(tx, viewer.userId, { articleId });
    const imported = annotations.flatMap(({ id, origin }) => (origin === "import" ? [id] : []));
    const translation = annotatedTranslationOf({
      title,
      engine,
      sourceLanguage,
      targetLanguage,
      sentences: await sentencesOf(tx, articleId),
      annotations,
      raters: await ratersOf(tx, imported),
      ratings: await ratingsOf(tx, viewer.userId, articleId),
      judgements: await judgementsOf(tx, articleId),
    });
    const { fileName, mediaType, bytes } = writeAnnotations(translation, format, { title, targetLanguage });
    const hash = await presentHash(tx, articleId);
    const about = { format: `annotations-${format}`, hash };
    await tx.export.create({
      data: { articleId, ...about, fileName, byteLength: bytes.length, byId: viewer.userId },
    });
    await recordAudit(tx, viewer, {
      deskId: locked.deskId,
      action: "article.exported",
      subject: { type: "article", id: articleId, name: title },
      articleId,
      detail: { ...about, isSignedOff: false },
    });
    return new Response(bytes, {
      headers: {
        "content-type": mediaType,
        "content-disposition": contentDisposition(fileName),
        "cache-control": "private, no-store",
        "x-content-type-options": "nosniff",
      },
    });
  });
}

async function sentencesOf(tx: Transaction, articleId: string): Promise<RatedSentence[]> {
  const blocks = await tx.block.findMany({
    where: { articleId },
    orderBy: { position: "asc" },
    select: {
      id: true,
      segments: {
        where: { retiredAt: null },
        orderBy: { position: "asc" },
        select: { id: true, source: true, machine: true, machineSpaceAfter: true },
      },
    },
  });
  return blocks.flatMap(({ id: blockId, segments }) => {
    let machineStart = 0;
    return segments.map(({ machineSpaceAfter, ...segment }) => {
      const sentence = { ...segment, blockId, machineStart };
      machineStart += segment.machine.length + machineSpaceAfter.length;
      return sentence;
    });
  });
}
