import type { BlockKind } from "#lib/articles/block-kind";
import type { MarkedText } from "#lib/text/mark";

/** A sentence as it went out, in the order of its article. */
export type KnownSegment = Readonly<{
  id: string;
  blockId: string;
  kind: BlockKind;
  /** The version of its text that went out. */
  version: number;
  base: MarkedText;
}>;
