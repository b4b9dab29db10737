import type { Draft } from "./draft";
import type { DraftKeeper } from "./draft-keeper";
import { resumed } from "./sentence";
import type { Store } from "./store";
import type { WorkbenchState } from "./workbench-state";

type Deeds = Readonly<{ putBack: (draft: Draft) => void; save: (segmentId: string) => void }>;

/**
 * Drafts that windows which are no more left behind, on their way back into their sentences: one at a time, none under
 * a caret, none over words that are typed here. Where the sentence is gone, the words are offered as they are.
 */
export class FoundDrafts {
  readonly #store: Store;
  readonly #drafts: DraftKeeper;
  readonly #deeds: Deeds;
  #waiting: readonly Draft[] = [];

  constructor(store: Store, drafts: DraftKeeper, deeds: Deeds) {
    this.#store = store;
    this.#drafts = drafts;
    this.#deeds = deeds;
  }

  /** Answers in how many sentences something was found that the server does not have. */
  async look(): Promise<number> {
    const { viewer, article } = this.#store.state;
    const found = await this.#drafts.claim(viewer.id, article.id);
    const before = this.#waiting.length;
    const back = new Set(found.filter((draft) => this.#place(draft)).map(({ place }) => place.segmentId));
    return back.size + Math.max(0, this.#waiting.length - before);
  }

  /** Puts back what waits as soon as its sentence is free. */
  follow(): () => void {
    return this.#store.subscribe(() => {
      const ready = this.#waiting.filter((draft) => isFree(this.#store.state, draft.place.segmentId));
      const [next] = ready;
      if (!next) return;
      this.#waiting = this.#waiting.filter((draft) => draft !== next);
      this.#place(next);
    });
  }

  /** True when its words are on the screen now. */
  #place(draft: Draft): boolean {
    const { segmentId } = draft.place;
    const { state } = this.#store;
    if (!state.sentences.has(segmentId)) {
      const leftover = { segmentId, typed: draft.typed, place: draft.place };
      this.#store.update((each) => ({ ...each, leftovers: [...each.leftovers, leftover] }));
      return true;
    }
    if (!isFree(state, segmentId)) {
      this.#waiting = [...this.#waiting, draft];
      return false;
    }
    const language = state.article.targetLanguage;
    this.#store.updateSentence(segmentId, (sentence) => resumed(sentence, draft, language));
    this.#deeds.putBack(draft);
    if (!this.#store.sentence(segmentId)?.draft) return false;
    this.#deeds.save(segmentId);
    return true;
  }
}

function isFree({ sentences, activeId, isEditing }: WorkbenchState, segmentId: string): boolean {
  const isUnderCaret = isEditing && activeId === segmentId;
  const sentence = sentences.get(segmentId);
  return !isUnderCaret && (!sentence || (sentence.draft === null && sentence.save.kind !== "conflict"));
}
