import type { BlockKind } from "#lib/articles/block-kind";
import type { CategoryId } from "#lib/quality/category";
import type { Severity } from "#lib/quality/severity";
import type { MarkedText } from "#lib/text/mark";
import type { Range } from "#lib/text/range";

/**
 * What somebody said in a file's margin. `judgement`: the error that it names; null for talk. `replies`: what was said
 * since, each with who said it. Its words are where blocks name its place in the article's list.
 */
export type ImportedComment = Readonly<{
  author: string;
  judgement: Readonly<{ category: CategoryId; severity: Severity; isAboutArticle: boolean }> | null;
  comment: string;
  suggestion: string | null;
  replies: readonly string[];
}>;

/** Words of a block that a comment is on, in UTF-16 code units, half-open; empty where something is missing. */
export type CommentRange = Range & Readonly<{ comment: number }>;

/** One block as a reader of a format found it; text has no line breaks and no outer white space. */
export type ImportedBlock = MarkedText & Readonly<{ kind: BlockKind; comments?: readonly CommentRange[] }>;

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

/** What every reader gives: blocks in reading order. `title` is the headline, `comments` the margin, where there is one. */
export type ImportedArticle = Readonly<{
  title: string | null;
  blocks: readonly ImportedBlock[];
  notices: readonly ImportNotice[];
  comments?: readonly ImportedComment[];
}>;
