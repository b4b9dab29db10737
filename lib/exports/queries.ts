import "server-only";
import { storedMarks } from "#lib/articles/marks-schema";
import type { Transaction } from "#lib/db/client";
import type { ExportedBlock, ExportedSegment } from "#lib/exchange/exported-article";
import { attributedRuns } from "#lib/reviews/attribution";

/** An article's blocks with their whole record, and the segments that were joined into others. */
export async function getRecord(
  tx: Transaction,
  articleId: string,
  language: string,
): Promise<{ blocks: ExportedBlock[]; retiredSegments: ExportedSegment[] }> {
  const blocks = await tx.block.findMany({
    where: { articleId },
    orderBy: { position: "asc" },
    select: {
      id: true,
      kind: true,
      segments: { orderBy: { position: "asc" }, include: { versions: withAuthor, decisions: withPerson } },
    },
  });
  const all = blocks.map(({ id, kind, segments }) => ({
    id,
    kind,
    live: segments.filter(({ retiredAt }) => retiredAt === null).map((row) => exported(row, language)),
    retired: segments.filter(({ retiredAt }) => retiredAt !== null).map((row) => exported(row, language)),
  }));
  return {
    blocks: all.map(({ id, kind, live }) => ({ id, kind, segments: live })),
    retiredSegments: all.flatMap(({ retired }) => retired),
  };
}

const person = { select: { id: true, name: true } } as const;
const withAuthor = { orderBy: { number: "asc" }, include: { author: person } } as const;
const withPerson = { orderBy: { at: "asc" }, include: { by: person } } as const;

type Row = Readonly<{
  id: string;
  source: string | null;
  machine: string;
  machineMarks: unknown;
  machineSpaceAfter: string;
  text: string;
  marks: unknown;
  spaceAfter: string;
  state: string;
  version: number;
  versions: readonly Readonly<{
    number: number;
    text: string;
    marks: unknown;
    cause: string;
    at: Date;
    author: { id: string; name: string } | null;
  }>[];
  decisions: readonly Readonly<{
    version: number;
    textHash: string;
    verdict: string;
    kind: string | null;
    reason: string | null;
    dwell: number;
    at: Date;
    by: { id: string; name: string };
  }>[];
}>;

function exported(row: Row, language: string): ExportedSegment {
  const versions = row.versions.map(({ number, text, marks, author, cause, at }) => ({
    number,
    text,
    marks: storedMarks(marks),
    by: author,
    cause,
    at: at.toISOString(),
  }));
  return {
    id: row.id,
    source: row.source,
    machine: { text: row.machine, marks: storedMarks(row.machineMarks) },
    machineSpaceAfter: row.machineSpaceAfter,
    corrected: { text: row.text, marks: storedMarks(row.marks) },
    spaceAfter: row.spaceAfter,
    state: row.state,
    version: row.version,
    runs: attributedRuns(row.machine, versions, language),
    versions,
    decisions: row.decisions.map(({ at, ...decision }) => ({
      version: decision.version,
      textHash: decision.textHash,
      verdict: decision.verdict,
      kind: decision.kind,
      reason: decision.reason,
      dwell: decision.dwell,
      by: decision.by,
      at: at.toISOString(),
    })),
  };
}
