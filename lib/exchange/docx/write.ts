import {
  DeletedTextRun,
  Document,
  ExternalHyperlink,
  HeadingLevel,
  InsertedTextRun,
  type IParagraphOptions,
  Packer,
  Paragraph,
  type ParagraphChild,
  TextRun,
} from "docx";
import type { BlockKind } from "#lib/articles/block-kind";
import { correctedOf, type StyledRun, styledRuns } from "#lib/exchange/block-text";
import type { ExportedArticle, ExportedBlock } from "#lib/exchange/exported-article";
import { notSignedOffLine } from "#lib/exchange/not-signed-off";
import { directionOf } from "#lib/language/locale";
import { trackedRuns } from "./tracked-runs";

const paragraphOf: Record<BlockKind, IParagraphOptions> = {
  headline: { heading: HeadingLevel.HEADING_1 },
  deck: { style: "Subtitle" },
  byline: { style: "Byline" },
  crosshead: { heading: HeadingLevel.HEADING_2 },
  paragraph: { spacing: { after: 160 } },
  caption: { style: "Caption" },
  quotation: { style: "Quote" },
  listItem: { numbering: { reference: "bullets", level: 0 } },
  numberedItem: { numbering: { reference: "numbers", level: 0 } },
};

/** The corrected article as a Word document. */
export function writeDocx(article: ExportedArticle): Promise<Uint8Array> {
  return write(article, (block, isRightToLeft) =>
    styledRuns(correctedOf(block)).map((run) => linked(run, new TextRun(runOptions(run, isRightToLeft)))),
  );
}

/**
 * The machine's article with every correction as a tracked change of whoever made it: accept all and it is the
 * corrected text, reject all and it is the machine's.
 */
export function writeTrackedDocx(article: ExportedArticle): Promise<Uint8Array> {
  let id = 0;
  return write(article, (block, isRightToLeft) =>
    trackedRuns(block).map(({ kind, by, at, ...run }) => {
      const options = runOptions(run, isRightToLeft);
      if (kind === "same") return linked(run, new TextRun(options));
      id += 1;
      const change = { ...options, id, author: by?.name ?? "Stet", date: at ?? article.exportedAt };
      return kind === "insertion" ? new InsertedTextRun(change) : new DeletedTextRun(change);
    }),
  );
}

async function write(
  article: ExportedArticle,
  runsOf: (block: ExportedBlock, isRightToLeft: boolean) => ParagraphChild[],
): Promise<Uint8Array> {
  const isRightToLeft = directionOf(article.targetLanguage) === "rtl";
  const notice = new Paragraph({ style: "Notice", children: [new TextRun({ text: notSignedOffLine, bold: true })] });
  const paragraphs = article.blocks.map(
    (block) =>
      new Paragraph({
        ...paragraphOf[block.kind],
        bidirectional: isRightToLeft,
        children: runsOf(block, isRightToLeft),
      }),
  );
  const document = new Document({
    title: article.title,
    creator: article.exportedBy.name,
    description: article.signOff ? `Signed off by ${article.signOff.by.name}, ${article.signOff.at}` : notSignedOffLine,
    features: { trackRevisions: true },
    styles: {
      default: { document: { run: { font: "Georgia", size: 23, language: { value: article.targetLanguage } } } },
      paragraphStyles: [
        { id: "Subtitle", name: "Subtitle", basedOn: "Normal", run: { size: 26 } },
        { id: "Byline", name: "Byline", basedOn: "Normal", run: { size: 20, color: "555555" } },
        { id: "Caption", name: "Caption", basedOn: "Normal", run: { size: 19, color: "555555" } },
        { id: "Quote", name: "Quote", basedOn: "Normal", paragraph: { indent: { left: 500, right: 500 } } },
        { id: "Notice", name: "Notice", basedOn: "Normal", run: { size: 20 } },
      ],
    },
    numbering: {
      config: [
        { reference: "bullets", levels: [{ level: 0, format: "bullet", text: "•", style: hanging }] },
        { reference: "numbers", levels: [{ level: 0, format: "decimal", text: "%1.", style: hanging }] },
      ],
    },
    sections: [{ children: article.signOff ? paragraphs : [notice, ...paragraphs] }],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

const hanging = { paragraph: { indent: { left: 500, hanging: 260 } } };

function runOptions({ text, bold, italic, href }: StyledRun, isRightToLeft: boolean) {
  return { text, bold, italics: italic, rightToLeft: isRightToLeft, ...(href && { color: "1F4E79", underline: {} }) };
}

function linked({ href }: StyledRun, run: TextRun): ParagraphChild {
  return href ? new ExternalHyperlink({ link: href, children: [run] }) : run;
}
