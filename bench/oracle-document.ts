import { correctedOf } from "#lib/exchange/block-text";
import { wordComments } from "#lib/exchange/docx/comment-text";
import type { ExportedArticle } from "#lib/exchange/exported-article";
import { notSignedOffLine } from "#lib/exchange/not-signed-off";
import { trackedRuns } from "#lib/exchange/tracked-runs";

export type ReadComment = Readonly<{ author: string; said: string; on: string }>;

/** A document with tracked changes, as a program reads it. `changes`: each author's words, by kind of change. */
export type ReadDocument = Readonly<{
  accepted: readonly string[];
  rejected: readonly string[];
  changes: readonly string[];
  marked: readonly string[];
  comments: readonly ReadComment[];
}>;

/** Words of one fate, or the end of a paragraph, with whoever changed them and the comments that are open there. */
export type Piece = Readonly<{
  text: string;
  isBreak: boolean;
  insertedBy: string | null;
  deletedBy: string | null;
  markedBy: string | null;
  under: readonly string[];
}>;

type SaidBy = Readonly<{ id: string; author: string; said: string }>;

/** What pieces come to, in their order, with the comments of the margin. */
export function documentOf(pieces: readonly Piece[], margin: readonly SaidBy[]): ReadDocument {
  const hands = (kind: string, who: (piece: Piece) => string | null) =>
    byAuthor(
      kind,
      pieces.map((piece) => [who(piece), piece.text]),
    );
  return {
    accepted: paragraphs(pieces.filter(({ deletedBy }) => deletedBy === null)),
    rejected: paragraphs(pieces.filter(({ insertedBy }) => insertedBy === null)),
    changes: [...hands("put in", (piece) => piece.insertedBy), ...hands("taken out", (piece) => piece.deletedBy)],
    marked: hands("formatted", (piece) => piece.markedBy),
    comments: margin.map(({ id, author, said }) => {
      const on = pieces.filter(({ under, deletedBy }) => under.includes(id) && deletedBy === null);
      return { author, said, on: on.map(({ text }) => text).join("") };
    }),
  };
}

/** What an article's tracked Word file has to come to. */
export function expectedOf(article: ExportedArticle): ReadDocument {
  const unknown = { by: { id: "", name: "Stet" }, at: article.exportedAt };
  const runs = article.blocks.flatMap((block) => trackedRuns(block, unknown));
  const hands = (said: string, kind: string) =>
    byAuthor(
      said,
      runs.map((run) => [run.kind === kind && run.hand ? run.hand.by.name : null, run.text]),
    );
  const notice = article.signOff ? [] : [notSignedOffLine];
  const machine = article.blocks.map(({ segments }) =>
    segments.map((segment) => segment.machine.text + segment.machineSpaceAfter).join(""),
  );
  const standing = article.review.annotations;
  return {
    accepted: [...notice, ...article.blocks.map((block) => correctedOf(block).text)].filter((text) => text !== ""),
    rejected: [...notice, ...machine].filter((text) => text !== ""),
    changes: [...hands("put in", "insertion"), ...hands("taken out", "deletion")],
    marked: hands("formatted", "same"),
    comments: wordComments(article).map(({ author, paragraphs: said }, at) => {
      return { author, said: said.join("\n"), on: standing[at]?.places[0]?.text.quote ?? "" };
    }),
  };
}

function paragraphs(pieces: readonly Piece[]): string[] {
  const texts = [""];
  for (const { text, isBreak } of pieces) {
    if (isBreak) texts.push("");
    else texts[texts.length - 1] += text;
  }
  return texts.filter((text) => text !== "");
}

function byAuthor(kind: string, words: readonly (readonly [author: string | null, text: string])[]): string[] {
  const said = new Map<string, string>();
  for (const [author, text] of words) {
    if (author !== null && text !== "") said.set(author, (said.get(author) ?? "") + text);
  }
  return [...said].map(([author, text]) => `${author}, ${kind}: ${text}`).toSorted();
}
