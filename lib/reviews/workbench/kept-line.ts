import { waitBefore } from "#lib/back-off";
import type { StreamEars, Surroundings } from "./surroundings";

/** What a kept line needs of the world. */
export type LineSurroundings = Pick<Surroundings, "listen" | "chance" | "now" | "after">;

/** A stream that held this long was no try in vain, in milliseconds. */
const steady = 10_000;

/** One stream at a time, and the wait before it is tried again: ever longer while it is cut soon. */
export class KeptLine {
  readonly #around: LineSurroundings;
  #close: (() => void) | null = null;
  #callOffWait: (() => void) | null = null;
  #tries = 0;
  #openedAt = 0;

  constructor(around: LineSurroundings) {
    this.#around = around;
  }

  get isOpen(): boolean {
    return this.#close !== null;
  }

  /** Cut, and going to be tried again by itself. */
  get isWaiting(): boolean {
    return this.#callOffWait !== null;
  }

  open(path: string, ears: StreamEars): void {
    this.shut();
    this.#openedAt = this.#around.now();
    this.#close = this.#around.listen(path, ears);
  }

  shut(): void {
    this.callOff();
    this.#close?.();
    this.#close = null;
  }

  /** Does not try again by itself. */
  callOff(): void {
    this.#callOffWait?.();
    this.#callOffWait = null;
  }

  /** It was cut: `open` is called after a while. */
  tryLater(open: () => void): void {
    this.shut();
    if (this.#around.now() - this.#openedAt > steady) this.#tries = 0;
    this.#callOffWait = this.#around.after(waitBefore(this.#tries, this.#around.chance()), () => {
      this.#callOffWait = null;
      open();
    });
    this.#tries += 1;
  }
}
