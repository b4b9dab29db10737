import type { Mark } from "#lib/text/mark";
import type { BlockKind } from "./block-kind";

/** A block to store: the machine's text with its formatting, and its source. */
export type NewBlock = Readonly<{
  id: string;
  position: number;
  kind: BlockKind;
  machine: string;
  marks: readonly Mark[];
  source: string | null;
}>;

/** A sentence to store, in the block of this id. */
export type NewSegment = Readonly<{
  id: string;
  block: string;
  position: number;
  source: string | null;
  machine: string;
  marks: readonly Mark[];
  spaceAfter: string;
}>;

/** An article as it is stored first; a block's text is its segments', each followed by its space. */
export type NewArticle = Readonly<{
  id: string;
  deskId: string;
  title: string;
  sourceLanguage: string;
  targetLanguage: string;
  engine: string;
  /** Brought in to learn on. */
  isSample?: boolean;
  wordCount: number;
  blocks: readonly NewBlock[];
  segments: readonly NewSegment[];
}>;
