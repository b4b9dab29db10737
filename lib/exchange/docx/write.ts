import {
  DeletedTextRun,
  Document,
  ExternalHyperlink,
  InsertedTextRun,
  type IParagraphOptions,
  Packer,
  Paragraph,
  type ParagraphChild,
  TextRun,
} from "docx";
import { correctedOf, type StyledRun, styledRuns } from "#lib/exchange/block-text";
import type { ExportedArticle, ExportedBlock } from "#lib/exchange/exported-article";
import { notSignedOffLine } from "#lib/exchange/not-signed-off";
import { type Hand, trackedRuns } from "#lib/exchange/tracked-runs";
import { sayable } from "#lib/exchange/xml-text";
import { directionOf } from "#lib/language/locale";
import { placedBookmarks } from "./bookmarks";
import { articleProperty, carriedArticle } from "./carried-article";
import { type WordComment, wordComments } from "./comment-text";
import { commentsPart, type PlacedComments, type PlacedEnd, placedComments, signedChildren } from "./comments";
import { documentLists, documentStyles, paragraphLook } from "./look";
import { sealDocx } from "./seal";

/** The corrected article as a Word document: for publishing, without a word of what people said about it. */
export function writeDocx(article: ExportedArticle): Promise<Uint8Array> {
  return writeClean(article, []);
}

/** Likewise, with what people said as comments. */
export function writeCommentedDocx(article: ExportedArticle): Promise<Uint8Array> {
  return writeClean(article, wordComments(article));
}

function writeClean(article: ExportedArticle, comments: readonly WordComment[]): Promise<Uint8Array> {
  const isRightToLeft = directionOf(article.targetLanguage) === "rtl";
  const isEmpty = article.blocks.every(isGone);
  // What was said of an article without a word left has to stand somewhere.
  const shown = article.blocks.map((block, index) => !isGone(block) || (isEmpty && index === 0 && comments.length > 0));
  const blocks = article.blocks.filter((_, index) => shown[index]);
  const endsOn = endsIn(article, placedComments(comments, shown));
  return write(article, { blocks, isTracked: false, comments }, (block) => {
    const runs = styledRuns(correctedOf(block)).map((run) => ({ ...run, kind: "same" as const }));
    const children = signedChildren(runs, endsOn(block), (run) =>
      linked(run, new TextRun(runOptions(run, isRightToLeft))),
    );
    return { children };
  });
}

/**
 * The machine's article with every correction as a tracked change of whoever made it, and what people said as comments:
 * accept all and it is the corrected text, reject all and it is the machine's.
 */
export function writeTrackedDocx(article: ExportedArticle): Promise<Uint8Array> {
  const isRightToLeft = directionOf(article.targetLanguage) === "rtl";
  const unknown: Hand = { by: { id: "", name: "Stet" }, at: article.exportedAt };
  let id = 0;
  const changeOf = ({ by, at }: Hand) => {
    id += 1;
    return { id, author: sayable(by.name), date: at.replace(/\.\d+Z$/, "Z") };
  };
  const comments = wordComments(article);
  const everyBlock = article.blocks.map(() => true);
  const endsOn = endsIn(article, placedComments(comments, everyBlock));
  return write(article, { blocks: article.blocks, isTracked: true, comments }, (block) => {
    const runs = trackedRuns(block, unknown);
    const children = signedChildren(runs, endsOn(block), ({ kind, hand, was, ...run }) => {
      const options = runOptions(run, isRightToLeft);
      const change = hand && changeOf(hand);
      if (!change) return linked(run, new TextRun(options));
      if (kind === "insertion") return linked(run, new InsertedTextRun({ ...options, ...change }));
      if (kind === "deletion") return linked(run, new DeletedTextRun({ ...options, ...change }));
      return linked(run, new TextRun({ ...options, revision: { ...change, ...stressOf(was ?? run) } }));
    });
    if (!isGone(block)) return { children };
    // A paragraph without words is taken away with them.
    return { children, run: { deletion: changeOf(runs.findLast(({ hand }) => hand)?.hand ?? unknown) } };
  });
}

/** What stands around words of a block: the comments on it, and the bookmarks of its sentences. */
function endsIn({ blocks }: ExportedArticle, comments: PlacedComments) {
  const bookmarks = placedBookmarks(blocks);
  const at = new Map(blocks.map((block, index) => [block, index]));
  return (block: ExportedBlock): readonly PlacedEnd[] => [
    ...(comments.get(at.get(block) ?? -1) ?? []),
    ...(bookmarks.get(block) ?? []),
  ];
}

type Written = Readonly<{
  blocks: readonly ExportedBlock[];
  isTracked: boolean;
  comments: readonly WordComment[];
}>;

async function write(
  article: ExportedArticle,
  { blocks, isTracked, comments }: Written,
  contentOf: (block: ExportedBlock) => IParagraphOptions,
): Promise<Uint8Array> {
  const bidirectional = directionOf(article.targetLanguage) === "rtl";
  const notice = new Paragraph({ style: "Notice", children: [new TextRun({ text: notSignedOffLine, bold: true })] });
  const lists = listNumbers(blocks);
  const paragraphs = blocks.map(
    (block, index) =>
      new Paragraph({ ...paragraphLook(block.kind, lists[index] ?? 0), bidirectional, ...contentOf(block) }),
  );
  const document = new Document({
    title: sayable(article.title),
    creator: sayable(article.exportedBy.name),
    description: article.signOff
      ? `Signed off by ${sayable(article.signOff.by.name)}, ${article.signOff.at}`
      : notSignedOffLine,
    customProperties: [{ name: articleProperty, value: carriedArticle(article) }],
    ...(isTracked && { features: { trackRevisions: true } }),
    ...(comments.length > 0 && { comments: commentsPart(comments) }),
    styles: documentStyles(article.targetLanguage),
    numbering: documentLists,
    sections: [{ children: article.signOff ? paragraphs : [notice, ...paragraphs] }],
  });
  const bytes = new Uint8Array(await Packer.toArrayBuffer(document));
  return sealDocx(bytes, article.exportedAt, article.exportedBy.name);
}

function isGone(block: ExportedBlock): boolean {
  return correctedOf(block).text.trim() === "";
}

/** For each block, how many numbered lists began up to it: items that follow each other are one list. */
function listNumbers(blocks: readonly ExportedBlock[]): number[] {
  let list = 0;
  return blocks.map(({ kind }, index) => {
    if (kind === "numberedItem" && blocks[index - 1]?.kind !== kind) list += 1;
    return list;
  });
}

function stressOf({ bold, italic }: Pick<StyledRun, "bold" | "italic">) {
  return { bold, italics: italic };
}

function runOptions({ text, bold, italic, href }: StyledRun, isRightToLeft: boolean) {
  return {
    text: sayable(text),
    ...stressOf({ bold, italic }),
    rightToLeft: isRightToLeft,
    ...(href && { color: "1F4E79", underline: {} }),
  };
}

function linked({ href }: StyledRun, run: ParagraphChild): ParagraphChild {
  return href ? new ExternalHyperlink({ link: href, children: [run] }) : run;
}
