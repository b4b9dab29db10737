import "server-only";
import { readPresence } from "./channels";
import type { DeskWatch } from "./desk-watch";
import { Gathering } from "./gathering";
import { tellPresence } from "./hub";
import { listener } from "./listener";
import { type OpenStream, OpenStreams } from "./open-streams";
import type { EventStream } from "./stream";
import { Whereabouts } from "./whereabouts";
import type { WindowEvents } from "./window-events";
import { noTopics, type Topics, tellWindows } from "./window-news";

/** An open window of a person, for all that belongs to no single article. */
export type Watcher = OpenStream & {
  readonly events: EventStream<WindowEvents>;
  readonly wantsJobs: boolean;
  readonly desk: DeskWatch | null;
};

/** Milliseconds between two tellings: what goes on faster than that nobody reads. */
const pause = 250;

/** The windows open at this process, and what they are to be told. */
export class WindowHub {
  readonly #whereabouts = new Whereabouts();
  readonly #apart = new Set<string>();
  readonly #gathering = new Gathering(pause, () => this.#tell());
  readonly #streams = new OpenStreams<Watcher>(
    {
      hear: {
        stet_change: (payload) => this.#note("articles", payload.split(" ")[0] ?? ""),
        stet_row: (articleId) => this.#note("articles", articleId),
        stet_rights: (userId) => this.#note("rights", userId),
        stet_notification: (userId) => this.#note("bells", userId),
        stet_job: (userId) => this.#note("jobs", userId),
        stet_presence: (payload) => this.#hearPresence(payload),
      },
      began: () => this.#beganToListen(),
    },
    () => this.#keepAlive(),
  );
  #topics: Topics<Watcher> = noTopics();

  /** Whether one more stream can be carried. */
  hasRoom(): boolean {
    return this.#streams.hasRoom();
  }

  enter(watcher: Watcher): void {
    const isFirst = this.#streams.all.size === 0;
    this.#streams.enter(watcher);
    if (isFirst && listener().isListening) this.#askWhoIsWhere();
    this.#greet(watcher);
  }

  leave(watcher: Watcher): void {
    this.#streams.leave(watcher);
    this.#topics.newcomers.delete(watcher);
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
    for (const watcher of this.#streams.all) this.#greet(watcher);
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
      await tellWindows(this.#streams.all, topics, around);
    } catch (error) {
      // biome-ignore lint/suspicious/noConsole: a server's standard error is its log, and nobody waits for this answer
      console.error("Windows could not be told:", error);
      // Whoever is cut off comes again and is told everything.
      for (const { events } of [...this.#streams.all]) events.end(null);
    }
  }

  /** Signs of life; sessions that ran out are looked at. */
  #keepAlive(): void {
    const now = new Date();
    for (const article of this.#whereabouts.forget(performance.now())) this.#note("presence", article);
    for (const { events, until, viewer } of this.#streams.all) {
      events.beat();
      if (until <= now) this.#note("rights", viewer.userId);
    }
  }
}

// Next keeps modules apart by route, and the development server reloads them; the windows have to be in one place.
const kept = globalThis as typeof globalThis & { stetWindows?: WindowHub };

export function windowHub(): WindowHub {
  kept.stetWindows ??= new WindowHub();
  return kept.stetWindows;
}
