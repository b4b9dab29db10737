import type { SuggestionDecided } from "#lib/suggestions/commands/decide-suggestion";
import type { ShownSuggestion } from "#lib/suggestions/suggestion";
import { Held } from "./held";
import type { Saving } from "./saving";
import { received } from "./sentence";
import type { Store } from "./store";
import type { Surroundings } from "./surroundings";
import { did } from "./undo-stack";
import { withChange } from "./workbench-state";

type BySentence = ReadonlyMap<string, readonly ShownSuggestion[]>;

/** The open suggestions of returned files: kept up with what others decide, accepted and rejected beside the text. */
export class SuggestionsDesk {
  readonly held = new Held<BySentence>(new Map());
  readonly #store: Store;
  readonly #saving: Saving;
  readonly #around: Surroundings;
  #asked = 0;

  constructor(store: Store, saving: Saving, around: Surroundings) {
    this.#store = store;
    this.#saving = saving;
    this.#around = around;
  }

  /** Follows from now on; answers how to stop. */
  follow(): () => void {
    let known = this.#store.state.suggested;
    void this.#read();
    return this.#store.subscribe(() => {
      const { suggested } = this.#store.state;
      if (suggested === known) return;
      known = suggested;
      void this.#read();
    });
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
    await this.#read();
    return answer.kind === "done";
  }

  async #read(): Promise<void> {
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
