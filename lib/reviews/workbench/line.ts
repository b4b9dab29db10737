import { waitBefore } from "#lib/back-off";
import type { ProblemAnswer } from "#lib/problem";
import type { Review } from "#lib/reviews/review";
import type { Store } from "./store";
import type { Outcome, Surroundings } from "./surroundings";
import { withReview } from "./workbench-state";

/** How the server is reached: whether requests get through, and whether it still knows who asks. */
export type LineState = "good" | "retrying" | "offline" | "signedOut" | "someoneElse";

/** An answer; a request that does not get through is tried again until it does. */
export type Answer<Value> = Exclude<Outcome<Value>, { kind: "unreachable" }>;

type Refused = Readonly<{ kind: "refused"; problem: ProblemAnswer }>;

/**
 * Every write of the workbench goes through here. What does not get through waits and is tried again, ever more
 * seldom, at once when the network is back; what meets a closed session waits until the same person signed in again.
 */
export class Line {
  readonly #store: Store;
  readonly #around: Surroundings;
  readonly #waiting = new Set<() => void>();
  #isLeft = false;

  constructor(store: Store, around: Surroundings) {
    this.#store = store;
    this.#around = around;
  }

  /** With `outlivesPage` the first try goes on when the page is left. */
  async post<Value>(path: string, body: object, outlivesPage = false): Promise<Answer<Value>> {
    for (let tries = 0; ; tries += 1) {
      if (this.#isLeft || isClosed(this.#store.state.line)) await this.#wait(null);
      const outcome = await this.#around.post<Value>(path, body, outlivesPage && tries === 0);
      if (outcome.kind === "unreachable") {
        this.#become(this.#around.isOnline() ? "retrying" : "offline");
        await this.#wait(this.#isLeft ? null : waitBefore(tries, this.#around.chance()));
      } else if (isSignedOut(outcome)) {
        this.#become(closedBy(outcome.problem));
        const opened = this.#wait(null);
        void this.#lookAgain(tries);
        await opened;
      } else {
        this.#become("good");
        return outcome;
      }
    }
  }

  /** Nothing is sent from now on, until `comeBack`; what is under way arrives or not. */
  leave(): void {
    this.#isLeft = true;
  }

  comeBack(): void {
    if (!this.#isLeft) return;
    this.#isLeft = false;
    this.tryNow();
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
      if (isSignedOut(outcome)) this.#become(closedBy(outcome.problem));
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

  /** A refusal may have been on its way while the person signed in again: then nobody else would find out. */
  async #lookAgain(tries: number): Promise<void> {
    if (tries > 0) await this.#wait(waitBefore(tries, this.#around.chance()));
    if (!this.#isLeft && isClosed(this.#store.state.line)) await this.refresh();
  }

  #become(line: LineState): void {
    const wasClosed = isClosed(this.#store.state.line);
    this.#store.update((state) => (state.line === line ? state : { ...state, line }));
    // An answer that came late may open it, too: whoever waits for that would wait for ever.
    if (wasClosed && !isClosed(line)) this.#wake();
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

/** Nobody is signed in; or someone else is, as the refusal's data says. */
function closedBy({ data }: ProblemAnswer): LineState {
  const isOther = typeof data === "object" && data !== null && "isOtherPerson" in data;
  return isOther ? "someoneElse" : "signedOut";
}

function isSignedOut(outcome: Readonly<{ kind: "done" }> | Refused): outcome is Refused {
  return outcome.kind === "refused" && outcome.problem.code === "signed-out";
}
