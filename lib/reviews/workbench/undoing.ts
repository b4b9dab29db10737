import { isSameMarked, type MarkedText } from "#lib/text/mark";
import { mergeMarked } from "#lib/text/merge";
import { Turns } from "#lib/turns";
import type { Deciding } from "./deciding";
import type { Replacing } from "./replacing";
import type { Reshaping } from "./reshaping";
import type { Saving } from "./saving";
import { workingText } from "./sentence";
import type { Store } from "./store";
import { type Deed, didAgain, renamed, tookBack } from "./undo-stack";
import { type NoticeKey, withActive } from "./workbench-state";

/**
 * Takes back, and does again, what this person did to the article, one deed after another. Nothing another did since
 * is undone with it: where the two cannot be told apart, the deed is left alone, and that is said.
 */
export class Undoing {
  readonly #store: Store;
  readonly #saving: Saving;
  readonly #deciding: Deciding;
  readonly #reshaping: Reshaping;
  readonly #replacing: Replacing;
  /** One after another: whoever presses faster than the server answers loses no key. */
  readonly #turns = new Turns();

  constructor(
    store: Store,
    saving: Saving,
    deciding: Deciding,
    steps: Readonly<{ reshaping: Reshaping; replacing: Replacing }>,
  ) {
    this.#store = store;
    this.#saving = saving;
    this.#deciding = deciding;
    this.#reshaping = steps.reshaping;
    this.#replacing = steps.replacing;
  }

  undo(): Promise<void> {
    return this.#turns.take(async () => {
      const deed = this.#store.state.undo.done.at(-1);
      if (!deed) return this.#store.tell("nothingToUndo");
      const isDone = await this.#takeBack(deed);
      this.#store.update((state) => ({
        ...state,
        undo: tookBack(state.undo, isDone ? (state.undo.done.at(-1) ?? deed) : null),
      }));
      this.#tellOf(deed, isDone ? "undone" : "undoBlocked", isDone);
    });
  }

  redo(): Promise<void> {
    return this.#turns.take(async () => {
      const deed = this.#store.state.undo.undone.at(-1);
      if (!deed) return this.#store.tell("nothingToRedo");
      const again = await this.#doAgain(deed);
      this.#store.update((state) => ({ ...state, undo: didAgain(state.undo, again) }));
      this.#tellOf(deed, again ? "redone" : "redoBlocked", again !== null);
    });
  }

  async #takeBack(deed: Deed): Promise<boolean> {
    this.#show(deed.segmentId);
    switch (deed.kind) {
      case "text":
        return this.#exchange(deed.segmentId, deed.after, deed.before);
      case "decision":
        return this.#deciding.standAgain(deed.segmentId, deed.after, deed.before);
      case "split":
        return (await this.#reshaping.join(deed.segmentId))?.goneId === deed.newId;
      case "join": {
        const newId = await this.#reshaping.split(deed.segmentId, deed.at);
        if (newId !== null) this.#rename(deed.goneId, newId);
        return newId !== null;
      }
      case "replace":
        return this.#replacing.takeBack(deed.replaceId, deed.places);
    }
  }

  /** Answers the deed as it is to be taken back another time; null when it could not be done. */
  async #doAgain(deed: Deed): Promise<Deed | null> {
    this.#show(deed.segmentId);
    switch (deed.kind) {
      case "text":
        return (await this.#exchange(deed.segmentId, deed.before, deed.after)) ? deed : null;
      case "decision":
        return (await this.#deciding.standAgain(deed.segmentId, deed.before, deed.after)) ? deed : null;
      case "split": {
        const newId = await this.#reshaping.split(deed.segmentId, deed.at);
        if (newId !== null) this.#rename(deed.newId, newId);
        return newId === null ? null : { ...deed, newId };
      }
      case "join": {
        const joined = await this.#reshaping.join(deed.segmentId);
        return joined && { ...deed, ...joined };
      }
      case "replace": {
        const replaceId = await this.#replacing.again(deed.found, deed.places);
        return replaceId === null ? null : { ...deed, replaceId };
      }
    }
  }

  async #exchange(id: string, from: MarkedText, to: MarkedText): Promise<boolean> {
    const sentence = this.#store.sentence(id);
    if (!sentence || sentence.save.kind === "conflict") return false;
    const now = workingText(sentence);
    if (isSameMarked(now, from)) return this.#saving.put(id, to, "undo");
    const together = mergeMarked(from, to, now, this.#store.state.article.targetLanguage);
    return together.kind === "merged" && this.#saving.put(id, together.text, "undo");
  }

  #rename(from: string, to: string): void {
    this.#store.update((state) => ({ ...state, undo: renamed(state.undo, from, to) }));
  }

  #show(id: string): void {
    this.#store.update((state) => withActive(state, id, false, "start"));
  }

  #tellOf(deed: Deed, key: NoticeKey, isDone: boolean): void {
    // Who changes many places tells how many.
    if (deed.kind === "replace") return;
    const number = this.#store.state.order.indexOf(deed.segmentId) + 1;
    this.#store.tell(key, { deed: deed.kind, number }, { isShown: true, isAlarm: !isDone });
  }
}
