import type { BlockKind } from "#lib/articles/block-kind";
import type { MarkedText } from "#lib/text/mark";

/** One block as a reader of a format found it; text has no line breaks and no outer white space. */
export type ImportedBlock = MarkedText & Readonly<{ kind: BlockKind }>;

/** What a reader could not keep, told before anything is stored. `detail` names it; `count` says how often. */
export type ImportNotice = Readonly<{
  kind: "dropped" | "converted";
  detail:
    | "image"
    | "table"
    | "footnote"
    | "comment"
    | "trackedChanges"
    | "embedded"
    | "script"
    | "link"
    | "localLink"
    | "control"
    | "brokenCharacter"
    | "encoding"
    | "formatting"
    | "hidden"
    | "style";
  count: number;
}>;

/** What every reader gives: blocks in reading order. `title` is the headline where there is one. */
export type ImportedArticle = Readonly<{
  title: string | null;
  blocks: readonly ImportedBlock[];
  notices: readonly ImportNotice[];
}>;
