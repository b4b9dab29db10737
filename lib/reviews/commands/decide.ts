import "server-only";
import type { z } from "zod";
import { segmentHash } from "#lib/articles/text-hash";
import type { AuditAction } from "#lib/audit/audit-action";
import { recordAudit } from "#lib/audit/commands";
import type { Viewer } from "#lib/auth/viewer";
import { requireApprove, requireEdit } from "#lib/reviews/access";
import type { ReviewChange, Verdict } from "#lib/reviews/review";
import type { decideInput } from "#lib/reviews/schema";
import { approvalKind, stateAfterVerdict } from "#lib/reviews/workflow";
import { countWords } from "#lib/text/words";
import { changeAnswer, onSegment, storeProgress } from "./locked";
import { requirePresent } from "./save-segment";
import { isSameText } from "./store-text";

const actions: Record<Verdict, AuditAction> = {
  reviewed: "segment.reviewed",
  approved: "segment.approved",
  needsWork: "segment.needsWork",
  withdrawn: "segment.withdrawn",
};

/** A decision on the present version of a segment's text. Approving, and taking an approval back, is for editors. */
export function decideSegment(viewer: Viewer, input: z.output<typeof decideInput>): Promise<ReviewChange> {
  const { segmentId, version, verdict, reason, dwell } = input;
  const require = verdict === "approved" ? requireApprove : requireEdit;
  return onSegment(viewer, segmentId, require, async (tx, article, segment) => {
    requirePresent(segment, version);
    if (segment.state === "approved") requireApprove(viewer, article);
    const isMachineText = isSameText(segment.corrected, segment.machine);
    const words = countWords(segment.corrected.text, article.targetLanguage);
    const kind = verdict === "approved" ? approvalKind({ words, dwell, isMachineText }) : null;
    const state = stateAfterVerdict(verdict, isMachineText);
    await tx.decision.create({
      data: {
        segmentId,
        version,
        textHash: segmentHash(segment.corrected),
        verdict,
        kind,
        reason: reason ?? null,
        dwell: Math.round(dwell),
        byId: viewer.userId,
      },
    });
    await tx.segment.update({
      where: { id: segmentId },
      data: { state, needsWorkReason: verdict === "needsWork" ? (reason ?? null) : null, updatedAt: new Date() },
    });
    const after = await storeProgress(tx, article, [segment.state], [state]);
    await recordAudit(tx, viewer, {
      deskId: article.deskId,
      action: actions[verdict],
      subject: { type: "segment", id: segmentId, name: article.title },
      articleId: article.id,
      detail: { version, ...(kind && { kind }), ...(reason && { reason }) },
    });
    return changeAnswer(tx, viewer, after, { segmentIds: [segmentId] });
  });
}
