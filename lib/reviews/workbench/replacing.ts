import type { WantedPlace } from "#lib/findings/placed-edits";
import type { Replaced } from "#lib/reviews/review";
import type { Line } from "./line";
import type { Saving } from "./saving";
import { received } from "./sentence";
import type { Store } from "./store";
import { withChange } from "./workbench-state";

/** Replaces words at many places in one step of the server's, and takes such a step back. */
export class Replacing {
  readonly #store: Store;
  readonly #line: Line;
  readonly #saving: Saving;

  constructor(store: Store, line: Line, saving: Saving) {
    this.#store = store;
    this.#line = line;
    this.#saving = saving;
  }

  /** Null when the server would not have it, which was told. What is typed is saved before. */
  async replace(found: string, places: readonly WantedPlace[]): Promise<Replaced | null> {
    await this.#settle(places);
    return this.#send("replace", { found, places });
  }

  /** Answers whether anything was taken back, and tells how much. */
  async takeBack(replaceId: string, places: readonly WantedPlace[]): Promise<boolean> {
    await this.#settle(places);
    const back = await this.#send("replace/undo", { replaceId });
    if (!back) return false;
    const [count, left] = [back.change.segments.length, back.conflicts.length];
    this.#store.tell("replaceUndone", { count, left }, { isShown: true, isAlarm: count === 0 });
    return count > 0;
  }

  /** Answers the new step's id; null when nothing was changed. Tells how much was. */
  async again(found: string, places: readonly WantedPlace[]): Promise<string | null> {
    const replaced = await this.replace(found, places);
    if (!replaced) return null;
    const left = replaced.conflicts.length;
    const count = places.length - left;
    this.#store.tell("replaced", { count, left }, { isShown: true, isAlarm: count === 0 });
    return replaced.replaceId;
  }

  async #settle(places: readonly WantedPlace[]): Promise<void> {
    const ids = new Set(places.map(({ segmentId }) => segmentId));
    await Promise.all(Array.from(ids, (id) => this.#saving.settle(id)));
  }

  async #send(path: string, body: object): Promise<Replaced | null> {
    const { id, targetLanguage } = this.#store.state.article;
    const answer = await this.#line.post<Replaced>(`articles/${id}/${path}`, body);
    if (answer.kind === "refused") {
      this.#store.tell("refused", { message: answer.problem.message }, { isShown: true, isAlarm: true });
      await this.#line.refresh();
      return null;
    }
    const { change, conflicts } = answer.value;
    this.#store.update((state) =>
      withChange(state, change, (known, segment) => received(known, segment, targetLanguage)),
    );
    // Someone else's words are in the way: the screen shows them.
    if (conflicts.length > 0) await this.#line.refresh();
    return answer.value;
  }
}
