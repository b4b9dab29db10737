import type { CategoryId } from "#lib/quality/category";
import type { QualityProfile } from "#lib/quality/profile";
import type { ArticleScore } from "#lib/quality/score";
import type { Severity } from "#lib/quality/severity";
import type { Range } from "#lib/text/range";
import type { ExportedPerson } from "./exported-article";

/** A range, half-open in UTF-16, and the words there. */
type QuotedRange = Range & Readonly<{ quote: string }>;

/**
 * Where an annotation is. `quote`: the words that were marked, empty for an omission; they stand in `text` while the
 * fate is "open" or "moved". What one mark became by a split shares its number.
 */
export type ExportedPlace = Readonly<{
  number: number;
  segmentId: string;
  /** Which text the words were marked in. */
  basis: string;
  isWhole: boolean;
  quote: string;
  fate: string;
  fateBy: ExportedPerson | null;
  fateAt: string | null;
  /** In the segment's corrected text. */
  text: QuotedRange;
  /** In the machine text of the segment's block. */
  machine: QuotedRange & Readonly<{ blockId: string }>;
  /** Words of the source text, where those were marked. */
  source: string | null;
}>;

export type ExportedAnnotation = Readonly<{
  id: string;
  scope: "words" | "segment" | "article";
  category: CategoryId;
  severity: Severity;
  comment: string;
  suggestion: string | null;
  status: string;
  statusBy: ExportedPerson | null;
  statusAt: string;
  statusReason: string | null;
  fate: string;
  origin: string;
  /** Annotations of one cause share it. */
  cluster: string | null;
  sourceNotSeen: boolean;
  passId: string | null;
  by: ExportedPerson;
  /** Whose judgement it is, where `by` brought it in from a file. */
  rater: string | null;
  at: string;
  duplicateOfId: string | null;
  arbitratedAt: string | null;
  places: readonly ExportedPlace[];
}>;

/** Talk about an annotation, a segment, or (with neither) the article; entries oldest first. */
export type ExportedThread = Readonly<{
  id: string;
  annotationId: string | null;
  segmentId: string | null;
  isResolved: boolean;
  entries: readonly Readonly<{
    kind: string;
    text: string;
    mentions: readonly ExportedPerson[];
    by: ExportedPerson;
    at: string;
  }>[];
}>;

export type ExportedPass = Readonly<{
  id: string;
  kind: string;
  round: number;
  reader: ExportedPerson;
  givenBy: ExportedPerson;
  startedAt: string;
  finishedAt: string | null;
}>;

export type ExportedRating = Readonly<{
  segmentId: string;
  passId: string | null;
  by: ExportedPerson;
  rater: string | null;
  /** 0 to 100. */
  value: number;
  at: string;
}>;

/** What people said of the translation, as whoever takes the article out may see it. */
export type ExportedReview = Readonly<{
  annotations: readonly ExportedAnnotation[];
  threads: readonly ExportedThread[];
  passes: readonly ExportedPass[];
  ratings: readonly ExportedRating[];
  /** By `profile`, which says how. */
  score: ArticleScore;
  profile: QualityProfile;
  /** An editor's verdict in the score's place. */
  verdictOverride: Readonly<{ verdict: string; reason: string; by: ExportedPerson; at: string }> | null;
}>;
