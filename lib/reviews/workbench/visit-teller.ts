import type { Surroundings } from "./surroundings";

/** Milliseconds of looking at a page until the person counts as having seen it: opened by mistake is not seen. */
const aLook = 2_000;
/** Milliseconds between two tellings while the page is looked at. */
const between = 15_000;
/** Milliseconds after which leaving is told even when nothing new was seen: when a person was here is told to them. */
const aWhile = 60_000;

/** What is on the page: everything up to this change of the article. */
type Page = Readonly<{ cursor: number }>;

/**
 * Tells the server how much of an article the person has seen: a moment after it came into sight or at the first
 * sentence brought to the front, now and then while more comes, and when it is left. What comes while nobody looks is not told before somebody does.
 */
export class VisitTeller {
  readonly #articleId: string;
  readonly #page: Page;
  readonly #around: Surroundings;
  #told = -1;
  #toldAt = Number.NEGATIVE_INFINITY;
  #isSeen = false;
  #callOff: (() => void) | null = null;

  constructor(articleId: string, page: Page, around: Surroundings) {
    this.#articleId = articleId;
    this.#page = page;
    this.#around = around;
  }

  /** From now on somebody looks at the page, or nobody does: it went out of sight, or is left. */
  lookedAt(isLookedAt: boolean): void {
    if (isLookedAt) {
      if (!this.#callOff) this.#tellIn(aLook);
      return;
    }
    this.#callOff?.();
    this.#callOff = null;
    const isWorthTelling = this.#page.cursor > this.#told || this.#around.now() - this.#toldAt > aWhile;
    if (this.#isSeen && isWorthTelling) void this.#tell(true);
    this.#isSeen = false;
  }

  /** A sentence came to the front: no mistake, however short the look. Told at once, for whoever reloads the page. */
  acted(): void {
    if (!this.#callOff || this.#isSeen) return;
    this.#isSeen = true;
    this.#tellNews();
  }

  #tellIn(milliseconds: number): void {
    this.#callOff = this.#around.after(milliseconds, () => {
      this.#isSeen = true;
      this.#tellNews();
      this.#tellIn(between);
    });
  }

  #tellNews(): void {
    if (this.#page.cursor > this.#told) void this.#tell(false);
  }

  /** What did not get through is told the next time. */
  async #tell(outlivesPage: boolean): Promise<void> {
    const before = this.#told;
    const change = this.#page.cursor;
    this.#told = change;
    this.#toldAt = this.#around.now();
    const outcome = await this.#around.post(`articles/${this.#articleId}/visit`, { change }, outlivesPage);
    if (outcome.kind !== "done" && this.#told === change) this.#told = before;
  }
}
