import type { BlockKind } from "#lib/articles/block-kind";
import { correctedOf, styledRuns } from "#lib/exchange/block-text";
import type { ExportedArticle } from "#lib/exchange/exported-article";
import { notSignedOffLine } from "#lib/exchange/not-signed-off";
import { directionOf } from "#lib/language/locale";
import type { MarkedText } from "#lib/text/mark";

const wrapped: Record<BlockKind, readonly [string, string]> = {
  headline: ["<h1>", "</h1>"],
  deck: ['<p class="deck">', "</p>"],
  byline: ['<p class="byline">', "</p>"],
  crosshead: ["<h2>", "</h2>"],
  paragraph: ["<p>", "</p>"],
  caption: ['<p class="caption">', "</p>"],
  quotation: ["<blockquote><p>", "</p></blockquote>"],
  listItem: ["<li>", "</li>"],
  numberedItem: ["<li>", "</li>"],
};
const lists: Partial<Record<BlockKind, string>> = { listItem: "ul", numberedItem: "ol" };

const style =
  "body{max-width:40rem;margin:2rem auto;padding:0 1rem;font:1.125rem/1.6 Georgia,serif}.deck{font-size:1.25rem}.byline,.caption{font-size:.9rem;color:#555}blockquote{margin-inline:1.5rem}.not-signed-off{border:2px solid;padding:.5rem 1rem;font-weight:bold}";

/** The corrected article as a page of its own: no script, nothing from elsewhere. */
export function writeHtml(article: ExportedArticle): string {
  const language = escaped(article.targetLanguage);
  const notice = article.signOff ? "" : `<p class="not-signed-off">${escaped(notSignedOffLine)}</p>\n`;
  const released = article.signOff ? "signed-off" : "not-signed-off";
  return `<!doctype html>
<html lang="${language}" dir="${directionOf(article.targetLanguage)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="stet:release" content="${released}">
<meta name="stet:hash" content="${escaped(article.hash)}">
<title>${escaped(article.title)}</title>
<style>${style}</style>
</head>
<body>
${notice}<article>
${body(article)}
</article>
</body>
</html>
`;
}

function body(article: ExportedArticle): string {
  const lines: string[] = [];
  let open: string | null = null;
  for (const block of article.blocks) {
    const corrected = correctedOf(block);
    if (corrected.text.trim() === "") continue;
    const list = lists[block.kind] ?? null;
    if (open !== null && open !== list) lines.push(`</${open}>`);
    if (list !== null && open !== list) lines.push(`<${list}>`);
    open = list;
    const [start, end] = wrapped[block.kind];
    lines.push(start + inline(corrected) + end);
  }
  if (open !== null) lines.push(`</${open}>`);
  return lines.join("\n");
}

function inline(marked: MarkedText): string {
  return styledRuns(marked)
    .map(({ text, bold, italic, href }) => {
      let written = escaped(text);
      if (italic) written = `<em>${written}</em>`;
      if (bold) written = `<strong>${written}</strong>`;
      return href ? `<a href="${escaped(href)}" rel="noopener">${written}</a>` : written;
    })
    .join("");
}

function escaped(text: string): string {
  const signs: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
  return text.replace(/[&<>"']/g, (sign) => signs[sign] ?? sign);
}
