import "server-only";
import { z } from "zod";
import { storedMarks } from "#lib/articles/marks-schema";
import type { Transaction } from "#lib/db/client";
import type { ExportedBlock, ExportedRun, ExportedSegment } from "#lib/exchange/exported-article";
import { attributedRuns } from "#lib/reviews/attribution";
import { provenanceOf, type RecordedSegment } from "#lib/reviews/provenance";
import type { VersionCause } from "#lib/reviews/review";
import { suggestedDetail } from "#lib/suggestions/suggested-detail";

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
      machine: true,
      segments: {
        orderBy: { position: "asc" },
        include: { versions: withAuthor, decisions: withPerson, suggestions: withFile },
      },
    },
  });
  const all = blocks.map(({ id, kind, machine, segments }) => ({
    id,
    kind,
    ...exportedOf(machine, segments, language),
  }));
  return {
    blocks: all.map(({ id, kind, live }) => ({ id, kind, segments: live })),
    retiredSegments: all.flatMap(({ retired }) => retired),
  };
}

/** A block's segments with their changes attributed: live ones spell the machine's text, one behind the other. */
function exportedOf(machine: string, rows: readonly Row[], language: string) {
  const provenance = provenanceOf(machine, rows.map(recorded), language);
  const live: ExportedSegment[] = [];
  const retired: ExportedSegment[] = [];
  let machineStart = 0;
  for (const row of rows) {
    const start = row.retiredAt === null ? machineStart : Math.max(0, machine.indexOf(row.machine));
    const runs = attributedRuns({ ...row, machineStart: start }, provenance, language);
    (row.retiredAt === null ? live : retired).push(exported(row, runs));
    if (row.retiredAt === null) machineStart += row.machine.length + row.machineSpaceAfter.length;
  }
  return { live, retired };
}

/** What a split or join keeps with its version: the other segment. */
const cutDetail = z.object({ other: z.uuid() });
const person = { select: { id: true, name: true } } as const;
const withAuthor = { orderBy: { number: "asc" }, include: { author: person } } as const;
const withPerson = { orderBy: { at: "asc" }, include: { by: person } } as const;

const withFile = {
  orderBy: { id: "asc" },
  include: { file: { select: { fileName: true } }, decidedBy: person },
} as const;

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
  retiredAt: Date | null;
  versions: readonly Readonly<{
    number: number;
    text: string;
    marks: unknown;
    cause: VersionCause;
    detail: unknown;
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
  suggestions: readonly Readonly<{
    baseVersion: number;
    text: string;
    marks: unknown;
    author: string;
    matchedBy: string;
    confidence: number;
    state: string;
    madeVersion: number | null;
    decidedAt: Date | null;
    decidedBy: { id: string; name: string } | null;
    file: { fileName: string };
  }>[];
}>;

function recorded({ id, versions }: Row): RecordedSegment {
  return {
    id,
    versions: versions.map(({ text, author, cause, at, detail }) => ({
      text,
      by: author,
      cause,
      at: at.toISOString(),
      other: cutDetail.safeParse(detail).data?.other ?? null,
    })),
  };
}

function exported(row: Row, runs: readonly ExportedRun[]): ExportedSegment {
  const versions = row.versions.map(({ number, text, marks, author, cause, detail, at }) => ({
    number,
    text,
    marks: storedMarks(marks),
    by: author,
    cause,
    suggestedBy: suggestedDetail.safeParse(detail).data?.author || null,
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
    runs,
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
    suggestions: row.suggestions.map((suggestion) => ({
      text: suggestion.text,
      marks: storedMarks(suggestion.marks),
      baseVersion: suggestion.baseVersion,
      file: suggestion.file.fileName,
      author: suggestion.author,
      matchedBy: suggestion.matchedBy,
      confidence: suggestion.confidence,
      state: suggestion.state,
      madeVersion: suggestion.madeVersion,
      by: suggestion.decidedBy,
      at: suggestion.decidedAt?.toISOString() ?? null,
    })),
  };
}
