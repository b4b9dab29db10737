import type { Store } from "./store";
import type { Surroundings } from "./surroundings";

/** Milliseconds at least between two tellings. */
const between = 400;
/** Milliseconds after the last keystroke until a person does not type any more. */
const calm = 4_000;

type Place = Readonly<{ segmentId: string | null; isTyping: boolean }>;

/** Tells the others in which sentence the person is, and whether they type, as long as there is anybody to tell. */
export class PlaceTeller {
  readonly #store: Store;
  readonly #around: Surroundings;
  /** The stream to tell of; null while there is none, or nobody to hear it. */
  #stream: string | null = null;
  #told: Place | null = null;
  #toldAt = Number.NEGATIVE_INFINITY;
  #typedAt = Number.NEGATIVE_INFINITY;
  #draft: unknown = null;
  #callOff: (() => void) | null = null;

  constructor(store: Store, around: Surroundings) {
    this.#store = store;
    this.#around = around;
  }

  /** From now on for this stream, from the beginning; null: nobody is there. */
  tellTo(stream: string | null): void {
    if (stream === this.#stream) return;
    this.#stream = stream;
    this.#told = null;
    this.look();
  }

  /** After every change of the store. */
  look(): void {
    const { activeId, isEditing } = this.#store.state;
    const draft = (isEditing && activeId !== null && this.#store.sentence(activeId)?.draft) || null;
    if (draft !== this.#draft && draft !== null) this.#typedAt = this.#around.now();
    this.#draft = draft;
    if (this.#stream === null) return;
    const place = this.#place();
    if (place.segmentId === this.#told?.segmentId && place.isTyping === this.#told.isTyping) {
      if (!this.#callOff) this.#lookLater();
      return;
    }
    const wait = this.#toldAt + between - this.#around.now();
    if (wait <= 0) this.#tell(place);
    else this.#after(wait);
  }

  stop(): void {
    this.#callOff?.();
    this.#callOff = null;
    this.#stream = null;
  }

  #place(): Place {
    const { activeId, isEditing } = this.#store.state;
    return { segmentId: activeId, isTyping: isEditing && this.#around.now() - this.#typedAt < calm };
  }

  #tell(place: Place): void {
    const { article } = this.#store.state;
    this.#told = place;
    this.#toldAt = this.#around.now();
    void this.#around.post(`articles/${article.id}/presence`, { stream: this.#stream, ...place });
    this.#lookLater();
  }

  /** Whoever types stops some time, and no change of the store says so. */
  #lookLater(): void {
    if (this.#told?.isTyping) this.#after(Math.max(between, this.#typedAt + calm - this.#around.now()));
  }

  #after(milliseconds: number): void {
    this.#callOff?.();
    this.#callOff = this.#around.after(milliseconds, () => {
      this.#callOff = null;
      this.look();
    });
  }
}
