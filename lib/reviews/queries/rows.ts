import "server-only";
import { storedMarks } from "#lib/articles/marks-schema";
import type { Progress } from "#lib/articles/state";
import type { Transaction } from "#lib/db/client";
import type { ApprovalKind, ReviewSegment, ReviewSignOff } from "#lib/reviews/review";

/** A live segment with who wrote its present text and the approval that may hold: one row of one statement. */
type SegmentRow = Readonly<{
  id: string;
  blockId: string;
  source: string | null;
  machine: string;
  machineMarks: unknown;
  machineSpaceAfter: string;
  text: string;
  marks: unknown;
  spaceAfter: string;
  version: number;
  state: ReviewSegment["state"];
  needsWorkReason: string | null;
  approvalKind: ApprovalKind | null;
  changedAt: Date;
  change: number;
  authorId: string | null;
  authorName: string | null;
}>;

/** Live segments of an article in reading order; only `ids` of them when given. */
export async function segmentsOf(tx: Transaction, articleId: string, ids: readonly string[] | null = null) {
  const rows = await tx.$queryRaw<SegmentRow[]>`
    SELECT s.id, s.block_id AS "blockId", s.source, s.machine, s.machine_marks AS "machineMarks",
           s.machine_space_after AS "machineSpaceAfter", s.text, s.marks, s.space_after AS "spaceAfter", s.version,
           s.state::text AS state, s.needs_work_reason AS "needsWorkReason", s.change, v.at AS "changedAt",
           v.author_id AS "authorId", u.name AS "authorName",
           CASE WHEN s.state = 'approved' THEN
             (SELECT d.kind::text FROM decision d WHERE d.segment_id = s.id AND d.verdict = 'approved' ORDER BY d.at DESC, d.id DESC LIMIT 1)
           END AS "approvalKind"
    FROM segment s
    JOIN block b ON b.id = s.block_id
    JOIN segment_version v ON v.segment_id = s.id AND v.number = s.version
    LEFT JOIN app_user u ON u.id = v.author_id
    WHERE s.article_id = ${articleId}::uuid AND s.retired_at IS NULL
      AND (${ids === null} OR s.id = ANY(${ids ?? []}::uuid[]))
    ORDER BY b.position, s.position`;
  return rows.map(asSegment);
}

function asSegment(row: SegmentRow): ReviewSegment {
  const { machineMarks, marks, changedAt, authorId, authorName, machine, ...rest } = row;
  return {
    ...rest,
    machine: { text: machine, marks: storedMarks(machineMarks) },
    marks: storedMarks(marks),
    changedBy: authorId && authorName !== null ? { id: authorId, name: authorName } : null,
    changedAt: changedAt.toISOString(),
  };
}

export type Counters = Readonly<{
  segmentCount: number;
  editedCount: number;
  reviewedCount: number;
  approvedCount: number;
  needsWorkCount: number;
}>;

export const counterColumns = {
  segmentCount: true,
  editedCount: true,
  reviewedCount: true,
  approvedCount: true,
  needsWorkCount: true,
} as const;

/** An article's counters as the screens know them. */
export function progressOf(row: Counters): Progress {
  return {
    segments: row.segmentCount,
    edited: row.editedCount,
    reviewed: row.reviewedCount,
    approved: row.approvedCount,
    needsWork: row.needsWorkCount,
  };
}

/** And back. */
export function countersOf(progress: Progress): Counters {
  return {
    segmentCount: progress.segments,
    editedCount: progress.edited,
    reviewedCount: progress.reviewed,
    approvedCount: progress.approved,
    needsWorkCount: progress.needsWork,
  };
}

/** The sign-off that holds; null when there is none or it was reopened. */
export async function signOffOf(tx: Transaction, articleId: string): Promise<(ReviewSignOff & { id: string }) | null> {
  const row = await tx.signOff.findFirst({
    where: { articleId, reopenedAt: null },
    orderBy: { at: "desc" },
    select: { id: true, hash: true, at: true, note: true, by: { select: { id: true, name: true } } },
  });
  return row && { ...row, at: row.at.toISOString() };
}
