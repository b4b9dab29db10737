import "server-only";
import { getNotifications } from "#lib/annotations/queries/get-notifications";
import { type ArticleRow, listed, rowsOf } from "#lib/articles/queries/listed-rows";
import type { Viewer } from "#lib/auth/viewer";
import { getJobs } from "#lib/jobs/queries/get-jobs";
import { roleAt } from "#lib/people/membership";
import type { Person } from "#lib/reviews/review";
import { type DeskWatch, fitting, freshOf } from "./desk-watch";
import { withSession } from "./open-streams";
import { mostFresh } from "./window-events";
import type { Watcher } from "./window-hub";

/** What there may be to tell of: ids of articles, of articles whose people are others, of people; and whoever is new. */
export type Topics<Newcomer> = Readonly<{
  articles: Set<string>;
  presence: Set<string>;
  bells: Set<string>;
  jobs: Set<string>;
  rights: Set<string>;
  newcomers: Set<Newcomer>;
}>;

export function noTopics<Newcomer>(): Topics<Newcomer> {
  const none = () => new Set<string>();
  return {
    ...{ articles: none(), presence: none(), bells: none(), jobs: none(), rights: none() },
    newcomers: new Set(),
  };
}

/** `apart`: articles known to be read apart; kept true here. */
type Around = Readonly<{ peopleIn: (articleId: string) => readonly Person[]; apart: Set<string> }>;
type AtDesk = Watcher & Readonly<{ desk: DeskWatch }>;

/**
 * Tells windows what they do not know yet. The rows are read once for all of them, the filters asked in one query, a
 * person's bell and jobs once for all their windows; before anything is told, rights are looked at.
 */
export async function tellWindows(all: ReadonlySet<Watcher>, topics: Topics<Watcher>, around: Around): Promise<void> {
  const { newcomers, articles } = topics;
  const shownAnew = [...newcomers].flatMap(({ desk }) => [...(desk?.shown ?? [])]);
  const ids = [...new Set([...articles, ...shownAnew])];
  const rows = ids.length > 0 && [...all].some(({ desk }) => desk) ? await rowsOf(ids) : [];
  noteApart(rows, topics.presence, around.apart);
  const asked = [...all].filter((each) => isConcerned(each, topics, rows));
  const concerned = await withSession(asked, ({ desk }) => desk?.deskId ?? null);
  await Promise.all([
    tellPeople(concerned, newcomers, topics.bells, getNotifications, ({ events }, bell) => events.send("bell", bell)),
    tellPeople(
      concerned.filter(({ wantsJobs }) => wantsJobs),
      newcomers,
      topics.jobs,
      getJobs,
      ({ events }, jobs) => events.send("jobs", jobs),
    ),
    tellDesks(concerned.filter(isAtDesk), topics, rows, around),
  ]);
}

/** Who may see an article that is read apart from now on, or no more, sees others in it. */
function noteApart(rows: readonly ArticleRow[], presence: Set<string>, apart: Set<string>): void {
  for (const { id, isBlind } of rows) {
    if (isBlind === apart.has(id)) continue;
    if (isBlind) apart.add(id);
    else apart.delete(id);
    presence.add(id);
  }
}

function isConcerned(watcher: Watcher, topics: Topics<Watcher>, rows: readonly ArticleRow[]): boolean {
  const { userId } = watcher.viewer;
  if (topics.newcomers.has(watcher) || topics.bells.has(userId) || topics.rights.has(userId)) return true;
  if (watcher.wantsJobs && topics.jobs.has(userId)) return true;
  const { desk } = watcher;
  if (!desk) return false;
  return (
    rows.some(({ id, deskId }) => topics.articles.has(id) && deskId === desk.deskId) ||
    [...topics.presence].some((id) => desk.known.has(id))
  );
}

/** Tells windows something of their person's own, read once for each person. */
async function tellPeople<Value>(
  watchers: readonly Watcher[],
  newcomers: ReadonlySet<Watcher>,
  people: ReadonlySet<string>,
  read: (viewer: Viewer, given: Record<string, never>) => Promise<Value>,
  tell: (watcher: Watcher, value: Value) => void,
): Promise<void> {
  const told = watchers.filter((each) => newcomers.has(each) || people.has(each.viewer.userId));
  const onePerPerson = new Map(told.map(({ viewer }) => [viewer.userId, viewer] as const));
  await Promise.all(
    [...onePerPerson.values()].map(async (viewer) => {
      const value = await read(viewer, {});
      for (const each of told) if (each.viewer.userId === viewer.userId) tell(each, value);
    }),
  );
}

async function tellDesks(
  watchers: readonly AtDesk[],
  { newcomers, articles, presence }: Topics<Watcher>,
  rows: readonly ArticleRow[],
  around: Around,
): Promise<void> {
  const watching = watchers.filter(({ viewer, desk }) => roleAt(viewer, desk.deskId) !== null);
  const fits = await fitting(
    watching,
    rows.map(({ id }) => id),
  );
  await Promise.all(
    watching.map(async (watcher) => {
      const { desk, events, viewer } = watcher;
      const isNew = newcomers.has(watcher);
      const fit = fits(watcher);
      const here = rows.filter(({ id }) => desk.shown.has(id) && (isNew || articles.has(id)));
      for (const { id, deskId } of here) {
        if (deskId === desk.deskId) desk.known.add(id);
        else desk.known.delete(id);
      }
      const changed = here.filter(({ id }) => desk.known.has(id));
      if (changed.length > 0) {
        events.send(
          "rows",
          changed.map((row) => ({ ...listed(row), fits: fit.has(row.id) })),
        );
      }
      if (isNew) for (const id of await freshOf(watcher)) desk.fresh.add(id);
      if (noteFresh(desk, rows, fit) || isNew) events.send("fresh", { count: desk.fresh.size });
      const people = peopleAt(viewer, isNew ? desk.known : [...presence].filter((id) => desk.known.has(id)), around);
      if (isNew || Object.keys(people).length > 0) events.send("presence", people);
    }),
  );
}

/** Takes in which of these articles stand above the page now; answers whether their number is another. */
function noteFresh({ since, shown, fresh }: DeskWatch, rows: readonly ArticleRow[], fit: ReadonlySet<string>): boolean {
  if (!since) return false;
  const before = fresh.size;
  for (const { id, updatedAt } of rows) {
    if (shown.has(id)) continue;
    if (!fit.has(id)) fresh.delete(id);
    else if (updatedAt > since && fresh.size < mostFresh) fresh.add(id);
  }
  return fresh.size !== before;
}

/** Of these articles, who else is there. */
function peopleAt(viewer: Viewer, articleIds: Iterable<string>, { peopleIn, apart }: Around) {
  const people: Record<string, readonly Person[]> = {};
  for (const id of articleIds)
    people[id] = apart.has(id) ? [] : peopleIn(id).filter((each) => each.id !== viewer.userId);
  return people;
}

function isAtDesk(watcher: Watcher): watcher is AtDesk {
  return watcher.desk !== null;
}
