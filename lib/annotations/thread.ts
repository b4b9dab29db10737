import type { Person } from "#lib/reviews/review";

export const threadEntryKinds = ["comment", "resolved", "reopened"] as const;
export type ThreadEntryKind = (typeof threadEntryKinds)[number];

export type ThreadEntry = Readonly<{
  id: string;
  kind: ThreadEntryKind;
  text: string;
  mentions: readonly Person[];
  by: Person;
  at: string;
}>;

/** Talk about an annotation, a segment, or (with neither id) the article; entries oldest first. */
export type ReviewThread = Readonly<{
  id: string;
  annotationId: string | null;
  segmentId: string | null;
  isResolved: boolean;
  entries: readonly ThreadEntry[];
  /** Others said something since the viewer read it. */
  isUnread: boolean;
}>;
