import "server-only";
import { followStoredEdits, followStoredJoin, followStoredSplit } from "#lib/annotations/commands/follow-text";
import type { SegmentState } from "#lib/articles/state";
import type { Viewer } from "#lib/auth/viewer";
import type { Transaction } from "#lib/db/client";
import type { Prisma } from "#lib/db/generated/client";
import type { VersionCause } from "#lib/reviews/review";
import type { SegmentText } from "#lib/reviews/split";
import { stateAfterEdit } from "#lib/reviews/workflow";
import type { MarkedText } from "#lib/text/mark";
import type { LockedArticle, LockedSegment } from "./locked";

// Every change of a segment's text is stored here, and nowhere else: as a version, as a split, as a join.

type NewVersion = Readonly<{
  corrected: MarkedText;
  cause: VersionCause;
  detail?: Prisma.InputJsonObject;
  saveIds?: readonly string[];
}>;

/** The next version of a segment's text, with everything that follows from it but the article's counters. */
export async function storeVersion(
  tx: Transaction,
  viewer: Viewer,
  article: LockedArticle,
  segment: LockedSegment,
  version: NewVersion,
): Promise<SegmentState> {
  const state = await appendVersion(tx, viewer, segment, version);
  await followStoredEdits(tx, changerOf(viewer, article), [editOf({ segment, version })]);
  return state;
}

/** A segment as it is, and its next version. */
export type VersionChange = Readonly<{ segment: LockedSegment; version: NewVersion }>;

/** The same for many segments of an article in a few statements, so that nobody waits long for it. */
export async function storeVersions(
  tx: Transaction,
  viewer: Viewer,
  article: LockedArticle,
  changes: readonly VersionChange[],
): Promise<readonly SegmentState[]> {
  const at = new Date();
  const stored = changes.map(({ segment, version: { corrected, cause, detail } }) => ({
    segmentId: segment.id,
    number: segment.version + 1,
    text: corrected.text,
    marks: asJson(corrected.marks),
    state: stateAfterEdit(isSameText(corrected, segment.machine)),
    cause,
    detail,
  }));
  await tx.segmentVersion.createMany({
    data: stored.map(({ state: _, detail, ...row }) => ({
      ...row,
      authorId: viewer.userId,
      at,
      ...(detail && { detail }),
    })),
  });
  const sent = stored.map(({ segmentId, number, text, marks, state }) => ({ segmentId, number, text, marks, state }));
  await tx.$executeRaw`
    UPDATE segment s
    SET text = n.text, marks = n.marks, version = n.number, state = n.state, needs_work_reason = NULL, updated_at = ${at}
    FROM jsonb_to_recordset(${JSON.stringify(sent)}::jsonb)
      AS n ("segmentId" uuid, number int, text text, marks jsonb, state "SegmentState")
    WHERE s.id = n."segmentId"`;
  await followStoredEdits(tx, changerOf(viewer, article), changes.map(editOf));
  return stored.map(({ state }) => state);
}

/** A segment cut in two, in the rows of its block. Answers the states of both parts. */
export async function storeSplit(
  tx: Transaction,
  viewer: Viewer,
  article: LockedArticle,
  segment: LockedSegment,
  parts: Readonly<{ left: SegmentText; right: SegmentText; rightId: string }>,
): Promise<readonly [SegmentState, SegmentState]> {
  const { left, right, rightId } = parts;
  await tx.segment.updateMany({
    where: { blockId: segment.blockId, position: { gt: segment.position } },
    data: { position: { increment: 1 } },
  });
  await tx.segment.update({ where: { id: segment.id }, data: columnsOf(left) });
  const leftState = await appendVersion(
    tx,
    viewer,
    { ...segment, ...left },
    { corrected: left.corrected, cause: "split", detail: { other: rightId } },
  );
  const rightState = stateAfterEdit(isSameText(right.corrected, right.machine));
  const { text } = right.corrected;
  const marks = asJson(right.corrected.marks);
  const detail = { other: segment.id };
  await tx.segment.create({
    data: {
      id: rightId,
      articleId: article.id,
      blockId: segment.blockId,
      position: segment.position + 1,
      ...columnsOf(right),
      text,
      marks,
      state: rightState,
      versions: { create: { number: 1, text, marks, authorId: viewer.userId, cause: "split", detail } },
    },
  });
  await followStoredSplit(tx, changerOf(viewer, article), segment, parts);
  return [leftState, rightState];
}

/** A segment with the next one taken in, whose row and history stay, retired. Answers the state of the whole. */
export async function storeJoin(
  tx: Transaction,
  viewer: Viewer,
  article: LockedArticle,
  parts: Readonly<{ segment: LockedSegment; next: LockedSegment; whole: SegmentText }>,
): Promise<SegmentState> {
  const { segment, next, whole } = parts;
  await tx.segment.update({ where: { id: next.id }, data: { retiredAt: new Date(), joinedIntoId: segment.id } });
  await tx.segment.update({ where: { id: segment.id }, data: columnsOf(whole) });
  await followStoredJoin(tx, changerOf(viewer, article), segment, next);
  return appendVersion(
    tx,
    viewer,
    { ...segment, ...whole },
    { corrected: whole.corrected, cause: "join", detail: { other: next.id } },
  );
}

function editOf({ segment, version }: VersionChange) {
  return { segmentId: segment.id, before: segment.corrected.text, after: version.corrected.text };
}

function changerOf({ userId }: Viewer, { targetLanguage }: LockedArticle) {
  return { byId: userId, language: targetLanguage };
}

async function appendVersion(
  tx: Transaction,
  viewer: Viewer,
  segment: LockedSegment,
  version: NewVersion,
): Promise<SegmentState> {
  const { corrected, cause, detail, saveIds = [] } = version;
  const number = segment.version + 1;
  const state = stateAfterEdit(isSameText(corrected, segment.machine));
  const marks = asJson(corrected.marks);
  const now = new Date();
  await tx.segmentVersion.create({
    data: {
      segmentId: segment.id,
      number,
      text: corrected.text,
      marks,
      authorId: viewer.userId,
      cause,
      at: now,
      saveIds: [...saveIds],
      ...(detail && { detail }),
    },
    select: { id: true },
  });
  await tx.segment.update({
    where: { id: segment.id },
    data: { text: corrected.text, marks, version: number, state, needsWorkReason: null, updatedAt: now },
    select: { id: true },
  });
  return state;
}

/** All but the corrected text, which is a version's to write. */
function columnsOf({ source, machine, machineSpaceAfter, spaceAfter }: SegmentText) {
  return { source, machine: machine.text, machineMarks: asJson(machine.marks), machineSpaceAfter, spaceAfter };
}

export function isSameText(a: MarkedText, b: MarkedText): boolean {
  return a.text === b.text && JSON.stringify(a.marks) === JSON.stringify(b.marks);
}

/** Formatting as Prisma takes it. */
export function asJson(marks: MarkedText["marks"]): Prisma.InputJsonArray {
  return marks.map((mark) => ({ ...mark }));
}
