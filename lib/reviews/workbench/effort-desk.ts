import { type Dwell, inFront, noDwell, spentOn } from "./dwell";
import type { Store } from "./store";
import type { Surroundings } from "./surroundings";

/** Milliseconds between two reports to the server, and the least that is worth one. */
const between = 60_000;
const least = 1_000;
/** The server takes no more at once for one sentence. */
const most = 600_000;

/**
 * How long the person was active in each sentence: it is in front, the window is seen and has the focus, and the last
 * key or click is less than a minute ago. What is counted goes to the server now and then; what does not get there is
 * sent with the next.
 */
export class EffortDesk {
  readonly #store: Store;
  readonly #around: Surroundings;
  /** Nobody's time is recorded who cannot work here. */
  readonly #mayWork: () => boolean;
  #dwell: Dwell = noDwell;
  /** Of each sentence, what the server was told already. */
  #told: Readonly<Record<string, number>> = {};
  #isAttentive = true;
  #isSending = false;

  constructor(store: Store, around: Surroundings, mayWork: () => boolean) {
    this.#store = store;
    this.#around = around;
    this.#mayWork = mayWork;
  }

  /** Counts from now on; answers how to stop. */
  follow(): () => void {
    this.#mark();
    let { activeId } = this.#store.state;
    const stop = this.#store.subscribe(() => {
      if (this.#store.state.activeId === activeId) return;
      activeId = this.#store.state.activeId;
      this.#mark();
    });
    let callOff = () => {};
    const again = () => {
      callOff = this.#around.after(between, () => {
        void this.send();
        again();
      });
    };
    again();
    return () => {
      stop();
      callOff();
      void this.send(true);
    };
  }

  /** A key, a click, or that the window comes to the front or leaves it. */
  seen(isAttentive: boolean): void {
    this.#isAttentive = isAttentive;
    this.#mark();
  }

  /** Milliseconds counted in this visit, by sentence. */
  counted(): Readonly<Record<string, number>> {
    const now = this.#around.now();
    const ids = new Set([
      ...Object.keys(this.#dwell.spent),
      ...(this.#dwell.running ? [this.#dwell.running.segmentId] : []),
    ]);
    return Object.fromEntries([...ids].map((id) => [id, Math.round(spentOn(this.#dwell, id, now))]));
  }

  /** Of each sentence, what was counted and the server does not know yet. */
  untold(): Readonly<Record<string, number>> {
    const entries = Object.entries(this.counted()).map(([id, spent]) => [id, spent - (this.#told[id] ?? 0)] as const);
    return Object.fromEntries(entries.filter(([, active]) => active > 0));
  }

  /** Tells the server what it does not know. */
  async send(outlivesPage = false): Promise<void> {
    const { article } = this.#store.state;
    const entries = Object.entries(this.untold())
      .filter(([, active]) => active >= least)
      .slice(0, 200)
      .map(([segmentId, active]) => ({ segmentId, active: Math.min(most, active) }));
    if (this.#isSending || entries.length === 0 || !this.#mayWork()) return;
    this.#isSending = true;
    const outcome = await this.#around.post(`articles/${article.id}/effort`, { entries }, outlivesPage);
    this.#isSending = false;
    // What the server refuses (an article that was signed off meanwhile) it will refuse again.
    if (outcome.kind === "unreachable") return;
    const told = entries.map(({ segmentId, active }) => [segmentId, (this.#told[segmentId] ?? 0) + active] as const);
    this.#told = { ...this.#told, ...Object.fromEntries(told) };
  }

  #mark(): void {
    this.#dwell = inFront(this.#dwell, this.#isAttentive ? this.#store.state.activeId : null, this.#around.now());
  }
}
