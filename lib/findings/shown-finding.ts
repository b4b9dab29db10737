import type { Finding, FindingPlace } from "#lib/checks/finding";

export const findingStates = ["open", "fixed", "dismissed", "stale"] as const;
export type FindingState = (typeof findingStates)[number];

/** A place as it is shown; `key` tells it apart in a dismissal. */
export type ShownPlace = FindingPlace & Readonly<{ key: string; isDismissed: boolean }>;

/** A finding as people see it. */
export type ShownFinding = Omit<Finding, "places"> &
  Readonly<{
    places: readonly ShownPlace[];
    state: FindingState;
    /** Why it is none, where a person said so. */
    dismissal: Readonly<{ scope: "place" | "article" | "desk"; reason: string | null; by: string; at: string }> | null;
  }>;

/** The findings of an article as of its present text, weightiest first; those that were dismissed after the open ones. */
export type ArticleFindings = Readonly<{
  articleId: string;
  findings: readonly ShownFinding[];
  /** Sentences nobody checked: too long for a sentence, or too far down. */
  unread: number;
}>;

/** Places one step may change: those with something to put there, direct speech left out until it is ticked. */
export function isTickedAtFirst({ replacement, kind, isDismissed }: ShownPlace): boolean {
  return replacement !== null && kind !== "quotation" && !isDismissed;
}
