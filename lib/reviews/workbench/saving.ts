import type { ReviewChange, SaveConflict } from "#lib/reviews/review";
import { isSameMarked, type MarkedText } from "#lib/text/mark";
import type { Draft, DraftPlace } from "./draft";
import { FoundDrafts } from "./found-drafts";
import type { Line } from "./line";
import { answered, conflicted, received, refused, type Sentence, sending, typed } from "./sentence";
import type { Store } from "./store";
import type { Surroundings } from "./surroundings";
import { type Leftover, withChange } from "./workbench-state";

/** Milliseconds without a keystroke after which a text is saved. */
const pause = 1_500;

type Cause = "edit" | "undo";

/** Where a sentence's draft is kept, how often it was, and the sentence as it was then. */
type Kept = Readonly<{ place: DraftPlace; turn: number; of: Sentence | null }>;

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
  readonly #kept = new Map<string, Kept>();
  #isLeft = false;
  readonly #found: FoundDrafts;

  constructor(store: Store, line: Line, around: Surroundings) {
    this.#store = store;
    this.#line = line;
    this.#around = around;
    // Before anybody else hears of a change: what is on the screen is kept.
    store.subscribe(() => {
      for (const id of this.#kept.keys()) this.#keep(id);
    });
    this.#found = new FoundDrafts(store, around.drafts, {
      putBack: (draft) => this.#putBack(draft),
      save: (id) => void this.settle(id),
    });
  }

  /** The window is open: finds what others left unsaved, now and whenever one is gone. Answers how to leave. */
  begin(): () => void {
    const { drafts } = this.#around;
    this.#isLeft = false;
    this.#line.comeBack();
    const told = () => this.#tellKeeping();
    const ends = [drafts.isKeeping.subscribe(told), drafts.begin(() => void this.resume()), this.#found.follow()];
    void this.resume();
    return () => {
      this.#leave();
      for (const end of ends) end();
    };
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

  /** The page may go away: sends what is left, so that it gets through without it. Drafts stay until that was answered. */
  sendOnLeaving(): void {
    for (const id of this.#store.state.order) {
      const sentence = this.#store.sentence(id);
      if (!sentence?.draft || sentence.save.kind === "conflict" || this.#running.has(id)) continue;
      this.#callOffPause(id);
      void this.#start(id, "edit", "outlivesPage");
    }
  }

  /** Finds what windows that are no more typed and did not get to the server. Answers in how many sentences it is. */
  async resume(): Promise<number> {
    const count = await this.#found.look();
    if (count > 0) this.#store.tell("draftsBack", { count }, { isShown: true });
    return count;
  }

  /** After a conflict was decided, or any other change of a draft that is not a keystroke. */
  keepAndSave(id: string): void {
    this.#keep(id);
    void this.settle(id);
  }

  /** Words of a sentence that is no more were taken care of. */
  dropLeftover(leftover: Leftover): void {
    const { segmentId } = leftover;
    const place = leftover.place ?? this.#kept.get(segmentId)?.place;
    if (place) this.#around.drafts.drop(place);
    this.#store.update((state) => ({ ...state, leftovers: state.leftovers.filter((each) => each !== leftover) }));
  }

  /** Sends what is left once. From here on the drafts are another's: whoever opens the article next. */
  #leave(): void {
    this.sendOnLeaving();
    this.#line.leave();
    this.#isLeft = true;
  }

  #start(id: string, cause: Cause, how?: "outlivesPage"): Promise<void> {
    const run = this.#saveOnce(id, cause, how === "outlivesPage").finally(() => this.#running.delete(id));
    this.#running.set(id, run);
    return run;
  }

  async #saveOnce(id: string, cause: Cause, outlivesPage: boolean): Promise<void> {
    // Kept before it is sent: whoever finds the draft knows what may have become of it.
    this.#store.updateSentence(id, (each) => sending(each, this.#around.newId()));
    const sentence = this.#store.sentence(id);
    if (!sentence?.inFlight) return;
    const sent = sentence.inFlight;
    const path = `segments/${id}/save`;
    const answer = await this.#line.post<ReviewChange>(path, bodyOf(sentence, cause), outlivesPage);
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
    if (this.#store.sentence(id)?.draft) this.#saveAfterPause(id);
    const merged = change.segments.find((segment) => segment.id === id);
    if (change.wasMerged && merged && !isSameMarked(merged, sent)) this.#store.tell("merged", {}, { isShown: true });
  }

  #putBack({ place, turn }: Draft): void {
    this.#kept.set(place.segmentId, { place, turn, of: null });
    this.#keep(place.segmentId);
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

  /** What was typed and not answered for, as it is now; nothing when the server has it all. */
  #keep(id: string): void {
    const sentence = this.#store.sentence(id);
    const known = this.#kept.get(id);
    if (this.#isLeft || !sentence || (known && isKeptAlike(known.of, sentence))) return;
    const { basis, draft: typed, unanswered } = sentence;
    const { drafts } = this.#around;
    if (!typed) {
      this.#kept.delete(id);
      if (known) drafts.drop(known.place);
      return;
    }
    const { title } = this.#store.state.article;
    const place = known?.place ?? this.#newPlace(id);
    const turn = (known?.turn ?? 0) + 1;
    this.#kept.set(id, { place, turn, of: sentence });
    const typedAt = Math.round(this.#around.wallClock());
    drafts.keep({ place, basis, typed, unanswered, tabId: drafts.tabId, turn, typedAt, title });
  }

  #newPlace(segmentId: string): DraftPlace {
    const { viewer, article } = this.#store.state;
    return { personId: viewer.id, articleId: article.id, segmentId, id: this.#around.newId() };
  }

  #tellKeeping(): void {
    const isKeepingDrafts = this.#around.drafts.isKeeping.value;
    this.#store.update((state) => ({ ...state, isKeepingDrafts }));
    if (!isKeepingDrafts) this.#store.tell("draftsNotKept", {}, { isShown: true, isAlarm: true });
  }
}

function isKeptAlike(before: Sentence | null, now: Sentence): boolean {
  return before?.draft === now.draft && before.basis === now.basis && before.unanswered === now.unanswered;
}

function bodyOf({ basis, draft, unanswered }: Sentence, cause: Cause): object {
  const text = { text: draft?.text ?? "", marks: draft?.marks ?? [] };
  return { baseVersion: basis.version, ...text, cause, saveId: unanswered.at(-1), unanswered: unanswered.slice(0, -1) };
}

/** A conflict's data, when it is one of two texts; other conflicts (signed off meanwhile, joined) have none. */
function conflictOf(data: unknown): SaveConflict | null {
  return isSaveConflict(data) ? data : null;
}

function isSaveConflict(data: unknown): data is SaveConflict {
  return typeof data === "object" && data !== null && "base" in data && "mine" in data && "theirs" in data;
}
