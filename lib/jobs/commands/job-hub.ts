import "server-only";
import { type Ears, listener } from "#lib/live/listener";
import { Runner } from "./runner";

/** This process's part in the work of jobs: it takes them up when it is called, and gives up those that were cancelled. */
class JobHub {
  readonly #runner = new Runner();
  readonly #ears: Ears = {
    hear: {
      stet_job_call: (call) =>
        call === "queued" ? this.#runner.wake() : this.#runner.giveUp(call.replace(/^cancel /, "")),
    },
    began: () => this.#runner.wake(),
  };

  constructor() {
    for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => this.#runner.stop());
  }

  /** From now on this process takes jobs up. */
  work(): void {
    listener().join(this.#ears);
  }
}

// Next keeps modules apart by route, and the development server reloads them; the work has to be in one place.
const kept = globalThis as typeof globalThis & { stetJobs?: JobHub };

export function jobHub(): JobHub {
  kept.stetJobs ??= new JobHub();
  return kept.stetJobs;
}
