import type { ReviewChange, Verdict } from "#lib/reviews/review";
import { type Dwell, inFront, noDwell, spentOn } from "./dwell";
import type { Line } from "./line";
import type { Saving } from "./saving";
import { received } from "./sentence";
import type { Store } from "./store";
import type { Surroundings } from "./surroundings";
import { did, type Standing } from "./undo-stack";
import { withChange } from "./workbench-state";

/** Decisions on sentences, each on the text the server has: what was typed is saved first. */
export class Deciding {
  readonly #store: Store;
  readonly #line: Line;
  readonly #saving: Saving;
  readonly #around: Surroundings;
  #dwell: Dwell = noDwell;

  constructor(store: Store, line: Line, saving: Saving, around: Surroundings) {
    this.#store = store;
    this.#line = line;
    this.#saving = saving;
    this.#around = around;
  }

  /** Which sentence is in front of the person now; to be told at every sign of life. */
  seen(segmentId: string | null): void {
    this.#dwell = inFront(this.#dwell, segmentId, this.#around.now());
  }

  /** Decides, and remembers it for undo. True when the server took it. */
  async decide(id: string, verdict: Verdict, reason: string | null): Promise<boolean> {
    const dwell = spentOn(this.#dwell, id, this.#around.now());
    this.#store.updateSentence(id, (sentence) => ({ ...sentence, pending: verdict }));
    const isSaved = await this.#saving.settle(id);
    const before = isSaved ? standingOf(this.#store, id) : null;
    const isDone = before !== null && (await this.#send(id, { verdict, dwell, ...(reason && { reason }) }));
    this.#store.updateSentence(id, (sentence) => ({ ...sentence, pending: null }));
    const after = standingOf(this.#store, id);
    if (!isDone || !before || !after) {
      if (!isSaved) this.#store.tell("decisionNeedsSaving", this.#place(id), { isShown: true, isAlarm: true });
      return false;
    }
    this.#store.update((state) => ({
      ...state,
      undo: did(state.undo, { kind: "decision", segmentId: id, before, after }),
    }));
    return true;
  }

  /** Brings back how a sentence stood. False when it stands otherwise than `from`: someone decided or wrote since. */
  async standAgain(id: string, from: Standing, to: Standing): Promise<boolean> {
    const now = standingOf(this.#store, id);
    if (!now || now.state !== from.state || now.reason !== from.reason || !(await this.#saving.settle(id)))
      return false;
    const dwell = spentOn(this.#dwell, id, this.#around.now());
    const { state, reason } = to;
    const verdict: Verdict = state === "machine" || state === "edited" ? "withdrawn" : state;
    return this.#send(id, { verdict, dwell, ...(reason && { reason }) });
  }

  async #send(id: string, decision: object): Promise<boolean> {
    const version = this.#store.sentence(id)?.segment.version;
    const answer = await this.#line.post<ReviewChange>(`segments/${id}/decide`, { ...decision, version });
    const { targetLanguage } = this.#store.state.article;
    if (answer.kind === "refused") {
      this.#store.tell("refused", { message: answer.problem.message }, { isShown: true, isAlarm: true });
      await this.#line.refresh();
      return false;
    }
    this.#store.update((state) =>
      withChange(state, answer.value, (known, segment) => received(known, segment, targetLanguage)),
    );
    return true;
  }

  #place(id: string): Readonly<{ number: number }> {
    return { number: this.#store.state.order.indexOf(id) + 1 };
  }
}

function standingOf(store: Store, id: string): Standing | null {
  const segment = store.sentence(id)?.segment;
  return segment ? { state: segment.state, reason: segment.needsWorkReason } : null;
}
