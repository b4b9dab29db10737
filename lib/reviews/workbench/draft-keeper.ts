import type { DraftPlace } from "./draft";
import { type Draft, doneWith, draftKey, draftsOf, placeOfKey, readDraft, writeDraft } from "./draft";
import { Held } from "./held";

/** Small and synchronous: what is written is there when the window dies in the next moment. */
export type DraftJournal = Readonly<{
  /** Whether there was room. */
  write: (key: string, draft: string) => boolean;
  read: (key: string) => string | null;
  remove: (key: string) => void;
  keys: () => readonly string[];
}>;

/** Roomy, and sure to be on the disk once it has answered. False when it could not be done. */
export type DraftDatabase = Readonly<{
  put: (key: string, draft: string) => Promise<boolean>;
  remove: (key: string) => Promise<boolean>;
  /** All whose key begins so; none where there is no database. */
  read: (start: string) => Promise<ReadonlyMap<string, string>>;
}>;

/** Which windows of this browser are alive. */
export type TabLife = Readonly<{
  id: string;
  /** This window is alive from now on; tells whenever another is gone. Answers how to end. */
  begin: (whenAnotherIsGone: () => void) => () => void;
  living: () => Promise<ReadonlySet<string>>;
  /** Runs `work` while no other window runs its own. */
  alone: <Value>(work: () => Promise<Value>) => Promise<Value>;
}>;

type Parts = Readonly<{
  journal: DraftJournal;
  database: DraftDatabase;
  life: TabLife;
  after: (milliseconds: number, run: () => void) => () => void;
}>;

/** Milliseconds until what is in the journal goes to the database: not every letter needs the disk. */
const gathering = 300;

/**
 * Keeps drafts beyond the window: each keystroke in the journal before anything else happens, and soon after in the
 * database, which takes it over. What is dropped stays marked in the journal until the database has forgotten it.
 */
export class DraftKeeper {
  /** False while something typed could be kept nowhere but in this window. */
  readonly isKeeping = new Held(true);
  readonly #parts: Parts;
  /** What the database shall hold; null: nothing. */
  readonly #wanted = new Map<string, string | null>();
  /** What waits to be written, in the journal until then. */
  readonly #gathering = new Set<string>();
  readonly #writing = new Map<string, Promise<void>>();
  readonly #inDatabase = new Set<string>();
  readonly #unkept = new Set<string>();
  #isOver = false;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  get tabId(): string {
    return this.#parts.life.id;
  }

  /** The window is open from now on; tells whenever another is gone. After its end, what it kept is not its own any more. */
  begin(whenAnotherIsGone: () => void): () => void {
    this.#isOver = false;
    const end = this.#parts.life.begin(whenAnotherIsGone);
    return () => {
      this.#isOver = true;
      end();
    };
  }

  keep(draft: Draft): void {
    const key = draftKey(draft.place);
    const text = writeDraft(draft);
    const isInJournal = this.#parts.journal.write(key, text);
    this.#wanted.set(key, text);
    if (isInJournal) {
      this.#judge(key, true);
      this.#gather(key);
    } else void this.#write(key);
  }

  drop(place: DraftPlace): void {
    const key = draftKey(place);
    this.#judge(key, true);
    if (!this.#inDatabase.has(key)) {
      this.#wanted.delete(key);
      return this.#parts.journal.remove(key);
    }
    // Where there is no room for the sign, the journal's copy goes at least.
    if (!this.#parts.journal.write(key, doneWith)) this.#parts.journal.remove(key);
    this.#wanted.set(key, null);
    void this.#write(key);
  }

  /** Makes drafts of windows that are no more this window's own, once: the newest first. */
  claim(personId: string, articleId: string): Promise<readonly Draft[]> {
    return this.#parts.life.alone(async () => {
      const orphans = (await this.orphans(personId)).filter(({ place }) => place.articleId === articleId);
      const claimed = orphans.map((draft) => this.#claimOne(draft));
      await Promise.all([...this.#unkept].map((key) => this.#write(key)));
      return claimed;
    });
  }

  /** A person's drafts of windows that are no more, the newest first. */
  async orphans(personId: string): Promise<readonly Draft[]> {
    const drafts = await this.#readAll(`${draftsOf(personId)}:`);
    // Looked at after: a window that opened and wrote meanwhile is alive by now.
    const living = await this.#parts.life.living();
    return drafts
      .filter(({ tabId }) => tabId !== this.tabId && !living.has(tabId))
      .sort((a, b) => b.typedAt - a.typedAt || b.turn - a.turn);
  }

  /** One write for all that is typed within a moment. */
  #gather(key: string): void {
    if (this.#gathering.has(key)) return;
    this.#gathering.add(key);
    this.#parts.after(gathering, () => {
      this.#gathering.delete(key);
      void this.#write(key);
    });
  }

  #claimOne(draft: Draft): Draft {
    const { place, turn } = draft;
    // The first form had one place for a sentence, which other windows may be about to claim by the same name.
    const id = place.id || `${this.tabId}-before`;
    const mine = { ...draft, place: { ...place, id }, tabId: this.tabId, turn: turn + 1 };
    this.keep(mine);
    if (!place.id) this.#parts.journal.remove(firstFormKey(place));
    return mine;
  }

  async #readAll(start: string): Promise<Draft[]> {
    const { journal, database } = this.#parts;
    const newest = new Map<string, Draft>();
    const see = (key: string, stored: string) => {
      const draft = readDraft(key, stored);
      if (draft && draft.turn >= (newest.get(key)?.turn ?? 0)) newest.set(key, draft);
    };
    for (const [key, stored] of await database.read(start)) {
      this.#inDatabase.add(key);
      see(key, stored);
    }
    for (const key of journal.keys().filter((each) => each.startsWith(start))) {
      const stored = journal.read(key) ?? "";
      if (stored === doneWith) {
        newest.delete(key);
        this.#forget(key);
      } else see(key, stored);
    }
    return [...newest.values()];
  }

  /** Ends what a window began that died before the database had forgotten. */
  #forget(key: string): void {
    const place = placeOfKey(key);
    if (place && !this.#wanted.has(key)) this.drop(place);
  }

  /** One write of a draft at a time, the newest text next. */
  #write(key: string): Promise<void> {
    const running = this.#writing.get(key) ?? this.#writeAll(key).finally(() => this.#writing.delete(key));
    this.#writing.set(key, running);
    return running;
  }

  async #writeAll(key: string): Promise<void> {
    for (let wanted = this.#wanted.get(key); wanted !== undefined; wanted = this.#wanted.get(key)) {
      if (this.#isOver) return;
      const isDone = await this.#store(key, wanted);
      if (this.#isOver || this.#wanted.get(key) !== wanted) continue;
      this.#wanted.delete(key);
      this.#takenOver(key, wanted, isDone);
    }
  }

  async #store(key: string, wanted: string | null): Promise<boolean> {
    const { database } = this.#parts;
    if (wanted === null) return database.remove(key);
    const wasThere = this.#inDatabase.has(key);
    this.#inDatabase.add(key);
    const isDone = await database.put(key, wanted);
    if (!isDone && !wasThere) this.#inDatabase.delete(key);
    return isDone;
  }

  /** The journal's copy goes when the database has the same. */
  #takenOver(key: string, wanted: string | null, isDone: boolean): void {
    const { journal } = this.#parts;
    const kept = journal.read(key);
    if (isDone && kept === (wanted ?? doneWith)) journal.remove(key);
    if (wanted !== null) this.#judge(key, isDone || kept === wanted);
    else if (isDone) this.#inDatabase.delete(key);
  }

  #judge(key: string, isKept: boolean): void {
    if (isKept) this.#unkept.delete(key);
    else this.#unkept.add(key);
    this.isKeeping.update(() => this.#unkept.size === 0);
  }
}

function firstFormKey({ personId, articleId, segmentId }: DraftPlace): string {
  return [draftsOf(personId), articleId, segmentId].join(":");
}
