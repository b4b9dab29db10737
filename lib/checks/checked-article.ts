import type { BlockKind } from "#lib/articles/block-kind";

/** A sentence as the checks read it: today's text, and the source sentence where there is one. */
export type CheckedSegment = Readonly<{ id: string; text: string; source: string | null; spaceAfter: string }>;

export type CheckedBlock = Readonly<{ kind: BlockKind; segments: readonly CheckedSegment[] }>;

/** An article in reading order; languages are BCP 47 tags, the source's null when nobody knows it. */
export type CheckedArticle = Readonly<{
  sourceLanguage: string | null;
  targetLanguage: string;
  blocks: readonly CheckedBlock[];
}>;
