import "server-only";
import type { SegmentState } from "#lib/articles/state";
import type { Viewer } from "#lib/auth/viewer";
import type { Transaction } from "#lib/db/client";
import { requireEdit } from "#lib/reviews/access";
import { lockArticle, lockSegment, storeProgress } from "#lib/reviews/commands/locked";
import { isSameText, storeVersion } from "#lib/reviews/commands/store-text";
import type { MarkedText } from "#lib/text/mark";

/** A sentence's text as it was corrected before its article came in, and the white space behind it then. */
export type BroughtEdit = Readonly<{ segmentId: string; corrected: MarkedText; spaceAfter: string }>;

/** Stores corrections that came in with an article as its sentences' second versions, in the caller's transaction. */
export async function storeBroughtEdits(
  tx: Transaction,
  viewer: Viewer,
  articleId: string,
  edits: readonly BroughtEdit[],
): Promise<void> {
  const article = await lockArticle(tx, viewer, articleId, requireEdit);
  const states: SegmentState[] = [];
  for (const { segmentId, corrected, spaceAfter } of edits) {
    const segment = await lockSegment(tx, segmentId);
    if (spaceAfter !== segment.spaceAfter) await tx.segment.update({ where: { id: segmentId }, data: { spaceAfter } });
    if (isSameText(corrected, segment.corrected)) continue;
    const detail = { from: "trackedChanges" };
    states.push(await storeVersion(tx, viewer, article, segment, { corrected, cause: "edit", detail }));
  }
  await storeProgress(
    tx,
    article,
    states.map(() => "machine"),
    states,
  );
}
