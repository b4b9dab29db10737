import { HeadingLevel, type INumberingOptions, type IParagraphOptions, type IStylesOptions } from "docx";
import type { BlockKind } from "#lib/articles/block-kind";
import { directionOf } from "#lib/language/locale";

/** How a block stands in Word. `list`: which list of the document it belongs to, so that each counts from one. */
export function paragraphLook(kind: BlockKind, list: number): IParagraphOptions {
  return { ...looks[kind], ...(kind === "numberedItem" && { numbering: { ...numbers, instance: list } }) };
}

const numbers = { reference: "numbers", level: 0 };

const looks: Record<BlockKind, IParagraphOptions> = {
  headline: { heading: HeadingLevel.HEADING_1 },
  deck: { style: "Subtitle" },
  byline: { style: "Byline" },
  crosshead: { heading: HeadingLevel.HEADING_2 },
  paragraph: { spacing: { after: 160 } },
  caption: { style: "Caption" },
  quotation: { style: "Quote" },
  listItem: { numbering: { reference: "bullets", level: 0 } },
  numberedItem: { numbering: numbers },
};

/** Named styles, so that the next program knows a byline from a caption; fonts that every Word has. */
export function documentStyles(language: string): IStylesOptions {
  const isRightToLeft = directionOf(language) === "rtl";
  const font = { ascii: "Georgia", hAnsi: "Georgia", cs: "Times New Roman", eastAsia: "SimSun" };
  return {
    default: {
      document: {
        run: {
          font,
          size: 23,
          language: { value: language, eastAsia: language, ...(isRightToLeft && { bidirectional: language }) },
        },
      },
      heading1: { run: { size: 36, bold: true, color: "000000" }, paragraph: { spacing: { after: 160 } } },
      heading2: { run: { size: 26, bold: true, color: "000000" }, paragraph: { spacing: { before: 240, after: 80 } } },
    },
    paragraphStyles: [
      { id: "Subtitle", name: "Subtitle", basedOn: "Normal", run: { size: 26 } },
      { id: "Byline", name: "Byline", basedOn: "Normal", run: { size: 20, color: "555555" } },
      { id: "Caption", name: "Caption", basedOn: "Normal", run: { size: 19, color: "555555" } },
      { id: "Quote", name: "Quote", basedOn: "Normal", paragraph: { indent: { start: 500, end: 500 } } },
      { id: "Notice", name: "Notice", basedOn: "Normal", run: { size: 20 } },
    ],
  };
}

const hanging = { paragraph: { indent: { start: 500, hanging: 260 } } };

export const documentLists: INumberingOptions = {
  config: [
    { reference: "bullets", levels: [{ level: 0, format: "bullet", text: "•", style: hanging }] },
    { reference: "numbers", levels: [{ level: 0, format: "decimal", text: "%1.", style: hanging }] },
  ],
};
