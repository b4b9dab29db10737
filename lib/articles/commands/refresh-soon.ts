import "server-only";
import { refreshTexts } from "./refresh-texts";

/** Milliseconds between two batches: who writes and reads goes first. */
const pause = 20;
/** Milliseconds until the first: what is saved meanwhile goes with it. A search does not wait for it. */
const quiet = 10_000;

let running: Promise<void> | null = null;

/**
 * Has all changed texts made searchable in the background, in the running application only. Asked for by whoever looks
 * at a desk and after saves; what fails is told in the log and made up for at the next asking.
 */
export function refreshSoon(): void {
  if (process.env.NEXT_RUNTIME !== "nodejs" || running) return;
  running = refreshAll().finally(() => {
    running = null;
  });
}

async function refreshAll(): Promise<void> {
  try {
    await new Promise((resolve) => setTimeout(resolve, quiet).unref());
    while ((await refreshTexts()) > 0) await new Promise((resolve) => setTimeout(resolve, pause).unref());
  } catch (error) {
    // biome-ignore lint/suspicious/noConsole: a server's standard error is its log, and nobody waits for this answer
    console.error("The texts to be searched could not be read:", error);
  }
}
