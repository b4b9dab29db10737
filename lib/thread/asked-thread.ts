import type { Worker } from "node:worker_threads";
import { Problem, type ProblemCode, type ProblemValues } from "#lib/problem";
import { type PromiseWithResolvers, withResolvers } from "#lib/with-resolvers";

/** A refusal comes as its parts: errors lose their class on the way. */
export type ThreadAnswer =
  | Readonly<{ value: unknown }>
  | Readonly<{ problem: Readonly<{ code: ProblemCode; key: string; values: ProblemValues; data: unknown }> }>
  | Readonly<{ fault: string }>;

/** A worker thread that answers questions (`answerQuestions`), one at a time. */
export class AskedThread<Question> {
  readonly #worker: Worker;
  #waiting: PromiseWithResolvers<ThreadAnswer> | null = null;
  #fault: Error | null = null;

  constructor(worker: Worker) {
    this.#worker = worker;
    worker.on("message", (answer: ThreadAnswer) => this.#take()?.resolve(answer));
    worker.on("error", (error) => this.#break(error));
    worker.on("exit", () => this.#break(new Error("A thread ended before it answered")));
  }

  /** Whether it has ended, and answers no more. */
  get hasEnded(): boolean {
    return this.#fault !== null;
  }

  /** Throws the problem the thread met, or the error that ended it. */
  async ask<Value>(question: Question): Promise<Value> {
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

  /** From now on the thread by itself keeps no process from ending. */
  unref(): void {
    this.#worker.unref();
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
