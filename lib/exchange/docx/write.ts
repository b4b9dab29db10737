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
import { directionOf } from "#lib/language/locale";
import { documentLists, documentStyles, paragraphLook } from "./look";
import { sealDocx } from "./seal";
import { type Hand, trackedRuns } from "./tracked-runs";

/** The corrected article as a Word document. */
export function writeDocx(article: ExportedArticle): Promise<Uint8Array> {
  const isRightToLeft = directionOf(article.targetLanguage) === "rtl";
  const blocks = article.blocks.filter((block) => !isGone(block));
  return write(article, blocks, false, (block) => ({
    children: styledRuns(correctedOf(block)).map((run) => linked(run, new TextRun(runOptions(run, isRightToLeft)))),
  }));
}

/**
 * The machine's article with every correction as a tracked change of whoever made it: accept all and it is the
 * corrected text, reject all and it is the machine's.
 */
export function writeTrackedDocx(article: ExportedArticle): Promise<Uint8Array> {
  const isRightToLeft = directionOf(article.targetLanguage) === "rtl";
  const unknown: Hand = { by: { id: "", name: "Stet" }, at: article.exportedAt };
  let id = 0;
  const changeOf = ({ by, at }: Hand) => {
    id += 1;
    return { id, author: by.name, date: at.replace(/\.\d+Z$/, "Z") };
  };
  return write(article, article.blocks, true, (block) => {
    const runs = trackedRuns(block, unknown);
    const children = runs.map(({ kind, hand, was, ...run }) => {
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

async function write(
  article: ExportedArticle,
  blocks: readonly ExportedBlock[],
  isTracked: boolean,
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
    title: article.title,
    creator: article.exportedBy.name,
    description: article.signOff ? `Signed off by ${article.signOff.by.name}, ${article.signOff.at}` : notSignedOffLine,
    ...(isTracked && { features: { trackRevisions: true } }),
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
    text,
    ...stressOf({ bold, italic }),
    rightToLeft: isRightToLeft,
    ...(href && { color: "1F4E79", underline: {} }),
  };
}

function linked({ href }: StyledRun, run: ParagraphChild): ParagraphChild {
  return href ? new ExternalHyperlink({ link: href, children: [run] }) : run;
}
