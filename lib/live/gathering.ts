/** Where time comes from: instants and waits in milliseconds. */
type Clock = Readonly<{ now: () => number; after: (milliseconds: number, run: () => void) => void }>;

const clock: Clock = { now: () => performance.now(), after: (milliseconds, run) => void setTimeout(run, milliseconds) };

/**
 * Calls in any number, work now and then: every call is followed by a run that begins after it; runs begin at least
 * `pause` milliseconds apart and never overlap. `run` has to see to its own failures.
 */
export class Gathering {
  readonly #pause: number;
  readonly #run: () => Promise<void>;
  readonly #clock: Clock;
  #isAsked = false;
  #isBusy = false;
  #last = Number.NEGATIVE_INFINITY;

  constructor(pause: number, run: () => Promise<void>, given: Clock = clock) {
    this.#pause = pause;
    this.#run = run;
    this.#clock = given;
  }

  call(): void {
    this.#isAsked = true;
    if (this.#isBusy) return;
    this.#isBusy = true;
    this.#clock.after(Math.max(0, this.#last + this.#pause - this.#clock.now()), () => void this.#work());
  }

  async #work(): Promise<void> {
    this.#isAsked = false;
    this.#last = this.#clock.now();
    try {
      await this.#run();
    } finally {
      this.#isBusy = false;
      if (this.#isAsked) this.call();
    }
  }
}
