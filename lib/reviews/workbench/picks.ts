import type { Annotated } from "./annotated";
import type { ComposedPlace } from "./composer";
import { workingText } from "./sentence";
import type { Store } from "./store";
import { type PickableText, type PickedWord, stepWord } from "./word-picking";

/** Words picked by keyboard in the text as it is read. */
export class Picks {
  readonly #store: Store;
  readonly #goTo: (segmentId: string) => void;

  constructor(store: Store, goTo: (segmentId: string) => void) {
    this.#store = store;
    this.#goTo = goTo;
  }

  /** Picks the next or previous word, alone or together with those before; what is picked is read out. */
  step(step: 1 | -1, isExtending: boolean): void {
    const { activeId, order, annotated } = this.#store.state;
    const from = activeId ?? order[0] ?? null;
    const picked = stepWord(this.#text(), annotated.picked, { step, isExtending, from });
    if (!picked) return;
    this.#goTo(picked.head.segmentId);
    this.#change({ picked });
    const words = this.places().map(({ quote }) => quote);
    this.#store.tell("wordsPicked", { words: words.join(" ") });
  }

  /** Lets go of picked words; else of the annotation in front. */
  drop(): void {
    this.#change(this.#store.state.annotated.picked ? { picked: null } : { currentId: null });
  }

  /** What is picked, as it is marked. */
  places(): readonly ComposedPlace[] {
    return this.#store.state.annotated.pickedRanges.map(({ segmentId, start, end }) => {
      const text = this.textOf(segmentId);
      return { segmentId, basis: "text", start, end, quote: text.slice(start, end), text };
    });
  }

  /** The word that moves; without any, the last one of this sentence. */
  head(segmentId: string): PickedWord | null {
    const { picked } = this.#store.state.annotated;
    if (picked) return picked.head;
    return stepWord(this.#text(), null, { step: -1, isExtending: false, from: segmentId })?.head ?? null;
  }

  textOf(segmentId: string): string {
    const sentence = this.#store.sentence(segmentId);
    return sentence ? workingText(sentence).text : "";
  }

  #text(): PickableText {
    const { order, article } = this.#store.state;
    return { order, textOf: (id) => this.textOf(id), language: article.targetLanguage };
  }

  #change(change: Partial<Annotated>): void {
    this.#store.update((state) => ({ ...state, annotated: { ...state.annotated, ...change } }));
  }
}
