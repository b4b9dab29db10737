import type { ShownSuggestion } from "#lib/suggestions/suggestion";
import { Held } from "./held";
import type { Store } from "./store";
import type { Surroundings } from "./surroundings";

type BySentence = ReadonlyMap<string, readonly ShownSuggestion[]>;

/** The open suggestions of returned files, kept up with what others decide. */
export class SuggestionsDesk {
  readonly held = new Held<BySentence>(new Map());
  readonly #store: Store;
  readonly #around: Surroundings;
  #asked = 0;

  constructor(store: Store, around: Surroundings) {
    this.#store = store;
    this.#around = around;
  }

  /** Follows from now on; answers how to stop. */
  follow(): () => void {
    let known = this.#store.state.suggested;
    void this.read();
    return this.#store.subscribe(() => {
      const { suggested } = this.#store.state;
      if (suggested === known) return;
      known = suggested;
      void this.read();
    });
  }

  /** Reads them anew: what was asked for before is old then. */
  async read(): Promise<void> {
    this.#asked += 1;
    const asked = this.#asked;
    const { article } = this.#store.state;
    const outcome = await this.#around.get<readonly ShownSuggestion[]>(`articles/${article.id}/suggestions`);
    // What was asked for later is newer.
    if (outcome.kind !== "done" || asked !== this.#asked) return;
    const bySentence = new Map<string, ShownSuggestion[]>();
    for (const suggestion of outcome.value) {
      const own = bySentence.get(suggestion.segmentId);
      if (own) own.push(suggestion);
      else bySentence.set(suggestion.segmentId, [suggestion]);
    }
    this.held.update((known) => (known.size === 0 && bySentence.size === 0 ? known : bySentence));
  }
}
