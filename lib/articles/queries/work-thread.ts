import "server-only";
import { Worker } from "node:worker_threads";
import { Problem } from "#lib/problem";
import type { ThreadAnswer, ThreadAsk } from "./upload-thread";

/** Megabytes of a thread's own heap: 20,000 sentences of XLIFF need about 400. */
const mostMemory = 1536;

/** A thread for what would hold up everybody else: it reads and writes files, and has neither database nor settings. */
export class WorkThread {
  /** In the running application only: scripts and tests do the same at once. */
  static get isThere(): boolean {
    return process.env.NEXT_RUNTIME === "nodejs";
  }

  readonly #worker = new Worker(new URL("./upload-thread.ts", import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: mostMemory },
  });
  #waiting: PromiseWithResolvers<ThreadAnswer> | null = null;
  #fault: Error | null = null;

  constructor(signal?: AbortSignal) {
    this.#worker.on("message", (answer: ThreadAnswer) => this.#take()?.resolve(answer));
    this.#worker.on("error", (error) => this.#break(error));
    this.#worker.on("exit", () => this.#break(new Error("A thread ended before it answered")));
    signal?.addEventListener("abort", () => void this.end(), { once: true });
    if (signal?.aborted) void this.end();
  }

  /** One question at a time. Throws the problem the thread met. */
  async ask<Value>(question: ThreadAsk): Promise<Value> {
    if (this.#fault) throw this.#fault;
    this.#waiting = withResolvers();
    this.#worker.postMessage(question);
    const answer = await this.#waiting.promise;
    if ("value" in answer) return answer.value as Value;
    if ("fault" in answer) throw new Error(answer.fault);
    const { code, key, values, data } = answer.problem;
    throw new Problem(code, key, values, data);
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
  }

  #take(): PromiseWithResolvers<ThreadAnswer> | null {
    const waiting = this.#waiting;
    this.#waiting = null;
    return waiting;
  }

  #break(error: unknown): void {
    this.#fault ??= error instanceof Error ? error : new Error(String(error));
    this.#take()?.reject(this.#fault);
  }
}

type PromiseWithResolvers<Value> = Readonly<{
  promise: Promise<Value>;
  resolve: (value: Value) => void;
  reject: (why: unknown) => void;
}>;

/** Node 20 has no Promise.withResolvers. */
function withResolvers<Value>(): PromiseWithResolvers<Value> {
  let [resolve, reject]: [(value: Value) => void, (why: unknown) => void] = [() => {}, () => {}];
  const promise = new Promise<Value>((resolved, rejected) => {
    resolve = resolved;
    reject = rejected;
  });
  return { promise, resolve, reject };
}
