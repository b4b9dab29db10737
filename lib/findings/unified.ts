import type { ReviewChange } from "#lib/reviews/review";
import type { WantedPlace } from "./placed-edits";

/** What became of a unifying (or of taking one back). `unifyId` is null when nothing was changed. */
export type Unified = Readonly<{
  unifyId: string | null;
  change: ReviewChange;
  /** Left alone: someone changed the words meanwhile. */
  conflicts: readonly WantedPlace[];
}>;
