import "server-only";
import type { z } from "zod";
import { requireChange, requireSettle } from "#lib/annotations/access";
import type { AnnotationDeed, AnnotationStatus } from "#lib/annotations/annotation";
import type { AnnotationChange } from "#lib/annotations/article-annotations";
import type { settleInput } from "#lib/annotations/schema";
import type { AuditAction } from "#lib/audit/audit-action";
import { recordAudit } from "#lib/audit/commands";
import type { Viewer } from "#lib/auth/viewer";
import { onAnnotation } from "./locked";
import { recordDeed } from "./store-annotation";

const deeds: Record<AnnotationStatus, readonly [AnnotationDeed, AuditAction]> = {
  resolved: ["resolved", "annotation.resolved"],
  rejected: ["rejected", "annotation.rejected"],
  deleted: ["deleted", "annotation.deleted"],
  open: ["reopened", "annotation.reopened"],
};

/**
 * Resolves, rejects (with a reason), strikes through, or opens an annotation again. Any reviewer resolves and reopens;
 * rejecting and striking through are for its author and for editors.
 */
export function settleAnnotation(viewer: Viewer, input: z.output<typeof settleInput>): Promise<AnnotationChange> {
  const { annotationId, status, reason } = input;
  return onAnnotation(viewer, annotationId, async (tx, article, annotation) => {
    const isTaken = [status, annotation.status].some((each) => each === "rejected" || each === "deleted");
    if (isTaken) requireChange(viewer, article, annotation);
    else requireSettle(viewer, article, annotation.pass);
    if (annotation.status === status) return;
    const counts = status === "open" || status === "resolved";
    await tx.annotation.update({
      where: { id: annotationId },
      data: {
        status,
        statusAt: new Date(),
        statusById: viewer.userId,
        statusReason: reason ?? null,
        ...(counts && { duplicateOfId: null }),
      },
      select: { id: true },
    });
    const [deed, action] = deeds[status];
    const detail = reason ? { reason } : {};
    await recordDeed(tx, viewer, annotationId, deed, detail);
    // Admins read the record, and may be the other reader: while it is hidden, only its own history tells of it.
    if (annotation.pass?.isHidden) return;
    await recordAudit(tx, viewer, {
      deskId: article.deskId,
      action,
      subject: { type: "annotation", id: annotationId, name: article.title },
      articleId: article.id,
      detail: { category: annotation.category, severity: annotation.severity, ...detail },
    });
  });
}
