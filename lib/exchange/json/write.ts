import type { ExportedArticle } from "#lib/exchange/exported-article";

/** The article with its whole record: machine text, corrected text, versions, decisions, sign-off (docs/exchange.md). */
export function writeJson(article: ExportedArticle): string {
  const release = article.signOff ? "signed-off" : "not-signed-off";
  return `${JSON.stringify({ format: "stet-article", version: 1, release, article }, null, 2)}\n`;
}
