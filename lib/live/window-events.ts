import type { Notifications } from "#lib/annotations/notification";
import type { ListedRow } from "#lib/articles/queries/listed-rows";
import type { ShownJob } from "#lib/jobs/job";
import type { Person } from "#lib/reviews/review";
import type { StreamEnd } from "#lib/reviews/together";

/** A row of the desk as it is now; `fits`: whether the filter it was listed by would still list it. */
export type LiveRow = ListedRow & Readonly<{ fits: boolean }>;

/** Everything the stream of a window tells, by the event's name: at first all of it, then what changed. */
export type WindowEvents = Readonly<{
  bell: Notifications;
  /** For windows that show jobs: all of the person's. */
  jobs: readonly ShownJob[];
  /** For windows that show a page of the desk: of its rows those that changed. */
  rows: readonly LiveRow[];
  /** How many articles fit the filter and came above the page after it was read; counted up to `mostFresh`. */
  fresh: Readonly<{ count: number }>;
  /** Of the articles shown, who else is in them; nobody is said to be in one that is read apart. */
  presence: Readonly<Record<string, readonly Person[]>>;
  /** What the person may do at the desk is another thing now. */
  refresh: null;
  end: Readonly<{ why: StreamEnd }>;
}>;

/** So many new articles are counted; with more of them nobody counts. */
export const mostFresh = 100;
