import "server-only";
import { z } from "zod";
import { annotatedTranslationOf, type RatedSentence } from "#lib/annotations/annotated-translation";
import { annotationsOf } from "#lib/annotations/queries/annotation-rows";
import type { exportAnnotationsInput } from "#lib/annotations/schema";
import { recordAudit } from "#lib/audit/commands";
import type { Viewer } from "#lib/auth/viewer";
import { type Transaction, transaction } from "#lib/db/client";
import { labelSchemes } from "#lib/exchange/annotated-translation";
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
    const translation = annotatedTranslationOf({
      title,
      engine,
      sourceLanguage,
      targetLanguage,
      sentences: await sentencesOf(tx, articleId),
      annotations: await annotationsOf(tx, viewer.userId, { articleId }),
      raters: await ratersOf(tx, articleId),
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

const brought = z.object({
  rater: z.string(),
  label: z.object({ scheme: z.enum(labelSchemes), text: z.string() }).nullable(),
});

/** Whose judgement those that came in from a file were. */
async function ratersOf(tx: Transaction, articleId: string) {
  const rows = await tx.annotationEvent.findMany({
    where: { deed: "made", annotation: { articleId, origin: "import" } },
    select: { annotationId: true, detail: true },
  });
  return new Map(
    rows.flatMap(({ annotationId, detail }) => {
      const read = brought.safeParse(detail);
      if (!read.success) return [];
      return [[annotationId, read.data] as const];
    }),
  );
}
