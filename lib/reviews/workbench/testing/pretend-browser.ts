import type { DraftDatabase, DraftJournal, TabLife } from "#lib/reviews/workbench/draft-keeper";

/** A browser's storage and its windows, for tests: full when told to be, windows die when told to. */
export class PretendBrowser {
  hasJournal = true;
  hasDatabase = true;
  readonly journal = new Map<string, string>();
  readonly database = new Map<string, string>();
  readonly #alive = new Map<string, () => void>();
  #last: Promise<unknown> = Promise.resolve();

  /** Everything that is kept, by its key; the journal's copy where there are two. */
  get shelf(): ReadonlyMap<string, string> {
    return new Map([...this.database, ...this.journal]);
  }

  /** The window is gone without a word; the others notice. */
  kill(tabId: string): void {
    this.#alive.delete(tabId);
    for (const told of [...this.#alive.values()]) told();
  }

  parts(id: string): Readonly<{ journal: DraftJournal; database: DraftDatabase; life: TabLife }> {
    const life: TabLife = {
      id,
      begin: (whenAnotherIsGone) => {
        this.#alive.set(id, whenAnotherIsGone);
        return () => this.kill(id);
      },
      living: async () => new Set(this.#alive.keys()),
      alone: (work) => {
        const turn = this.#last.then(work);
        this.#last = turn.catch(() => {});
        return turn;
      },
    };
    return { journal: this.#journalNow(), database: this.#databaseNow(), life };
  }

  #journalNow(): DraftJournal {
    const { journal } = this;
    return {
      write: (key, draft) => {
        if (this.hasJournal) journal.set(key, draft);
        return this.hasJournal;
      },
      read: (key) => journal.get(key) ?? null,
      remove: (key) => journal.delete(key),
      keys: () => [...journal.keys()],
    };
  }

  #databaseNow(): DraftDatabase {
    const { database } = this;
    return {
      put: async (key, draft) => {
        if (this.hasDatabase) database.set(key, draft);
        return this.hasDatabase;
      },
      remove: async (key) => {
        if (this.hasDatabase) database.delete(key);
        return this.hasDatabase;
      },
      read: async (start) => new Map([...database].filter(([key]) => this.hasDatabase && key.startsWith(start))),
    };
  }
}
