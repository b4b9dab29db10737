import "server-only";
import { Worker } from "node:worker_threads";
import type { CheckAnswer, CheckQuestion } from "#lib/findings/article-checker";
import { LastingThread } from "#lib/thread/lasting-thread";

/** Megabytes of the thread's own heap: readings of 20,000 sentences and the largest article take 300. */
const mostMemory = 768;

/**
 * A thread in which articles are checked: what it has read makes the next check of an article quick. In the running
 * application only: scripts and tests check at once.
 */
export function checkingThread(): LastingThread<CheckQuestion, CheckAnswer | "terms wanted"> {
  const resourceLimits = { maxOldGenerationSizeMb: mostMemory };
  return new LastingThread(() => new Worker(new URL("./findings-thread.ts", import.meta.url), { resourceLimits }));
}
