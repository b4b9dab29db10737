import type { BlockKind } from "#lib/articles/block-kind";
import { correctedOf, type StyledRun, styledRuns } from "#lib/exchange/block-text";
import type { ExportedArticle } from "#lib/exchange/exported-article";
import { notSignedOffLine } from "#lib/exchange/not-signed-off";
import type { MarkedText } from "#lib/text/mark";

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
    text += (block.kind === "numberedItem" ? `${number}. ` : before[block.kind]) + inline(corrected);
    previous = block.kind;
  }
  return `${text}\n`;
}

function inline(marked: MarkedText): string {
  return escapeStart(styledRuns(marked).map(run).join(""));
}

/** Stress must touch a word, so the spaces at a run's ends go outside of its signs. */
function run({ text, bold, italic, href }: StyledRun): string {
  const [, lead = "", words = "", trail = ""] = text.match(/^(\s*)([\s\S]*?)(\s*)$/u) ?? [];
  if (words === "") return text;
  let written = escaped(words);
  if (italic) written = `*${written}*`;
  if (bold) written = `**${written}**`;
  if (href) written = `[${written}](<${href.replace(/[<>\s]/gu, (sign) => encodeURIComponent(sign))}>)`;
  return lead + written + trail;
}

/** Every sign that CommonMark could read as more than itself. */
function escaped(text: string): string {
  return text.replace(/[\\`*_{}[\]<>&~|#!]/g, "\\$&");
}

/** What would begin a list, a heading or a rule at the start of a line. */
function escapeStart(text: string): string {
  return text.replace(/^(\d{1,9})([.)])/u, "$1\\$2").replace(/^([-+=])/u, "\\$1");
}
