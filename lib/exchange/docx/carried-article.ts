import type { ExportedArticle } from "#lib/exchange/exported-article";

/** Which article, and which export of it, a file was made from. */
export type CarriedArticle = Readonly<{ articleId: string; exportId: string }>;

/** The name of the property of a Word file that carries it. */
export const articleProperty = "Stet";

/** As the property's value. */
export function carriedArticle({ id, exportId }: Pick<ExportedArticle, "id" | "exportId">): string {
  return `${id} ${exportId}`;
}

const uuid = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
const carried = new RegExp(`^\\s*(${uuid}) (${uuid})\\s*$`, "i");

/** And back; null for what is no such value. */
export function articleOfProperty(value: string): CarriedArticle | null {
  const [, articleId, exportId] = carried.exec(value) ?? [];
  return articleId && exportId ? { articleId: articleId.toLowerCase(), exportId: exportId.toLowerCase() } : null;
}
