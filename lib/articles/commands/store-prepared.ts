import "server-only";
import type { PreparedArticle } from "#lib/articles/opened-upload";
import type { Viewer } from "#lib/auth/viewer";
import type { Transaction } from "#lib/db/client";
import { storeRows } from "./create-article";
import { storeAnnotated } from "./store-annotated";

/** Stores an article of an upload in the caller's transaction, whose matter rights are. `from` goes into the audit. */
export function storePrepared(
  tx: Transaction,
  viewer: Viewer,
  rows: PreparedArticle,
  from: Readonly<{ fileName: string; job?: string }>,
): Promise<void> {
  if ("said" in rows) return storeAnnotated(tx, viewer, rows, from);
  const { fileName, ...detail } = from;
  return storeRows(tx, viewer, rows, { ...detail, file: fileName });
}
