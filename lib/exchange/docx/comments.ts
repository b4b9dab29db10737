import {
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  type ICommentsOptions,
  Paragraph,
  type ParagraphChild,
  TextRun,
} from "docx";
import type { ExportedRun } from "#lib/exchange/exported-article";
import { sayable } from "#lib/exchange/xml-text";
import { piecesOf, piecesUnder } from "./comment-pieces";
import type { CommentEnd } from "./comment-places";
import type { WordComment } from "./comment-text";

/** The comments' own part of the file, by their numbers. */
export function commentsPart(comments: readonly WordComment[]): ICommentsOptions {
  return {
    children: comments.map(({ author, at, paragraphs }, id) => ({
      id,
      author: sayable(author),
      initials: sayable(initialsOf(author)),
      date: new Date(at),
      children: paragraphs.map((text) => new Paragraph({ children: [new TextRun(sayable(text))] })),
    })),
  };
}

/** One end of what stands around words: of a comment, of a bookmark. `signs`: what is written there. */
export type PlacedEnd = CommentEnd &
  Readonly<{ id: number | string; side: "from" | "to"; signs: readonly ParagraphChild[] }>;

/** The ends of comments, by the block they are in. */
export type PlacedComments = ReadonlyMap<number, readonly PlacedEnd[]>;

/** `shown`: for each block, whether the file has it; what is on one it has not is beside the next. */
export function placedComments(comments: readonly WordComment[], shown: readonly boolean[]): PlacedComments {
  const ends = new Map<number, PlacedEnd[]>();
  for (const [id, { place }] of comments.entries()) {
    const from = shownEnd(place.from, shown, "from");
    const to = shownEnd(place.to, shown, "to");
    // Nothing of what it is on is shown: it stands where it would begin.
    add({ ...from, id, side: "from", signs: [new CommentRangeStart(id)] });
    const signs = [new CommentRangeEnd(id), new TextRun({ children: [new CommentReference(id)] })];
    add({ ...(to.block < from.block ? from : to), id, side: "to", signs });
  }
  return ends;

  function add(end: PlacedEnd): void {
    const list = ends.get(end.block);
    if (list) list.push(end);
    else ends.set(end.block, [end]);
  }
}

/** A block's runs as Word has them, with the beginnings and ends of the comments and bookmarks that are on it. */
export function signedChildren<Run extends Readonly<{ kind: ExportedRun["kind"]; text: string }>>(
  runs: readonly Run[],
  ends: readonly PlacedEnd[],
  childOf: (run: Run) => ParagraphChild,
): ParagraphChild[] {
  const pieces = piecesOf(runs, ends);
  const signs = Array.from({ length: pieces.length + 1 }, () => ({
    closing: [] as ParagraphChild[],
    opening: [] as ParagraphChild[],
  }));
  const startOf = new Map<PlacedEnd["id"], number>();
  for (const end of ends) {
    const { id, side, signs: own } = end;
    const under = piecesUnder(pieces, end);
    if (side === "from") {
      startOf.set(id, under.start);
      signs[under.start]?.opening.push(...own);
      continue;
    }
    const start = startOf.get(id);
    const at = Math.max(under.end, start ?? 0);
    signs[at]?.[at === start ? "opening" : "closing"].push(...own);
  }
  return signs.flatMap(({ closing, opening }, index) => {
    const piece = pieces[index];
    return [...closing, ...opening, ...(piece ? [childOf(piece.run)] : [])];
  });
}

/** An end in a block that the file has: its own, else the next one's beginning, else the last one's end. */
function shownEnd(end: CommentEnd, shown: readonly boolean[], side: "from" | "to"): CommentEnd {
  if (shown[end.block]) return end;
  const before = shown.lastIndexOf(true, end.block);
  const after = shown.indexOf(true, end.block);
  const block = after < 0 || (side === "to" && before >= 0) ? before : after;
  const at = block < end.block ? Number.POSITIVE_INFINITY : 0;
  const edge = { start: at, end: at };
  return { block: Math.max(0, block), corrected: edge, machine: { start: 0, end: 0 } };
}

function initialsOf(name: string): string {
  const words = name.split(/\s+/u).filter((word) => word !== "");
  return words
    .map((word) => Array.from(word)[0] ?? "")
    .join("")
    .slice(0, 4);
}
