import type { BlockKind } from "#lib/articles/block-kind";
import type { ImportedBlock } from "./imported-article";

/** A line of more characters is a paragraph, however it ends. */
const longestHeading = 110;
/** A second line that says more than a crosshead would is the deck. */
const shortestDeck = 60;
const longestByline = 80;
const finalStop = /[.!?…。！？؟।:;،,؛]["'”’»)\]」』\s]*$/u;

const captionStart =
  /^(?:photo|foto|picture|image|caption|légende|bild|imagen|fotografía|фото|图|图片|写真|صورة|الصورة)(?:\s+\p{L}+){0,2}\s*[:：]|^©/iu;
const agencies = "AFP|AP|Reuters|Getty|EPA|EFE|DPA|ANSA|Xinhua|新华社|رويترز|أ ف ب";
const caption = new RegExp(
  String.raw`${captionStart.source}|\((?:${agencies})[^)]*\)\s*$|(?:^|[.\s])(?:REUTERS|AFP|AP Photo|Getty Images)\s*/\s*\p{Lu}[\p{L}\s./'’-]{2,60}$`,
  "iu",
);
const byline = /^(?:by|par|por|von|di|door|de notre|автор|بقلم|كتب|كتبت|文|作者|记者)[\s:：|/]/iu;

/**
 * Block kinds told from the shape of plain lines: the first short line is the headline, a second one may be the deck or
 * the byline, short lines without a final stop between paragraphs are crossheads. What a reader knew already stays.
 */
export function withGuessedKinds(blocks: readonly ImportedBlock[]): ImportedBlock[] {
  let hasHeadline = false;
  return blocks.map((block, index) => {
    const kind = block.kind === "paragraph" ? guess(blocks, index, hasHeadline) : block.kind;
    hasHeadline ||= kind === "headline";
    return kind === block.kind ? block : { ...block, kind };
  });
}

function guess(blocks: readonly ImportedBlock[], index: number, hasHeadline: boolean): BlockKind {
  const text = blocks[index]?.text ?? "";
  const next = blocks[index + 1];
  if (text.length <= 600 && caption.test(text)) return "caption";
  const isShort = text.length <= longestHeading && !finalStop.test(text);
  if (isPullQuote(text)) return isShort && next && text.length < 40 ? "crosshead" : "quotation";
  if (index === 0 && isShort && next && !hasHeadline) return "headline";
  if (index > 0 && index <= 3 && text.length <= longestByline && byline.test(text)) return "byline";
  if (!isShort || !next) return "paragraph";
  if (index === 1 && hasHeadline && text.length > shortestDeck) return "deck";
  return next.kind === "paragraph" && next.text.length > text.length ? "crosshead" : "paragraph";
}

/** One quotation and nothing else. */
function isPullQuote(text: string): boolean {
  return text.length <= 2000 && /^[“«„"「][^“”«»"「」]{3,}[”»“"」]$/u.test(text);
}
