import "server-only";
import type { z } from "zod";
import { storedMarks } from "#lib/articles/marks-schema";
import { recordAudit } from "#lib/audit/commands";
import type { Viewer } from "#lib/auth/viewer";
import { Problem } from "#lib/problem";
import { requireEdit } from "#lib/reviews/access";
import { oldestRestorable } from "#lib/reviews/queries/get-history";
import type { ReviewChange } from "#lib/reviews/review";
import type { restoreInput } from "#lib/reviews/schema";
import { changeAnswer, onSegment, storeProgress } from "./locked";
import { requirePresent } from "./save-segment";
import { isSameText, storeVersion } from "./store-text";

/** Makes an earlier version's text the present one, as a version of its own. */
export function restoreVersion(viewer: Viewer, input: z.output<typeof restoreInput>): Promise<ReviewChange> {
  const { segmentId, baseVersion, number } = input;
  return onSegment(viewer, segmentId, requireEdit, async (tx, article, segment) => {
    requirePresent(segment, baseVersion);
    const versions = await tx.segmentVersion.findMany({ where: { segmentId } });
    const wanted = versions.find((version) => version.number === number);
    if (!wanted) throw new Problem("invalid", "unknownVersion", { version: number });
    if (number < oldestRestorable(versions)) throw new Problem("conflict", "beforeSplit");
    const corrected = { text: wanted.text, marks: storedMarks(wanted.marks) };
    let after = article;
    if (!isSameText(corrected, segment.corrected)) {
      const state = await storeVersion(tx, viewer, article, segment, {
        corrected,
        cause: "restore",
        detail: { restored: number },
      });
      after = await storeProgress(tx, article, [segment.state], [state]);
      await recordAudit(tx, viewer, {
        deskId: article.deskId,
        action: "segment.restored",
        subject: { type: "segment", id: segmentId, name: article.title },
        articleId: article.id,
        detail: { restored: number },
      });
    }
    return changeAnswer(tx, viewer, after, { segmentIds: [segmentId] });
  });
}
