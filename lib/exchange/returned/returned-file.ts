import type { MarkedText } from "#lib/text/mark";

export const returnedFormats = ["docx", "xliff"] as const;
export type ReturnedFormat = (typeof returnedFormats)[number];

/** Who changed something, and when, in the file's own words. */
export type ReturnedHand = Readonly<{ name: string; at: string }>;

/**
 * A stretch of a block: words of the sentence that the file says is there, or of none it knows. Without outer white
 * space; `isGlued`: with none between it and the stretch before it either.
 */
export type ReturnedPiece = Readonly<{
  segmentId: string | null;
  /** The version it was made from, where the file says. */
  version: number | null;
  content: MarkedText;
  isGlued: boolean;
  hands: readonly ReturnedHand[];
}>;

export type ReturnedBlock = readonly ReturnedPiece[];

/** A file that was edited outside, in its own order. Ids are what the file claims; nobody has looked yet. */
export type ReturnedFile = Readonly<{
  format: ReturnedFormat;
  articleId: string | null;
  exportId: string | null;
  lastModifiedBy: string;
  blocks: readonly ReturnedBlock[];
}>;
