import type { BlockKind } from "#lib/articles/block-kind";
import { correctedOf } from "#lib/exchange/block-text";
import type { ExportedArticle } from "#lib/exchange/exported-article";
import { notSignedOffLine } from "#lib/exchange/not-signed-off";

const before: Partial<Record<BlockKind, string>> = { listItem: "- ", quotation: "> " };

/** The corrected article as plain text: a block a paragraph, an empty line between two. */
export function writeText(article: ExportedArticle): string {
  let number = 0;
  const blocks = article.blocks.map((block) => {
    number = block.kind === "numberedItem" ? number + 1 : 0;
    const prefix = block.kind === "numberedItem" ? `${number}. ` : (before[block.kind] ?? "");
    return prefix + correctedOf(block).text;
  });
  const notice = article.signOff ? [] : [`[${notSignedOffLine}]`];
  return `${[...notice, ...blocks.filter((text) => text.trim() !== "")].join("\n\n")}\n`;
}
