import "server-only";
import type { Viewer } from "#lib/auth/viewer";
import { readPresence } from "./channels";
import { announceEvery } from "./crowd";
import type { DeskWatch } from "./desk-watch";
import { Gathering } from "./gathering";
import { tellPresence } from "./hub";
import { type Ears, listener } from "./listener";
import type { EventStream } from "./stream";
import { Whereabouts } from "./whereabouts";
import type { WindowEvents } from "./window-events";
import { noTopics, type Topics, tellWindows } from "./window-news";

/** An open window of a person, for all that belongs to no single article. */
export type Watcher = {
  viewer: Viewer;
  /** The session ends by itself then. */
  until: Date;
  readonly events: EventStream<WindowEvents>;
  readonly wantsJobs: boolean;
  readonly desk: DeskWatch | null;
};

/** Milliseconds between two tellings: what goes on faster than that nobody reads. */
const pause = 250;
/** Windows of one person; one more ends the oldest. */
const mostOfPerson = 12;
/** Windows this process carries. */
const most = 5_000;

/** The windows open at this process, and what they are to be told. */
export class WindowHub {
  readonly #watchers = new Set<Watcher>();
  readonly #whereabouts = new Whereabouts();
  readonly #apart = new Set<string>();
  readonly #gathering = new Gathering(pause, () => this.#tell());
  readonly #ears: Ears = {
    hear: {
      stet_change: (payload) => this.#note("articles", payload.split(" ")[0] ?? ""),
      stet_row: (articleId) => this.#note("articles", articleId),
      stet_rights: (userId) => this.#note("rights", userId),
      stet_notification: (userId) => this.#note("bells", userId),
      stet_job: (userId) => this.#note("jobs", userId),
      stet_presence: (payload) => this.#hearPresence(payload),
    },
    began: () => this.#beganToListen(),
  };
  #topics: Topics<Watcher> = noTopics();
  #beat: NodeJS.Timeout | null = null;
  #isStopping = false;

  constructor() {
    for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => this.#stop());
  }

  hasRoom(): boolean {
    return !this.#isStopping && this.#watchers.size < most;
  }

  enter(watcher: Watcher): void {
    const own = [...this.#watchers].filter(({ viewer }) => viewer.userId === watcher.viewer.userId);
    for (const { events } of own.slice(0, Math.max(0, own.length + 1 - mostOfPerson))) events.end("crowded");
    const isFirst = this.#watchers.size === 0;
    this.#watchers.add(watcher);
    listener().join(this.#ears);
    this.#beat ??= setInterval(() => this.#keepAlive(), announceEvery);
    if (isFirst && listener().isListening) this.#askWhoIsWhere();
    this.#greet(watcher);
  }

  leave(watcher: Watcher): void {
    this.#watchers.delete(watcher);
    this.#topics.newcomers.delete(watcher);
    if (this.#watchers.size > 0) return;
    listener().leave(this.#ears);
    if (this.#beat) clearInterval(this.#beat);
    this.#beat = null;
  }

  #note(about: "articles" | "rights" | "bells" | "jobs" | "presence", id: string): void {
    this.#topics[about].add(id);
    this.#gathering.call();
  }

  #greet(watcher: Watcher): void {
    this.#topics.newcomers.add(watcher);
    this.#gathering.call();
  }

  /** Whatever was said before was missed: everybody is told everything. */
  #beganToListen(): void {
    this.#askWhoIsWhere();
    for (const watcher of this.#watchers) this.#greet(watcher);
  }

  #askWhoIsWhere(): void {
    void tellPresence([{ kind: "ask", article: null }]);
  }

  #hearPresence(payload: string): void {
    const message = readPresence(payload);
    const changed = message && this.#whereabouts.hear(message, performance.now());
    if (changed) this.#note("presence", changed);
  }

  async #tell(): Promise<void> {
    const topics = this.#topics;
    this.#topics = noTopics();
    const around = { peopleIn: (id: string) => this.#whereabouts.peopleIn(id), apart: this.#apart };
    try {
      await tellWindows(this.#watchers, topics, around);
    } catch (error) {
      // biome-ignore lint/suspicious/noConsole: a server's standard error is its log, and nobody waits for this answer
      console.error("Windows could not be told:", error);
      // Whoever is cut off comes again and is told everything.
      for (const { events } of [...this.#watchers]) events.end(null);
    }
  }

  /** Signs of life; sessions that ran out are looked at. */
  #keepAlive(): void {
    const now = new Date();
    for (const article of this.#whereabouts.forget(performance.now())) this.#note("presence", article);
    for (const { events, until, viewer } of this.#watchers) {
      events.beat();
      if (until <= now) this.#note("rights", viewer.userId);
    }
  }

  #stop(): void {
    this.#isStopping = true;
    for (const { events } of [...this.#watchers]) events.end("stopping");
  }
}

// Next keeps modules apart by route, and the development server reloads them; the windows have to be in one place.
const kept = globalThis as typeof globalThis & { stetWindows?: WindowHub };

export function windowHub(): WindowHub {
  kept.stetWindows ??= new WindowHub();
  return kept.stetWindows;
}
