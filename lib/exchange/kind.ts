import type { BlockKind } from "#lib/articles/block-kind";
import type { ImportedBlock } from "./imported-article";

/** A line of more characters is a paragraph, however it ends. */
const longestHeading = 110;
const finalStop = /[.!?…。！？؟।:;،,]["'”’»)\]」』]*$/u;

/**
 * Block kinds told from the shape of plain lines: the first short line is the headline, a second one may be the deck or
 * the byline, short lines without a final stop between paragraphs are crossheads. What a reader knew already stays.
 */
export function withGuessedKinds(blocks: readonly ImportedBlock[]): ImportedBlock[] {
  return blocks.map((block, index) => (block.kind === "paragraph" ? { ...block, kind: guess(blocks, index) } : block));
}

function guess(blocks: readonly ImportedBlock[], index: number): BlockKind {
  const text = blocks[index]?.text ?? "";
  const caption =
    /^(?:photo|foto|picture|image|caption|légende|bild|imagen|图|图片|صورة|الصورة)\s*[:：]|^©|\((?:AFP|AP|Reuters|Getty)[^)]*\)\s*$/iu;
  if (caption.test(text)) return "caption";
  if (isQuotation(text)) return "quotation";
  const isShort = text.length <= longestHeading && !finalStop.test(text);
  const hasHeadline = blocks.slice(0, index).some(({ kind }) => kind === "headline");
  if (index === 0 && isShort && blocks.length > 1 && !hasHeadline) return "headline";
  if (index > 0 && index <= 3 && isByline(text)) return "byline";
  if (!isShort || blocks.length === 1) return "paragraph";
  const next = blocks[index + 1];
  if (index === 1 && text.length > 60) return "deck";
  return next && next.text.length > text.length ? "crosshead" : "paragraph";
}

function isByline(text: string): boolean {
  return text.length <= 80 && /^(?:by|par|por|von|di|بقلم|كتب|كتبت|文|作者|记者)[\s:：|/]/iu.test(text);
}

/** One quotation and nothing else: a pull quote. */
function isQuotation(text: string): boolean {
  return /^[“«„"][^“”«»"]{20,}[”»“"]$/u.test(text);
}
