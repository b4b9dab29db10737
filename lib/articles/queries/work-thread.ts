import "server-only";
import { Worker } from "node:worker_threads";
import { AskedThread } from "#lib/thread/asked-thread";
import type { ThreadAsk } from "./upload-thread";

/** Megabytes of a thread's own heap: 20,000 sentences of XLIFF need about 400. */
const mostMemory = 1536;

/** A thread for what would hold up everybody else: it reads and writes files, and has neither database nor settings. */
export class WorkThread extends AskedThread<ThreadAsk> {
  /** In the running application only: scripts and tests do the same at once. */
  static get isThere(): boolean {
    return process.env.NEXT_RUNTIME === "nodejs";
  }

  constructor(signal?: AbortSignal) {
    const resourceLimits = { maxOldGenerationSizeMb: mostMemory };
    super(new Worker(new URL("./upload-thread.ts", import.meta.url), { resourceLimits }));
    signal?.addEventListener("abort", () => void this.end(), { once: true });
    if (signal?.aborted) void this.end();
  }
}
