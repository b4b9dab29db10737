import type { SuggestionDecided } from "#lib/suggestions/commands/decide-suggestion";
import type { ShownSuggestion } from "#lib/suggestions/suggestion";
import type { Saving } from "./saving";
import { received } from "./sentence";
import type { Store } from "./store";
import type { SuggestionsDesk } from "./suggestions-desk";
import type { Surroundings } from "./surroundings";
import { did } from "./undo-stack";
import { withChange } from "./workbench-state";

/** Suggestions of returned files, accepted and rejected beside the text. */
export class SuggestionDeeds {
  readonly #desk: SuggestionsDesk;
  readonly #store: Store;
  readonly #saving: Saving;
  readonly #around: Surroundings;

  constructor(desk: SuggestionsDesk, store: Store, saving: Saving, around: Surroundings) {
    this.#desk = desk;
    this.#store = store;
    this.#saving = saving;
    this.#around = around;
  }

  /**
   * Puts a suggestion into its sentence; what is typed there is saved before. `whole`: the file's text, where both
   * changed the same words. Answers whether it was done; a refusal is told.
   */
  async accept({ id, segmentId }: ShownSuggestion, whole: boolean): Promise<boolean> {
    if (!(await this.#saving.settle(segmentId))) return false;
    const before = this.#store.sentence(segmentId)?.segment;
    if (!before) return false;
    const done = await this.#send(id, "accept", { version: before.version, whole });
    const after = this.#store.sentence(segmentId)?.segment;
    if (!done || !after || after.version === before.version) return done;
    const textOf = ({ text, marks }: typeof after) => ({ text, marks });
    const deed = { kind: "text", segmentId, before: textOf(before), after: textOf(after) } as const;
    this.#store.update((state) => ({ ...state, undo: did(state.undo, deed) }));
    return true;
  }

  /** Leaves the sentence as it is; answers whether that was done. */
  reject({ id }: ShownSuggestion): Promise<boolean> {
    return this.#send(id, "reject", {});
  }

  async #send(id: string, verb: "accept" | "reject", body: object): Promise<boolean> {
    const answer = await this.#around.post<SuggestionDecided>(`suggestions/${id}/${verb}`, body);
    if (answer.kind === "done") {
      const { article } = this.#store.state;
      this.#store.update((state) =>
        withChange(state, answer.value.change, (known, segment) => received(known, segment, article.targetLanguage)),
      );
    } else if (answer.kind === "refused")
      this.#store.tell("refused", { message: answer.problem.message }, { isShown: true, isAlarm: true });
    await this.#desk.read();
    return answer.kind === "done";
  }
}
