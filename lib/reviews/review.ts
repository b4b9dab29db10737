import type { ReviewAnnotation } from "#lib/annotations/annotation";
import type { ArticleAnnotations } from "#lib/annotations/article-annotations";
import type { BlockKind } from "#lib/articles/block-kind";
import type { ArticleState, Progress, SegmentState } from "#lib/articles/state";
import type { WantedPlace } from "#lib/findings/placed-edits";
import type { Mark, MarkedText } from "#lib/text/mark";

/** Instants are ISO 8601 strings in UTC: this shape crosses to the browser. */
export type Person = Readonly<{ id: string; name: string }>;

export const approvalKinds = ["asIs", "afterEdit", "withoutReading"] as const;
export type ApprovalKind = (typeof approvalKinds)[number];

export const verdicts = ["reviewed", "approved", "needsWork", "withdrawn"] as const;
export type Verdict = (typeof verdicts)[number];

export const versionCauses = [
  "import",
  "edit",
  "merge",
  "split",
  "join",
  "restore",
  "undo",
  "unify",
  "replace",
  "suggestion",
] as const;
export type VersionCause = (typeof versionCauses)[number];

/** A sentence as the workbench holds it. */
export type ReviewSegment = Readonly<{
  id: string;
  blockId: string;
  source: string | null;
  machine: MarkedText;
  machineSpaceAfter: string;
  text: string;
  marks: readonly Mark[];
  spaceAfter: string;
  version: number;
  state: SegmentState;
  needsWorkReason: string | null;
  /** Of the approval that holds; null unless the state is approved. */
  approvalKind: ApprovalKind | null;
  /** Who wrote the present version, and when; null for the machine's. */
  changedBy: Person | null;
  changedAt: string;
  /** Which of the article's changes wrote it last: of two tellings of a sentence the higher number is the newer. */
  change: number;
}>;

export type ReviewBlock = Readonly<{ id: string; kind: BlockKind; segments: readonly ReviewSegment[] }>;

/** What the viewer may do in this article now: by role, by state and by the desk's policy. */
export type ReviewRights = Readonly<{
  mayEdit: boolean;
  mayApprove: boolean;
  maySignOff: boolean;
  mayReopen: boolean;
  mayExport: boolean;
}>;

export type ReviewSignOff = Readonly<{ by: Person; at: string; hash: string; note: string | null }>;

export type ReviewArticle = Readonly<{
  id: string;
  deskId: string;
  deskName: string;
  title: string;
  sourceLanguage: string;
  targetLanguage: string;
  engine: string;
  state: ArticleState;
  wordCount: number;
  assignee: Person | null;
  createdBy: Person;
  createdAt: string;
  progress: Progress;
  signOff: ReviewSignOff | null;
}>;

/** The review page's whole matter. */
export type Review = Readonly<{
  /** Of the article: everything up to this number is in here. */
  change: number;
  viewer: Person;
  article: ReviewArticle;
  rights: ReviewRights;
  blocks: readonly ReviewBlock[];
}> &
  ArticleAnnotations;

/**
 * What every write of the workbench answers: the segments that are new or changed, those that are gone (joined into
 * a neighbour), and what the bar shows. `order` gives the block's live segment ids when a split or join changed them.
 */
export type ReviewChange = Readonly<{
  segments: readonly ReviewSegment[];
  order: Readonly<{ blockId: string; segmentIds: readonly string[] }> | null;
  state: ArticleState;
  progress: Progress;
  rights: ReviewRights;
  signOff: ReviewSignOff | null;
  /** The save was stale and went together with another's by itself. */
  wasMerged: boolean;
  /** Every annotation with a place on these segments, as it is now; places and fates followed the text. */
  annotations: readonly ReviewAnnotation[];
}>;

/** The most saves of one draft that may have gone unanswered and are still told of. */
export const mostUnanswered = 50;

/** The most places replaced in one step: all of them are stored together, while others wait for the article. */
export const mostReplaced = 2_000;

/** What became of a replacing (or of taking one back). `replaceId` is null when nothing was changed. */
export type Replaced = Readonly<{
  replaceId: string | null;
  change: ReviewChange;
  /** Left alone: someone changed the words meanwhile. */
  conflicts: readonly WantedPlace[];
}>;

/** `data` of the conflict a stale save is refused with when it cannot be merged: nothing of any side is lost. */
export type SaveConflict = Readonly<{
  base: Readonly<{ version: number; text: string }>;
  mine: MarkedText;
  theirs: Readonly<{ version: number; text: string; marks: readonly Mark[]; by: Person | null; at: string }>;
}>;

export type HistoryEntry = Readonly<{
  number: number;
  text: string;
  marks: readonly Mark[];
  by: Person | null;
  cause: VersionCause;
  /** Who wrote it outside, where it was a suggestion that a file brought back and that names somebody. */
  suggestedBy: string | null;
  at: string;
  /** False for versions from before a split or join: their words belong to more than this segment. */
  mayBeRestored: boolean;
}>;

export type HistoryDecision = Readonly<{
  version: number;
  verdict: Verdict;
  kind: ApprovalKind | null;
  reason: string | null;
  by: Person;
  at: string;
}>;

/** A segment's past, newest first. */
export type SegmentHistory = Readonly<{ versions: readonly HistoryEntry[]; decisions: readonly HistoryDecision[] }>;
