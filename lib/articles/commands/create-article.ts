import "server-only";
import { randomUUID } from "node:crypto";
import { requireBringIn } from "#lib/articles/access";
import { type ArticleRows, articleRows, type RowsInput } from "#lib/articles/article-rows";
import type { Viewer } from "#lib/auth/viewer";
import { type Transaction, transaction } from "#lib/db/client";
import { checkSoon } from "#lib/findings/commands/check-soon";
import { insertArticle } from "./insert-article";
import { storeBroughtComments } from "./store-brought-comments";
import { storeBroughtEdits } from "./store-brought-edits";

/**
 * Stores an article whole: blocks, sentences with their source, and the machine's text as version 1; what it was
 * corrected to before it came in as version 2, by whoever brings it in. All or nothing.
 */
export async function createArticle(viewer: Viewer, input: RowsInput): Promise<{ id: string }> {
  requireBringIn(viewer, input.deskId);
  const rows = articleRows(input, randomUUID);
  await transaction((tx) => storeRows(tx, viewer, rows, {}));
  const { id } = rows.article;
  checkSoon(id);
  return { id };
}

/** Stores an article in the caller's transaction, whose matter rights are. `detail` goes into the audit. */
export async function storeRows(
  tx: Transaction,
  viewer: Viewer,
  { article, edits, margin, sentences }: ArticleRows,
  detail: Readonly<Record<string, string | number>>,
): Promise<void> {
  const came = {
    ...detail,
    ...(edits.length > 0 && { edits: edits.length }),
    ...(margin.annotations.length > 0 && { annotations: margin.annotations.length }),
  };
  await insertArticle(tx, viewer, article, came);
  // On the machine's text, before what became of it: places follow their words from there.
  await storeBroughtComments(tx, viewer, margin, { id: article.id, language: article.targetLanguage, sentences });
  if (edits.length > 0) await storeBroughtEdits(tx, viewer, article.id, edits);
}
