import "server-only";
import { db } from "#lib/db/client";
import type { Prisma } from "#lib/db/generated/client";
import { counterColumns, progressOf } from "#lib/reviews/queries/rows";

/** What of an article's row everybody at its desk is shown, and what tells who may be. */
export const rowColumns = {
  id: true,
  deskId: true,
  isBlind: true,
  title: true,
  sourceLanguage: true,
  targetLanguage: true,
  engine: true,
  state: true,
  wordCount: true,
  updatedAt: true,
  createdAt: true,
  checkedStamp: true,
  openFindings: true,
  assignee: { select: { id: true, name: true } },
  ...counterColumns,
} as const satisfies Prisma.ArticleSelect;

/** The desk's rows of these articles. Asks no rights. */
export function rowsOf(ids: readonly string[]) {
  return db().article.findMany({ where: { id: { in: [...ids] } }, select: rowColumns });
}
export type ArticleRow = Awaited<ReturnType<typeof rowsOf>>[number];

/** Of a row what everybody at its desk is shown of it. */
export function listed(row: ArticleRow) {
  return {
    id: row.id,
    title: row.title,
    sourceLanguage: row.sourceLanguage,
    targetLanguage: row.targetLanguage,
    engine: row.engine,
    state: row.state,
    wordCount: row.wordCount,
    updatedAt: row.updatedAt.toISOString(),
    createdAt: row.createdAt.toISOString(),
    assignee: row.assignee,
    progress: progressOf(row),
    /** Null while nobody has checked it. */
    openFindings: row.checkedStamp === null ? null : row.openFindings,
  };
}
export type ListedRow = ReturnType<typeof listed>;
