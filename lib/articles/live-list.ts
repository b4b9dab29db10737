import type { LiveRow, WindowEvents } from "#lib/live/window-events";

/** What was told of a page of the desk since it was read. */
export type LiveList = Readonly<{
  rows: Readonly<Record<string, LiveRow>>;
  presence: WindowEvents["presence"];
  /** Articles that came above the page. */
  fresh: number;
}>;

export const untold: LiveList = { rows: {}, presence: {}, fresh: 0 };

/** The list with these rows as they are told now; one that is told as it was stays the same object. */
export function withRows(list: LiveList, told: readonly LiveRow[]): LiveList {
  const rows = { ...list.rows };
  for (const row of told) {
    if (!isEqual(rows[row.id], row)) rows[row.id] = row;
  }
  return { ...list, rows };
}

/** The list with the people of these articles as they are told now. */
export function withPeople(list: LiveList, told: WindowEvents["presence"]): LiveList {
  return { ...list, presence: { ...list.presence, ...told } };
}

/**
 * An article of the page as it was told last, with what only the page knows of it. A row that was read later than it was
 * told stays as it is, and so does one that was told as it is.
 */
export function toldArticle<Article extends Omit<LiveRow, "fits">>(article: Article, list: LiveList): Article {
  const told = list.rows[article.id];
  if (!told || told.updatedAt < article.updatedAt) return article;
  const { fits: _, ...row } = told;
  const now = { ...article, ...row };
  return isEqual(now, article) ? article : now;
}

/** The later of when the page was made and the latest change that was told: no clock of a reader's machine is asked. */
export function toldNow(page: Date, list: LiveList): Date {
  return new Date(Math.max(page.getTime(), ...Object.values(list.rows).map(({ updatedAt }) => Date.parse(updatedAt))));
}

function isEqual(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
