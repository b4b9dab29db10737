import type { BlockKind } from "#lib/articles/block-kind";
import { correctedOf } from "#lib/exchange/block-text";
import type { ExportedArticle } from "#lib/exchange/exported-article";
import { notSignedOffLine } from "#lib/exchange/not-signed-off";
import { inlineMarkdown } from "./inline";

const before: Record<BlockKind, string> = {
  headline: "# ",
  deck: "",
  byline: "",
  crosshead: "## ",
  paragraph: "",
  caption: "",
  quotation: "> ",
  listItem: "- ",
  numberedItem: "",
};

/** The corrected article as CommonMark. */
export function writeMarkdown(article: ExportedArticle): string {
  const lines = article.signOff ? "" : `> **${notSignedOffLine}**\n\n`;
  let number = 0;
  let previous: BlockKind | null = null;
  let text = lines;
  for (const block of article.blocks) {
    const corrected = correctedOf(block);
    if (corrected.text.trim() === "") continue;
    number = block.kind === "numberedItem" ? number + 1 : 0;
    const isListGoingOn = previous === block.kind && (block.kind === "listItem" || block.kind === "numberedItem");
    if (previous !== null) text += isListGoingOn ? "\n" : "\n\n";
    text += (block.kind === "numberedItem" ? `${number}. ` : before[block.kind]) + inlineMarkdown(corrected);
    previous = block.kind;
  }
  return `${text}\n`;
}
