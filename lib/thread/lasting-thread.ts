import type { Worker } from "node:worker_threads";
import { Turns } from "#lib/turns";
import { AskedThread } from "./asked-thread";

/** Milliseconds an answer may take, and a thread nobody asks lives on. */
export type ThreadLimits = Readonly<{ longestAnswer: number; longestIdle: number }>;

/** A minute: the longest article takes 4 s on a busy machine. Five minutes. */
const usualLimits: ThreadLimits = { longestAnswer: 60_000, longestIdle: 300_000 };

/**
 * A thread of this process that lives on from question to question. It ends, and its memory with it, when nobody asks
 * it for a while; one that died or took too long is replaced at the next question.
 */
export class LastingThread<Question, Answer> {
  readonly #make: () => Worker;
  readonly #limits: ThreadLimits;
  #thread: AskedThread<Question> | null = null;
  #idle: NodeJS.Timeout | undefined;
  readonly #turns = new Turns();

  constructor(make: () => Worker, limits = usualLimits) {
    this.#make = make;
    this.#limits = limits;
  }

  /** Questions are answered in their order. Throws when the thread died of this one, or took too long. */
  ask(question: Question): Promise<Answer> {
    return this.#turns.take(() => this.#ask(question));
  }

  async end(): Promise<void> {
    clearTimeout(this.#idle);
    const thread = this.#thread;
    this.#thread = null;
    await thread?.end();
  }

  async #ask(question: Question): Promise<Answer> {
    clearTimeout(this.#idle);
    const thread = this.#living();
    const { longestAnswer, longestIdle } = this.#limits;
    let isLate = false;
    const limit = setTimeout(() => {
      isLate = true;
      void thread.end();
    }, longestAnswer);
    try {
      return await thread.ask<Answer>(question);
    } catch (error) {
      if (isLate) throw new Error(`A thread took more than ${longestAnswer} ms`);
      throw error;
    } finally {
      clearTimeout(limit);
      this.#idle = setTimeout(() => void this.end(), longestIdle).unref();
    }
  }

  #living(): AskedThread<Question> {
    if (this.#thread && !this.#thread.hasEnded) return this.#thread;
    const thread = new AskedThread<Question>(this.#make());
    thread.unref();
    this.#thread = thread;
    return thread;
  }
}
