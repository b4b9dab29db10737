import type { PlacedDeed, PlacedDeeds } from "#lib/visits/others-deeds";
import { Held } from "./held";
import { nextOpen } from "./reading-order";
import type { Store } from "./store";

/** What others did since the person was here, and the sentences of it that were not in front since. */
export type SinceState = Readonly<{ deeds: PlacedDeeds; left: ReadonlyMap<string, PlacedDeed> }>;

/**
 * What others did between this visit and the one before, as it was when the page was opened: gone through sentence by
 * sentence, until all were in front or the person wants to see no more of it. Null: nothing (any more).
 */
export class SinceDesk {
  readonly held: Held<SinceState | null>;
  readonly #store: Store;
  readonly #goTo: (segmentId: string) => void;

  constructor(deeds: PlacedDeeds | null, store: Store, goTo: (segmentId: string) => void) {
    this.held = new Held(deeds && { deeds, left: new Map(deeds.sentences.map((each) => [each.segmentId, each])) });
    this.#store = store;
    this.#goTo = goTo;
  }

  /** Follows from now on which sentence is in front: one that was, and no longer is, has been seen. Answers how to stop. */
  follow(): () => void {
    let front = this.#store.state.activeId;
    return this.#store.subscribe(() => {
      const { activeId } = this.#store.state;
      if (activeId === front) return;
      if (front !== null) this.#see(front);
      front = activeId;
    });
  }

  /** To the next sentence that others changed. */
  next(): void {
    const { order, activeId } = this.#store.state;
    const left = this.held.value?.left;
    const next = left ? nextOpen(order, activeId, (id) => left.has(id) && id !== activeId) : null;
    if (next !== null) return this.#goTo(next);
    this.#store.tell(left?.size ? "changesSeen" : "noChangesSince", {}, { isShown: true });
    this.dismiss();
  }

  dismiss(): void {
    this.held.update(() => null);
  }

  #see(id: string): void {
    this.held.update((state) => {
      if (!state?.left.has(id)) return state;
      const left = new Map([...state.left].filter(([each]) => each !== id));
      // What is about the whole article stays to be read until it is put away.
      return left.size > 0 ? { ...state, left } : null;
    });
  }
}
