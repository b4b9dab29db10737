import "server-only";
import { randomUUID } from "node:crypto";
import { daysListed } from "#lib/jobs/job";
import { clearOldJobs } from "./end-job";
import { keepLease, type TakenJob, takeJob, untilNext } from "./lease";
import { runJob } from "./run-job";

/** Milliseconds between two signs of life: a lease outlives two that were missed. */
const beat = 5_000;
/** Milliseconds after which work is looked for though nobody called, and what is old is cleared away. */
const idle = 60_000;

/** Works at one job at a time, for as long as the process lives. */
export class Runner {
  readonly id = randomUUID();
  #current: Readonly<{ jobId: string; stop: AbortController }> | null = null;
  #timer: NodeJS.Timeout | null = null;
  #isAsked = false;
  #isRunning = false;
  #isStopping = false;

  /** There may be work; a call while some is under way is served when it is done. */
  wake(): void {
    this.#isAsked = true;
    if (this.#isRunning || this.#isStopping) return;
    this.#isRunning = true;
    void this.#run().finally(() => {
      this.#isRunning = false;
    });
  }

  /** Somebody cancelled this job. */
  giveUp(jobId: string): void {
    if (this.#current?.jobId === jobId) this.#current.stop.abort("cancelled");
  }

  /** The job under way is given back at once, so that another server takes it up. */
  stop(): void {
    this.#isStopping = true;
    if (this.#timer) clearTimeout(this.#timer);
    this.#current?.stop.abort("stopping");
  }

  async #run(): Promise<void> {
    if (this.#timer) clearTimeout(this.#timer);
    let wait = idle;
    try {
      while (this.#isAsked && !this.#isStopping) {
        this.#isAsked = false;
        const job = await takeJob(this.id);
        if (!job) continue;
        this.#isAsked = true;
        await this.#work(job);
      }
      await clearOldJobs(new Date(Date.now() - daysListed * 86_400_000));
      wait = await untilNext(idle);
    } catch (error) {
      // biome-ignore lint/suspicious/noConsole: a server's standard error is its log, and nobody waits for this answer
      console.error("Jobs wait until the database answers again:", error);
    }
    if (this.#isStopping) return;
    this.#timer = setTimeout(() => this.wake(), wait);
    this.#timer.unref();
  }

  async #work(job: TakenJob): Promise<void> {
    const stop = new AbortController();
    this.#current = { jobId: job.id, stop };
    const heart = setInterval(() => void this.#beat(job, stop), beat);
    try {
      await runJob(job, stop.signal);
    } finally {
      clearInterval(heart);
      this.#current = null;
    }
  }

  async #beat(job: TakenJob, stop: AbortController): Promise<void> {
    try {
      if (!(await keepLease(job))) stop.abort("lost");
    } catch {
      // Without a database there is no lease to keep: what is under way will not be stored either.
    }
  }
}
