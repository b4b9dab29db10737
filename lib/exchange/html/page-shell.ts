import type { BlockKind } from "#lib/articles/block-kind";
import type { ExportedArticle } from "#lib/exchange/exported-article";
import { notSignedOffLine } from "#lib/exchange/not-signed-off";
import { directionOf } from "#lib/language/locale";

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

/** What a page has besides its blocks: more style, attributes of its article, and what stands behind it. */
export type PageParts = Readonly<{
  blocks: readonly WrittenBlock[];
  style?: string;
  attributes?: string;
  end?: string;
}>;

/** A block's kind and its words as HTML. */
export type WrittenBlock = Readonly<{ kind: BlockKind; inner: string }>;

/** An article as a page of its own: nothing runs in it, nothing comes from elsewhere. */
export function writePage(article: ExportedArticle, parts: PageParts): string {
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
<style>${style}${parts.style ?? ""}</style>
</head>
<body>
${notice}<article${parts.attributes ?? ""}>
${bodyOf(parts.blocks)}
</article>
${parts.end ?? ""}</body>
</html>
`;
}

/** Items that follow one another are one list. */
function bodyOf(blocks: readonly WrittenBlock[]): string {
  const lines: string[] = [];
  let open: string | null = null;
  for (const { kind, inner } of blocks) {
    const list = lists[kind] ?? null;
    if (open !== null && open !== list) lines.push(`</${open}>`);
    if (list !== null && open !== list) lines.push(`<${list}>`);
    open = list;
    const [start, end] = wrapped[kind];
    lines.push(start + inner + end);
  }
  if (open !== null) lines.push(`</${open}>`);
  return lines.join("\n");
}

export function escaped(text: string): string {
  const signs: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
  return text.replace(/[&<>"']/g, (sign) => signs[sign] ?? sign);
}
