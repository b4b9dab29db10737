import type { ProblemAnswer } from "#lib/problem";
import type { Review } from "#lib/reviews/review";
import type { Store } from "./store";
import type { Outcome, Surroundings } from "./surroundings";
import { withReview } from "./workbench-state";

/** How the server is reached: whether requests get through, and whether it still knows who asks. */
export type LineState = "good" | "retrying" | "offline" | "signedOut" | "someoneElse";

/** An answer; a request that does not get through is tried again until it does. */
export type Answer<Value> = Exclude<Outcome<Value>, { kind: "unreachable" }>;

const firstWait = 1_000;
const longestWait = 30_000;

/**
 * Every write of the workbench goes through here. What does not get through waits and is tried again, ever more
 * seldom, at once when the network is back; what meets a closed session waits until the same person signed in again.
 */
export class Line {
  readonly #store: Store;
  readonly #around: Surroundings;
  readonly #waiting = new Set<() => void>();

  constructor(store: Store, around: Surroundings) {
    this.#store = store;
    this.#around = around;
  }

  async post<Value>(path: string, body: object): Promise<Answer<Value>> {
    for (let tries = 0; ; tries += 1) {
      if (isClosed(this.#store.state.line)) await this.#wait(null);
      const outcome = await this.#around.post<Value>(path, body);
      if (outcome.kind === "unreachable") {
        this.#become(this.#around.isOnline() ? "retrying" : "offline");
        await this.#wait(Math.min(longestWait, firstWait * 2 ** tries));
      } else if (isSignedOut(outcome)) {
        this.#become("signedOut");
        await this.#wait(null);
      } else {
        this.#become("good");
        return outcome;
      }
    }
  }

  /** Tries at once whatever waits: the network is back, or the person asks for it. */
  tryNow(): void {
    if (!isClosed(this.#store.state.line)) this.#wake();
  }

  /**
   * Reads the article anew, and so learns whether the session holds and what others did. Another person's session
   * sends nothing of what this one typed.
   */
  async refresh(): Promise<void> {
    await this.reread();
  }

  /** The same; answers whether the article could be read. */
  async reread(): Promise<boolean> {
    const { article, viewer } = this.#store.state;
    const outcome = await this.#around.get<Review>(`articles/${article.id}`);
    if (outcome.kind === "unreachable") return false;
    if (outcome.kind === "refused") {
      if (isSignedOut(outcome)) this.#become("signedOut");
      return false;
    }
    if (outcome.value.viewer.id !== viewer.id) {
      this.#become("someoneElse");
      return false;
    }
    this.#store.update((state) => withReview(state, outcome.value));
    this.#become("good");
    this.#wake();
    return true;
  }

  #become(line: LineState): void {
    this.#store.update((state) => (state.line === line ? state : { ...state, line }));
  }

  #wake(): void {
    for (const resume of [...this.#waiting]) resume();
  }

  #wait(milliseconds: number | null): Promise<void> {
    return new Promise((resolve) => {
      let callOff = () => {};
      const resume = () => {
        callOff();
        this.#waiting.delete(resume);
        resolve();
      };
      this.#waiting.add(resume);
      if (milliseconds !== null) callOff = this.#around.after(milliseconds, resume);
    });
  }
}

function isClosed(line: LineState): boolean {
  return line === "signedOut" || line === "someoneElse";
}

function isSignedOut(
  outcome: Readonly<{ kind: "done" }> | Readonly<{ kind: "refused"; problem: ProblemAnswer }>,
): boolean {
  return outcome.kind === "refused" && outcome.problem.code === "signed-out";
}
