import { Held } from "./held";
import type { Store } from "./store";
import type { WorkbenchState } from "./workbench-state";

export type FindAsked = Readonly<{
  isOpen: boolean;
  /** Counts how often it was asked for: each time the field takes the focus. */
  asked: number;
  /** What to look for; empty: what was looked for last. */
  words: string;
}>;

/** Whether find and replace is open. What looks for words (`FindDesk`) comes with its panel: an article opens without it. */
export class FindRequest {
  readonly held = new Held<FindAsked>({ isOpen: false, asked: 0, words: "" });
  readonly #store: Store;

  constructor(store: Store) {
    this.#store = store;
  }

  /** From now on gives way to what is shown where it is, or over it; answers how to stop. */
  follow(): () => void {
    let known = this.#store.state;
    return this.#store.subscribe(() => {
      const before = known;
      known = this.#store.state;
      if (this.held.value.isOpen && needsMargin(before, known)) this.close();
    });
  }

  /** Opens it, with these words when there are any. */
  open(words: string): void {
    this.held.update(({ asked }) => ({ isOpen: true, asked: asked + 1, words }));
  }

  close(): void {
    this.held.update((state) => ({ ...state, isOpen: false }));
  }
}

/** Whether something was asked for that is shown where the panel is, or over it. */
function needsMargin(before: WorkbenchState, now: WorkbenchState): boolean {
  const isNew = (of: (state: WorkbenchState) => unknown) => of(now) !== of(before) && Boolean(of(now));
  return (
    isNew(({ annotated }) => annotated.composer !== null) ||
    isNew(({ overlay }) => overlay) ||
    isNew(({ isAskingReason }) => isAskingReason) ||
    isNew(({ isAskingDismissal }) => isAskingDismissal) ||
    isNew(({ findingKey }) => findingKey)
  );
}
