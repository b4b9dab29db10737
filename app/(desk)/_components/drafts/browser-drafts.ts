import { laterCode } from "#components/ui/lazy-part";
import { type DraftDatabase, DraftKeeper, type TabLife } from "#lib/reviews/workbench/draft-keeper";
import { browserJournal } from "./browser-journal";
import { livingTabs, tabLife } from "./tab-life";

const databaseCode = laterCode(() => import("./draft-database"));

/** Comes after the page: what is typed before is in the journal alone, and goes to the database then. */
const draftDatabase: DraftDatabase = {
  put: (key, draft) => inDatabase((database) => database.put(key, draft), false),
  remove: (key) => inDatabase((database) => database.remove(key), false),
  read: (start) => inDatabase((database) => database.read(start), new Map<string, string>()),
};

async function inDatabase<Answer>(use: (database: DraftDatabase) => Promise<Answer>, without: Answer): Promise<Answer> {
  const code = await databaseCode().catch(() => null);
  return code ? use(code.draftDatabase) : without;
}

type After = (milliseconds: number, run: () => void) => () => void;

/** Where what is typed in this window is kept in the browser; `id` names the window. */
export function browserDrafts(id: string, after: After): DraftKeeper {
  let life: TabLife | null = null;
  // The server draws the workbench too, and has no windows.
  const known = () => {
    life ??= tabLife(id);
    return life;
  };
  return new DraftKeeper({
    journal: browserJournal,
    database: draftDatabase,
    after,
    life: {
      id,
      begin: (whenAnotherIsGone) => known().begin(whenAnotherIsGone),
      living: () => known().living(),
      alone: (work) => known().alone(work),
    },
  });
}

/** For pages where nothing is typed: what windows that are no more left behind. */
export function keptDrafts(): DraftKeeper {
  const life: TabLife = { id: "", begin: () => () => {}, living: livingTabs, alone: (work) => work() };
  return new DraftKeeper({ journal: browserJournal, database: draftDatabase, life, after: () => () => {} });
}
