import { correctedOf, type StyledRun, styledRuns } from "#lib/exchange/block-text";
import type { ExportedArticle } from "#lib/exchange/exported-article";
import { escaped, writePage } from "./page-shell";

/** The corrected article as a page of its own: no script, nothing from elsewhere. */
export function writeHtml(article: ExportedArticle): string {
  const blocks = article.blocks
    .map((block) => ({ kind: block.kind, corrected: correctedOf(block) }))
    .filter(({ corrected }) => corrected.text.trim() !== "");
  return writePage(article, {
    blocks: blocks.map(({ kind, corrected }) => ({ kind, inner: styledRuns(corrected).map(writeRun).join("") })),
  });
}

/** A run with its formatting. */
export function writeRun({ text, bold, italic, href }: StyledRun): string {
  let written = escaped(text);
  if (italic) written = `<em>${written}</em>`;
  if (bold) written = `<strong>${written}</strong>`;
  return href ? `<a href="${escaped(href)}" rel="noopener">${written}</a>` : written;
}
