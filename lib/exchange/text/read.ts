import { BlockBuilder } from "#lib/exchange/block-builder";
import type { ImportedArticle } from "#lib/exchange/imported-article";
import { withGuessedKinds } from "#lib/exchange/kind";

/**
 * Plain text: paragraphs stand apart by empty lines where there are any (their lines are then one paragraph), else each
 * line is one. "- " and "1. " begin list items, "> " a quotation.
 */
export function readText(text: string): ImportedArticle {
  const builder = new BlockBuilder();
  for (const paragraph of paragraphsOf(text)) {
    const [, bullet, number, quote, rest = ""] =
      paragraph.match(/^\s*(?:([-•*–—‣])\s+|(\d{1,3}[.)])\s+|(>)\s*)?([\s\S]*)$/u) ?? [];
    const isDialogue = bullet === "–" || bullet === "—";
    builder.add(isDialogue ? `${bullet} ${rest}` : rest);
    builder.end(bullet && !isDialogue ? "listItem" : number ? "numberedItem" : quote ? "quotation" : "paragraph");
  }
  const blocks = withGuessedKinds(builder.blocks);
  return { title: blocks.find(({ kind }) => kind === "headline")?.text ?? null, blocks, notices: builder.notices };
}

function paragraphsOf(text: string): string[] {
  const lines = text.replace(/\r\n?|[\u2028\u2029\u0085]/gu, "\n").replace(/\f/gu, "\n\n");
  const apart = lines.split(/\n[^\S\n]*\n\s*/u);
  if (apart.length === 1) return lines.split("\n");
  return apart.flatMap((paragraph) => (isWrapped(paragraph) ? [paragraph] : paragraph.split("\n")));
}

/** Lines broken at one width, by a mail program or an editor: all but the last are long. Lists are never joined. */
function isWrapped(paragraph: string): boolean {
  const lines = paragraph.split("\n").filter((line) => line.trim() !== "");
  if (lines.some((line) => /^\s*(?:[-•*‣]|\d{1,3}[.)]|>)\s/u.test(line))) return false;
  return lines.length > 1 && lines.slice(0, -1).every((line) => line.length >= 45 && line.length <= 120);
}
