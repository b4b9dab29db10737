/** Same names as the database's. */
export const articleStates = ["inbox", "inReview", "ready", "signedOff", "exported", "reopened"] as const;
export type ArticleState = (typeof articleStates)[number];

export const segmentStates = ["machine", "edited", "reviewed", "approved", "needsWork"] as const;
export type SegmentState = (typeof segmentStates)[number];

/** How many live segments are in each state; machine is the rest of `segments`. */
export type Progress = Readonly<{
  segments: number;
  edited: number;
  reviewed: number;
  approved: number;
  needsWork: number;
}>;
