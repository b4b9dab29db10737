import type { BlockKind } from "#lib/articles/block-kind";
import type { Mark, MarkedText } from "#lib/text/mark";
import type { ExportedReview } from "./exported-review";

/** Instants are ISO 8601 strings in UTC. */
export type ExportedPerson = Readonly<{ id: string; name: string }>;

/**
 * A run of a segment's text told against the machine's: all but the insertions, in order, spell the machine text;
 * all but the deletions spell the corrected text. `by` and `at`: who made this change, and when, for changes only.
 */
export type ExportedRun = Readonly<{
  kind: "same" | "insertion" | "deletion";
  text: string;
  by: ExportedPerson | null;
  at: string | null;
}>;

export type ExportedVersion = Readonly<{
  number: number;
  text: string;
  marks: readonly Mark[];
  by: ExportedPerson | null;
  cause: string;
  /** Who wrote it outside, where it was a suggestion of a file that came back. */
  suggestedBy: string | null;
  at: string;
}>;

export type ExportedDecision = Readonly<{
  version: number;
  textHash: string;
  verdict: string;
  kind: string | null;
  reason: string | null;
  dwell: number;
  by: ExportedPerson;
  at: string;
}>;

/** What a file that was brought back would have a segment say, and what became of that. `author`: as the file names them. */
export type ExportedSuggestion = MarkedText &
  Readonly<{
    baseVersion: number;
    file: string;
    author: string;
    matchedBy: string;
    confidence: number;
    state: string;
    madeVersion: number | null;
    by: ExportedPerson | null;
    at: string | null;
  }>;

export type ExportedSegment = Readonly<{
  id: string;
  source: string | null;
  machine: MarkedText;
  machineSpaceAfter: string;
  corrected: MarkedText;
  spaceAfter: string;
  state: string;
  version: number;
  runs: readonly ExportedRun[];
  versions: readonly ExportedVersion[];
  decisions: readonly ExportedDecision[];
  suggestions: readonly ExportedSuggestion[];
}>;

export type ExportedBlock = Readonly<{ id: string; kind: BlockKind; segments: readonly ExportedSegment[] }>;

/** What every writer takes: the article whole, with its record. A writer of the clean text ignores the record. */
export type ExportedArticle = Readonly<{
  id: string;
  /** Of this export: files that carry it tell, when they come back, what they were made from. */
  exportId: string;
  title: string;
  desk: string;
  sourceLanguage: string;
  targetLanguage: string;
  engine: string;
  state: string;
  /** Null says: not signed off, and every format says so inside. */
  signOff: Readonly<{ hash: string; by: ExportedPerson; at: string; note: string | null }> | null;
  /** sha-256 of the canonical text as exported. */
  hash: string;
  exportedAt: string;
  exportedBy: ExportedPerson;
  blocks: readonly ExportedBlock[];
  /** Segments that were joined into a neighbour: their histories, for the JSON record only. */
  retiredSegments: readonly ExportedSegment[];
  /** For the JSON record, and for Word's comments. */
  review: ExportedReview;
}>;
