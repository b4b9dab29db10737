import "server-only";
import { randomUUID } from "node:crypto";
import type { z } from "zod";
import type { AuditAction } from "#lib/audit/audit-action";
import { recordAudit } from "#lib/audit/commands";
import type { Viewer } from "#lib/auth/viewer";
import type { Transaction } from "#lib/db/client";
import type { Prisma } from "#lib/db/generated/client";
import { Problem } from "#lib/problem";
import { requireEdit } from "#lib/reviews/access";
import type { ReviewChange } from "#lib/reviews/review";
import type { joinInput, splitInput } from "#lib/reviews/schema";
import { joinTexts, splitText } from "#lib/reviews/split";
import { changeAnswer, type LockedArticle, lockSegment, onSegment, storeProgress } from "./locked";
import { requirePresent } from "./save-segment";
import { storeJoin, storeSplit } from "./store-text";

/** Cuts a segment in two at a place of its present text. Both parts keep their share of the machine's text. */
export function splitSegment(
  viewer: Viewer,
  { segmentId, baseVersion, at }: z.output<typeof splitInput>,
): Promise<ReviewChange> {
  return onSegment(viewer, segmentId, requireEdit, async (tx, article, segment) => {
    requirePresent(segment, baseVersion);
    const parts = splitText(segment, at, article.targetLanguage);
    if (!parts) throw new Problem("invalid", "nothingToSplit");
    const [left, right] = parts;
    const rightId = randomUUID();
    const states = await storeSplit(tx, viewer, article, segment, { left, right, rightId });
    const after = await storeProgress(tx, article, [segment.state], states);
    await record(tx, viewer, article, "segment.split", segmentId, { other: rightId });
    return changeAnswer(tx, viewer, after, { segmentIds: [segmentId, rightId], orderOf: segment.blockId });
  });
}

/** Joins a segment with the next one of its block. The next one's row and history stay, retired. */
export function joinWithNext(viewer: Viewer, input: z.output<typeof joinInput>): Promise<ReviewChange> {
  return onSegment(viewer, input.segmentId, requireEdit, async (tx, article, segment) => {
    requirePresent(segment, input.baseVersion);
    const following = await tx.segment.findFirst({
      where: { blockId: segment.blockId, retiredAt: null, position: { gt: segment.position } },
      orderBy: { position: "asc" },
      select: { id: true },
    });
    if (!following) throw new Problem("invalid", "nothingToJoin");
    const next = await lockSegment(tx, following.id);
    requirePresent(next, input.nextVersion);
    const whole = joinTexts(segment, next);
    const state = await storeJoin(tx, viewer, article, { segment, next, whole });
    const after = await storeProgress(tx, article, [segment.state, next.state], [state]);
    await record(tx, viewer, article, "segment.joined", segment.id, { other: next.id });
    return changeAnswer(tx, viewer, after, { segmentIds: [segment.id], orderOf: segment.blockId });
  });
}

async function record(
  tx: Transaction,
  viewer: Viewer,
  article: LockedArticle,
  action: AuditAction,
  id: string,
  detail: Prisma.InputJsonObject,
): Promise<void> {
  const subject = { type: "segment", id, name: article.title } as const;
  await recordAudit(tx, viewer, { deskId: article.deskId, action, subject, articleId: article.id, detail });
}
