import type { BlockKind } from "#lib/articles/block-kind";
import type { InlineCode } from "#lib/text/inline-code";

/**
 * A sentence as the checks read it: today's text, and the source sentence where there is one. `machine`: the machine's,
 * wanted where there are codes.
 */
export type CheckedSegment = Readonly<{
  id: string;
  text: string;
  machine?: string;
  source: string | null;
  spaceAfter: string;
}>;

/** `codes`: those whose signs stand in its texts; absent where there are none. */
export type CheckedBlock = Readonly<{
  kind: BlockKind;
  codes?: readonly InlineCode[];
  segments: readonly CheckedSegment[];
}>;

/** An article in reading order; languages are BCP 47 tags, the source's null when nobody knows it. */
export type CheckedArticle = Readonly<{
  sourceLanguage: string | null;
  targetLanguage: string;
  blocks: readonly CheckedBlock[];
}>;
