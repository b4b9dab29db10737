import "server-only";
import { liveViewers } from "#lib/auth/session-viewer";
import type { Viewer } from "#lib/auth/viewer";
import type { JobEvents } from "#lib/jobs/job";
import { getJobs } from "#lib/jobs/queries/get-jobs";
import { Listener } from "#lib/live/listener";
import type { EventStream } from "#lib/live/stream";
import { Runner } from "./runner";

/** An open window that is told of its person's jobs. */
export type JobWatcher = { viewer: Viewer; until: Date; readonly events: EventStream<JobEvents> };

/** Milliseconds between two tellings to one person: a job of many small parts goes on faster than anybody reads. */
const pause = 250;
/** Milliseconds between two signs of life. */
const beat = 20_000;
/** Windows of one person; one more ends the oldest. */
const mostOfPerson = 6;

const channels = ["stet_job", "stet_job_call", "stet_rights"] as const;

/** What this process has to do with jobs: works at them, and tells windows how far they are. */
class JobHub {
  readonly #runner = new Runner();
  readonly #watchers = new Map<string, Set<JobWatcher>>();
  readonly #waiting = new Set<string>();
  readonly #listener = new Listener({
    name: "stet jobs",
    channels,
    hear: (channel, payload) => {
      if (channel !== "stet_job_call") this.#tellSoon(payload);
      else if (payload === "queued") this.#wakeRunner();
      else this.#runner.giveUp(payload.replace(/^cancel /, ""));
    },
    began: () => {
      this.#wakeRunner();
      for (const userId of this.#watchers.keys()) this.#tellSoon(userId);
    },
  });
  #beat: NodeJS.Timeout | null = null;
  #isWorking = false;

  constructor() {
    for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => this.#stop());
  }

  /** From now on this process takes jobs up. */
  work(): void {
    this.#isWorking = true;
    this.#listener.start();
  }

  enter(watcher: JobWatcher): void {
    const { userId } = watcher.viewer;
    const own = this.#watchers.get(userId) ?? new Set();
    for (const { events } of [...own].slice(0, Math.max(0, own.size + 1 - mostOfPerson))) events.end("crowded");
    own.add(watcher);
    this.#watchers.set(userId, own);
    this.#listener.start();
    this.#beat ??= setInterval(() => this.#keepAlive(), beat);
    this.#tellSoon(userId);
  }

  leave(watcher: JobWatcher): void {
    const { userId } = watcher.viewer;
    const own = this.#watchers.get(userId);
    own?.delete(watcher);
    if (own?.size === 0) this.#watchers.delete(userId);
    if (this.#watchers.size > 0) return;
    if (this.#beat) clearInterval(this.#beat);
    this.#beat = null;
    if (!this.#isWorking) this.#listener.stop();
  }

  #wakeRunner(): void {
    if (this.#isWorking) this.#runner.wake();
  }

  /** The first telling is at once; those that come in the pause after it are one. */
  #tellSoon(userId: string): void {
    if (!this.#watchers.has(userId) || this.#waiting.has(userId)) return;
    this.#waiting.add(userId);
    setTimeout(() => {
      this.#waiting.delete(userId);
      void this.#tell(userId);
    }, pause);
  }

  /** Rights are looked at before anything is told. */
  async #tell(userId: string): Promise<void> {
    const watchers = [...(this.#watchers.get(userId) ?? [])];
    try {
      const sessions = watchers.map(({ viewer }) => viewer.sessionId);
      const found = await liveViewers(sessions, new Date());
      for (const watcher of watchers) {
        const known = found.get(watcher.viewer.sessionId);
        if (!known) {
          watcher.events.end("signedOut");
          continue;
        }
        Object.assign(watcher, known);
        watcher.events.send("jobs", await getJobs(watcher.viewer));
      }
    } catch (error) {
      // biome-ignore lint/suspicious/noConsole: a server's standard error is its log, and nobody waits for this answer
      console.error("Jobs could not be told:", error);
      for (const { events } of watchers) events.end(null);
    }
  }

  #keepAlive(): void {
    const now = new Date();
    for (const [userId, watchers] of this.#watchers) {
      for (const { events } of watchers) events.beat();
      if ([...watchers].some(({ until }) => until <= now)) this.#tellSoon(userId);
    }
  }

  #stop(): void {
    this.#runner.stop();
    for (const watchers of this.#watchers.values()) for (const { events } of [...watchers]) events.end("stopping");
  }
}

// Next keeps modules apart by route, and the development server reloads them; the work has to be in one place.
const kept = globalThis as typeof globalThis & { stetJobs?: JobHub };

export function jobHub(): JobHub {
  kept.stetJobs ??= new JobHub();
  return kept.stetJobs;
}
