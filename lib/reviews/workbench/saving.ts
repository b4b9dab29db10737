import type { ReviewChange, SaveConflict } from "#lib/reviews/review";
import { isSameMarked, type MarkedText } from "#lib/text/mark";
import { draftKey, readDraft, segmentOfKey, writeDraft } from "./draft";
import type { Line } from "./line";
import { answered, conflicted, received, refused, resumed, type Sentence, sending, typed } from "./sentence";
import type { Store } from "./store";
import type { Surroundings } from "./surroundings";
import { withChange } from "./workbench-state";

/** Milliseconds without a keystroke after which a text is saved. */
const pause = 1_500;

type Cause = "edit" | "undo";

/**
 * Brings what is typed to the server: kept in the browser at every keystroke, saved at a pause, one save of a sentence
 * at a time, and dropped from the browser only when the server has answered for it.
 */
export class Saving {
  readonly #store: Store;
  readonly #line: Line;
  readonly #around: Surroundings;
  readonly #pauses = new Map<string, () => void>();
  readonly #running = new Map<string, Promise<void>>();

  constructor(store: Store, line: Line, around: Surroundings) {
    this.#store = store;
    this.#line = line;
    this.#around = around;
  }

  /** At every keystroke. */
  typed(id: string, text: MarkedText): void {
    const before = this.#store.sentence(id);
    this.#store.updateSentence(id, (sentence) => typed(sentence, text));
    if (this.#store.sentence(id) === before) return;
    this.#keep(id);
    this.#saveAfterPause(id);
  }

  /** A text from elsewhere than the keyboard (undo): saved at once. Answers like `settle`. */
  put(id: string, text: MarkedText, cause: Cause): Promise<boolean> {
    this.#store.updateSentence(id, (sentence) => typed(sentence, text));
    this.#keep(id);
    return this.settle(id, cause);
  }

  /**
   * Saves now what is not saved; waits as long as the line is down. True when the server has all of this sentence,
   * false when it cannot have it: a conflict, or a refusal.
   */
  async settle(id: string, cause: Cause = "edit"): Promise<boolean> {
    this.#callOffPause(id);
    for (;;) {
      const sentence = this.#store.sentence(id);
      if (!sentence?.draft) return sentence !== null;
      if (sentence.save.kind === "conflict") return false;
      const running = this.#running.get(id) ?? this.#start(id, cause);
      await running;
      if (this.#store.sentence(id)?.save.kind === "refused") return false;
    }
  }

  /** Everything that is not saved, now. True when the server has it all. */
  async settleAll(): Promise<boolean> {
    const unsaved = this.#store.state.order.filter((id) => this.#store.sentence(id)?.draft);
    const settled = await Promise.all(unsaved.map((id) => this.settle(id)));
    return settled.every(Boolean);
  }

  /** The page goes away: sends what is left without waiting. Drafts stay, until the next visit finds them saved. */
  sendOnLeaving(): void {
    for (const id of this.#store.state.order) {
      const sentence = this.#store.sentence(id);
      if (!sentence?.draft || sentence.inFlight || sentence.save.kind === "conflict") continue;
      void this.#around.post(`segments/${id}/save`, bodyOf(sentence, "edit"), true);
    }
  }

  /** Finds what an earlier visit typed and did not get to the server. Answers how many sentences it is in. */
  resume(): number {
    const { viewer, article } = this.#store.state;
    let found = 0;
    for (const key of this.#around.drafts.keys()) {
      const segmentId = segmentOfKey(key, viewer.id, article.id);
      if (segmentId !== null && this.#resumeOne(key, segmentId)) found += 1;
    }
    return found;
  }

  /** After a conflict was decided, or any other change of a draft that is not a keystroke. */
  keepAndSave(id: string): void {
    this.#keep(id);
    void this.settle(id);
  }

  /** Words of a sentence that is no more were taken care of. */
  dropLeftover(segmentId: string): void {
    this.#around.drafts.drop(this.#keyOf(segmentId));
    this.#store.update((state) => ({
      ...state,
      leftovers: state.leftovers.filter((leftover) => leftover.segmentId !== segmentId),
    }));
  }

  #start(id: string, cause: Cause): Promise<void> {
    const run = this.#saveOnce(id, cause).finally(() => this.#running.delete(id));
    this.#running.set(id, run);
    return run;
  }

  async #saveOnce(id: string, cause: Cause): Promise<void> {
    this.#store.updateSentence(id, sending);
    const sentence = this.#store.sentence(id);
    if (!sentence?.inFlight) return;
    const sent = sentence.inFlight;
    const answer = await this.#line.post<ReviewChange>(`segments/${id}/save`, bodyOf(sentence, cause));
    if (answer.kind === "refused") {
      const { problem } = answer;
      const conflict = problem.code === "conflict" ? conflictOf(problem.data) : null;
      this.#store.updateSentence(id, (each) =>
        conflict ? conflicted(each, conflict) : refused(each, problem.message),
      );
      return this.#line.refresh();
    }
    this.#take(id, sent, answer.value);
  }

  #take(id: string, sent: MarkedText, change: ReviewChange): void {
    const language = this.#store.state.article.targetLanguage;
    this.#store.update((state) =>
      withChange(state, change, (known, segment) =>
        segment.id === id ? answered(known, segment, language) : received(known, segment, language),
      ),
    );
    if (this.#store.sentence(id)?.draft) {
      this.#keep(id);
      this.#saveAfterPause(id);
    } else this.#dropIfStill(id, sent);
    const merged = change.segments.find((segment) => segment.id === id);
    if (change.wasMerged && merged && !isSameMarked(merged, sent)) this.#store.tell("merged", {}, { isShown: true });
  }

  #resumeOne(key: string, segmentId: string): boolean {
    const draft = readDraft(this.#around.drafts.read(key) ?? "");
    if (!draft) return false;
    const sentence = this.#store.sentence(segmentId);
    if (!sentence) {
      const leftover = { segmentId, typed: draft.typed };
      this.#store.update((state) => ({ ...state, leftovers: [...state.leftovers, leftover] }));
      return true;
    }
    const language = this.#store.state.article.targetLanguage;
    this.#store.updateSentence(segmentId, (each) => resumed(each, draft.typed, draft.basis, language));
    if (!this.#store.sentence(segmentId)?.draft) {
      this.#around.drafts.drop(key);
      return false;
    }
    this.keepAndSave(segmentId);
    return true;
  }

  #saveAfterPause(id: string): void {
    this.#callOffPause(id);
    this.#pauses.set(
      id,
      this.#around.after(pause, () => this.#savePaused(id)),
    );
  }

  /** One save only: whoever types on meanwhile is saved at the next pause. */
  #savePaused(id: string): void {
    const sentence = this.#store.sentence(id);
    if (sentence?.draft && sentence.save.kind === "waiting" && !this.#running.has(id)) void this.#start(id, "edit");
  }

  #callOffPause(id: string): void {
    this.#pauses.get(id)?.();
    this.#pauses.delete(id);
  }

  #keep(id: string): void {
    const sentence = this.#store.sentence(id);
    if (!sentence) return;
    const { basis, draft } = sentence;
    if (!draft) return this.#around.drafts.drop(this.#keyOf(id));
    const isKept = this.#around.drafts.keep(this.#keyOf(id), writeDraft({ basis, typed: draft }));
    if (isKept === this.#store.state.isKeepingDrafts) return;
    this.#store.update((state) => ({ ...state, isKeepingDrafts: isKept }));
    if (!isKept) this.#store.tell("draftsNotKept", {}, { isShown: true, isAlarm: true });
  }

  /** Another tab may have typed in the same sentence since: its draft is not ours to drop. */
  #dropIfStill(id: string, sent: MarkedText): void {
    const key = this.#keyOf(id);
    const kept = readDraft(this.#around.drafts.read(key) ?? "");
    if (kept && isSameMarked(kept.typed, sent)) this.#around.drafts.drop(key);
  }

  #keyOf(segmentId: string): string {
    const { viewer, article } = this.#store.state;
    return draftKey(viewer.id, article.id, segmentId);
  }
}

function bodyOf({ basis, draft }: Sentence, cause: Cause): object {
  return { baseVersion: basis.version, text: draft?.text ?? "", marks: draft?.marks ?? [], cause };
}

/** A conflict's data, when it is one of two texts; other conflicts (signed off meanwhile, joined) have none. */
function conflictOf(data: unknown): SaveConflict | null {
  return isSaveConflict(data) ? data : null;
}

function isSaveConflict(data: unknown): data is SaveConflict {
  return typeof data === "object" && data !== null && "base" in data && "mine" in data && "theirs" in data;
}
