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
import { joinTexts, type SegmentText, splitText } from "#lib/reviews/split";
import { stateAfterEdit } from "#lib/reviews/workflow";
import {
  asJson,
  changeAnswer,
  isSameText,
  type LockedArticle,
  lockSegment,
  onSegment,
  storeProgress,
  storeVersion,
} from "./locked";
import { requirePresent } from "./save-segment";

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
    await tx.segment.updateMany({
      where: { blockId: segment.blockId, position: { gt: segment.position } },
      data: { position: { increment: 1 } },
    });
    await tx.segment.update({ where: { id: segmentId }, data: columnsOf(left) });
    const leftState = await storeVersion(
      tx,
      viewer,
      { ...segment, ...left },
      { corrected: left.corrected, cause: "split", detail: { other: rightId } },
    );
    const rightState = stateAfterEdit(isSameText(right.corrected, right.machine));
    await tx.segment.create({
      data: {
        id: rightId,
        articleId: article.id,
        blockId: segment.blockId,
        position: segment.position + 1,
        ...columnsOf(right),
        text: right.corrected.text,
        marks: asJson(right.corrected.marks),
        state: rightState,
        versions: {
          create: {
            number: 1,
            text: right.corrected.text,
            marks: asJson(right.corrected.marks),
            authorId: viewer.userId,
            cause: "split",
            detail: { other: segmentId },
          },
        },
      },
    });
    const after = await storeProgress(tx, article, [segment.state], [leftState, rightState]);
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
    await tx.segment.update({ where: { id: next.id }, data: { retiredAt: new Date(), joinedIntoId: segment.id } });
    await tx.segment.update({ where: { id: segment.id }, data: columnsOf(whole) });
    const state = await storeVersion(
      tx,
      viewer,
      { ...segment, ...whole },
      { corrected: whole.corrected, cause: "join", detail: { other: next.id } },
    );
    const after = await storeProgress(tx, article, [segment.state, next.state], [state]);
    await record(tx, viewer, article, "segment.joined", segment.id, { other: next.id });
    return changeAnswer(tx, viewer, after, { segmentIds: [segment.id], orderOf: segment.blockId });
  });
}

/** All but the corrected text, which is a version's to write. */
function columnsOf({ source, machine, machineSpaceAfter, spaceAfter }: SegmentText) {
  return { source, machine: machine.text, machineMarks: asJson(machine.marks), machineSpaceAfter, spaceAfter };
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
