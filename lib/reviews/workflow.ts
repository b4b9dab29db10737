import type { ArticleState, Progress, SegmentState } from "#lib/articles/state";
import type { ApprovalKind, Verdict } from "./review";

/** Signed off: its text does not change until someone reopens it with a reason. */
export function isFrozen(state: ArticleState): boolean {
  return state === "signedOff" || state === "exported";
}

/**
 * A segment after its text changed. Whatever was decided held for the old text; a text that is the machine's again has
 * nothing left to tell from the machine's.
 */
export function stateAfterEdit(isMachineText: boolean): SegmentState {
  return isMachineText ? "machine" : "edited";
}

/** A segment after a decision on its present text. */
export function stateAfterVerdict(verdict: Verdict, isMachineText: boolean): SegmentState {
  const states: Record<Verdict, SegmentState> = {
    reviewed: "reviewed",
    approved: "approved",
    needsWork: "needsWork",
    withdrawn: stateAfterEdit(isMachineText),
  };
  return states[verdict];
}

/**
 * Adults read about 238 words a minute silently (M. Brysbaert, "How many words do we read per minute?", Journal of
 * Memory and Language 109, 2019). Three times that is not reading.
 */
const fastestWordsPerMinute = 3 * 238;

/** How an approval came about. `dwell`: milliseconds the segment was in front of the person. */
export function approvalKind(text: Readonly<{ words: number; dwell: number; isMachineText: boolean }>): ApprovalKind {
  if (text.dwell < (text.words / fastestWordsPerMinute) * 60_000) return "withoutReading";
  return text.isMachineText ? "asIs" : "afterEdit";
}

const counters: Record<SegmentState, keyof Progress | null> = {
  machine: null,
  edited: "edited",
  reviewed: "reviewed",
  approved: "approved",
  needsWork: "needsWork",
};

/** The counters after segments left (`from`) and entered (`to`) states; a split enters one more than leaves. */
export function progressAfter(
  progress: Progress,
  from: readonly SegmentState[],
  to: readonly SegmentState[],
): Progress {
  const after = { ...progress, segments: progress.segments - from.length + to.length };
  for (const state of from) {
    const counter = counters[state];
    if (counter) after[counter] -= 1;
  }
  for (const state of to) {
    const counter = counters[state];
    if (counter) after[counter] += 1;
  }
  return after;
}

/** The article's state, from what it was and how far its segments are. Sign-off, export and reopening are acts of their own. */
export function articleStateAfter(state: ArticleState, progress: Progress): ArticleState {
  if (isFrozen(state)) return state;
  if (progress.segments > 0 && progress.approved === progress.segments) return "ready";
  if (state === "reopened") return "reopened";
  const isTouched = progress.edited + progress.reviewed + progress.approved + progress.needsWork > 0;
  return isTouched || state !== "inbox" ? "inReview" : "inbox";
}
