import "server-only";
import type { z } from "zod";
import { requireArbitrate } from "#lib/annotations/access";
import type { AnnotationChange } from "#lib/annotations/article-annotations";
import type { arbitrateInput } from "#lib/annotations/schema";
import { recordAudit } from "#lib/audit/commands";
import type { Viewer } from "#lib/auth/viewer";
import type { Transaction } from "#lib/db/client";
import { Problem } from "#lib/problem";
import { type LockedAnnotation, onAnnotation, seenAnnotation } from "./locked";
import { recordDeed } from "./store-annotation";

/**
 * Decides on an annotation of a blind review: it counts, or it is rejected with a reason, or as the same mistake that
 * the other reader marked too. The arbiter is an editor who was neither of the readers.
 */
export function arbitrate(viewer: Viewer, input: z.output<typeof arbitrateInput>): Promise<AnnotationChange> {
  const { annotationId, verdict, duplicateOfId, reason } = input;
  return onAnnotation(viewer, annotationId, async (tx, article, annotation) => {
    requireArbitrate(viewer, article);
    await requireArbiter(tx, viewer, annotation);
    if (duplicateOfId) await requireTwin(tx, viewer, annotation, duplicateOfId);
    const isKept = verdict === "kept";
    const at = new Date();
    const status = isKept ? "open" : "rejected";
    await tx.annotation.update({
      where: { id: annotationId },
      data: {
        arbitratedAt: at,
        duplicateOfId: isKept ? null : (duplicateOfId ?? null),
        status,
        statusAt: at,
        statusById: viewer.userId,
        statusReason: reason ?? null,
      },
      select: { id: true },
    });
    const detail = {
      arbitrated: true,
      ...(reason && { reason }),
      ...(duplicateOfId && { duplicateOf: duplicateOfId }),
    };
    await recordDeed(tx, viewer, annotationId, verdict, detail);
    await recordAudit(tx, viewer, {
      deskId: article.deskId,
      action: `annotation.${verdict}`,
      subject: { type: "annotation", id: annotationId, name: article.title },
      articleId: article.id,
      detail,
    });
  });
}

async function requireArbiter(
  tx: Transaction,
  viewer: Viewer,
  { pass, articleId, status }: LockedAnnotation,
): Promise<void> {
  if (pass?.kind !== "blind") throw new Problem("conflict", "notOfBlindReview");
  if (status === "deleted") throw new Problem("conflict", "struckByReader");
  const own = await tx.reviewPass.count({ where: { articleId, round: pass.round, readerId: viewer.userId } });
  if (own > 0) throw new Problem("forbidden", "arbiterIsReader");
}

/** The same mistake can only be the other reader's of this review, and one that is not gone itself: it is told there. */
async function requireTwin(
  tx: Transaction,
  viewer: Viewer,
  { articleId, pass }: LockedAnnotation,
  duplicateOfId: string,
): Promise<void> {
  const twin = await seenAnnotation(tx, viewer, duplicateOfId);
  const isTwin = twin.articleId === articleId && twin.pass?.round === pass?.round && twin.passId !== pass?.id;
  if (!isTwin || twin.pass?.kind !== "blind") throw new Problem("invalid", "notOfBlindReview");
  if (twin.duplicateOfId !== null || twin.status === "deleted") throw new Problem("conflict", "twinTakenOut");
}
