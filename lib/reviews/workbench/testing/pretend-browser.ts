import type { DraftDatabase, DraftJournal, TabLife } from "#lib/reviews/workbench/draft-keeper";

/** A browser's storage and its windows, for tests: full when told to be, windows die when told to. */
export class PretendBrowser {
  hasJournal = true;
  hasDatabase = true;
  /** Milliseconds until the database has done something; it does it though its window died meanwhile, or does not. */
  databaseLatency = 0;
  finishesForTheDead = true;
  readonly journal = new Map<string, string>();
  readonly database = new Map<string, string>();
  readonly #alive = new Map<string, () => void>();
  readonly #dead = new Set<string>();
  readonly #atDeath = new Map<string, (() => void)[]>();
  #last: Promise<unknown> = Promise.resolve();
  #underWay = 0;
  #lastWrite: Promise<unknown> = Promise.resolve();

  /** Everything that is kept, by its key; the journal's copy where there are two. */
  get shelf(): ReadonlyMap<string, string> {
    return new Map([...this.database, ...this.journal]);
  }

  get isDatabaseBusy(): boolean {
    return this.#underWay > 0;
  }

  isDead(tabId: string): boolean {
    return this.#dead.has(tabId);
  }

  /** The window is gone without a word, and does nothing more; the others notice. */
  kill(tabId: string): void {
    this.#dead.add(tabId);
    for (const run of this.#atDeath.get(tabId) ?? []) run();
    this.#end(tabId);
  }

  #deathOf(tabId: string): Promise<void> {
    return new Promise((resolve) => this.#atDeath.set(tabId, [...(this.#atDeath.get(tabId) ?? []), resolve]));
  }

  #end(tabId: string): void {
    if (!this.#alive.delete(tabId)) return;
    for (const told of [...this.#alive.values()]) told();
  }

  parts(
    id: string,
    wait: (milliseconds: number) => Promise<void>,
  ): Readonly<{ journal: DraftJournal; database: DraftDatabase; life: TabLife }> {
    const life: TabLife = {
      id,
      begin: (whenAnotherIsGone) => {
        this.#alive.set(id, whenAnotherIsGone);
        return () => this.#end(id);
      },
      living: async () => new Set(this.#alive.keys()),
      alone: (work) => {
        const turn = this.#last.then(() => (this.#dead.has(id) ? new Promise<never>(() => {}) : work()));
        // The browser lets go of a lock when its window dies.
        this.#last = Promise.race([turn.catch(() => {}), this.#deathOf(id)]);
        return turn;
      },
    };
    return { journal: this.#journalFor(id), database: this.#databaseFor(id, wait), life };
  }

  #journalFor(tabId: string): DraftJournal {
    const { journal } = this;
    return {
      write: (key, draft) => {
        const isWritten = this.hasJournal && !this.#dead.has(tabId);
        if (isWritten) journal.set(key, draft);
        return isWritten;
      },
      read: (key) => journal.get(key) ?? null,
      remove: (key) => void (this.#dead.has(tabId) || journal.delete(key)),
      keys: () => [...journal.keys()],
    };
  }

  #databaseFor(tabId: string, wait: (milliseconds: number) => Promise<void>): DraftDatabase {
    const { database } = this;
    // One after another, as they were asked for, whichever window asked.
    const inTurn = () => {
      this.#underWay += 1;
      this.#lastWrite = this.#lastWrite.then(() => wait(this.databaseLatency));
      return this.#lastWrite.then(() => {
        this.#underWay -= 1;
      });
    };
    const write = async (use: () => void) => {
      await inTurn();
      const isDone = this.hasDatabase && (this.finishesForTheDead || !this.#dead.has(tabId));
      if (isDone) use();
      return this.#dead.has(tabId) ? new Promise<never>(() => {}) : isDone;
    };
    return {
      put: (key, draft) => write(() => database.set(key, draft)),
      remove: (key) => write(() => database.delete(key)),
      read: async (start) => {
        await inTurn();
        if (this.#dead.has(tabId)) return new Promise<never>(() => {});
        return new Map([...database].filter(([key]) => this.hasDatabase && key.startsWith(start)));
      },
    };
  }
}
