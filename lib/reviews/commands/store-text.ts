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
import { requireSoundCodes } from "./require-sound-codes";

// Every change of a segment's text is stored here, and nowhere else: as a version, as a split, as a join.

type NewVersion = Readonly<{
  corrected: MarkedText;
  cause: VersionCause;
  detail?: Prisma.InputJsonObject;
  saveIds?: readonly string[];
}>;

/** A segment as it is, and its next version. */
export type VersionChange = Readonly<{ segment: LockedSegment; version: NewVersion }>;

/** The next version of a segment's text, with everything that follows from it but the article's counters. */
export async function storeVersion(
  tx: Transaction,
  viewer: Viewer,
  article: LockedArticle,
  segment: LockedSegment,
  version: NewVersion,
): Promise<SegmentState> {
  const change = { segment, version };
  await storeVersions(tx, viewer, article, [change]);
  return stateAfter(change);
}

/** The same for many segments of an article, in as few statements: nobody waits long for it. */
export async function storeVersions(
  tx: Transaction,
  viewer: Viewer,
  article: LockedArticle,
  changes: readonly VersionChange[],
): Promise<readonly SegmentState[]> {
  await requireSoundCodes(tx, changes.map(codesOf));
  await appendVersions(tx, viewer, changes);
  await followStoredEdits(tx, changerOf(viewer, article), changes.map(editOf));
  return changes.map(stateAfter);
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
  const cut = {
    segment: { ...segment, ...left },
    version: { corrected: left.corrected, cause: "split", detail: { other: rightId } },
  } as const;
  await appendVersions(tx, viewer, [cut]);
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
  return [stateAfter(cut), rightState];
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
  const joined = {
    segment: { ...segment, ...whole },
    version: { corrected: whole.corrected, cause: "join", detail: { other: next.id } },
  } as const;
  await appendVersions(tx, viewer, [joined]);
  return stateAfter(joined);
}

function stateAfter({ segment, version }: VersionChange): SegmentState {
  return stateAfterEdit(isSameText(version.corrected, segment.machine));
}

function codesOf({ segment, version }: VersionChange) {
  return { blockId: segment.blockId, before: segment.corrected, after: version.corrected };
}

function editOf({ segment, version }: VersionChange) {
  return { segmentId: segment.id, before: segment.corrected.text, after: version.corrected.text };
}

function changerOf({ userId }: Viewer, { targetLanguage }: LockedArticle) {
  return { byId: userId, language: targetLanguage };
}

async function appendVersions(tx: Transaction, { userId }: Viewer, changes: readonly VersionChange[]): Promise<void> {
  const at = new Date();
  const stored = changes.map((change) => {
    const { segment, version } = change;
    const { corrected, cause, detail, saveIds = [] } = version;
    const state = stateAfter(change);
    return { segmentId: segment.id, number: segment.version + 1, ...corrected, state, cause, detail, saveIds };
  });
  await tx.$executeRaw`
    WITH sent AS (
      SELECT * FROM jsonb_to_recordset(${JSON.stringify(stored)}::jsonb)
        AS sent ("segmentId" uuid, number int, text text, marks jsonb, state "SegmentState", cause "VersionCause",
                 detail jsonb, "saveIds" uuid[])
    ), versions AS (
      INSERT INTO segment_version (id, segment_id, number, text, marks, author_id, cause, detail, save_ids, at)
      SELECT gen_random_uuid(), "segmentId", number, text, marks, ${userId}::uuid, cause, detail, "saveIds", ${at} FROM sent
    )
    UPDATE segment SET text = sent.text, marks = sent.marks, version = sent.number, state = sent.state,
                       needs_work_reason = NULL, updated_at = ${at}
    FROM sent WHERE segment.id = sent."segmentId"`;
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
