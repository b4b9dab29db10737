import { DraftKeeper, type TabLife } from "#lib/reviews/workbench/draft-keeper";
import { browserJournal } from "./browser-journal";
import { draftDatabase } from "./draft-database";
import { livingTabs, tabLife } from "./tab-life";

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
