import { withLiveAnnotations } from "./live-annotations";
import type { Sentence } from "./sentence";
import { type Notice, type NoticeKey, type WorkbenchState, withSentence } from "./workbench-state";

type Listener = () => void;

/**
 * Holds the workbench's state and tells who asked. A keystroke changes one sentence, and wakes the row that shows it
 * and the few who watch the whole: three hundred other rows sleep on.
 */
export class Store {
  /** As the article came: what a row that the server drew is taken over with, also after something changed. */
  readonly asServed: WorkbenchState;
  #state: WorkbenchState;
  readonly #whole = new Set<Listener>();
  readonly #rows = new Map<string, Set<Listener>>();

  constructor(state: WorkbenchState) {
    this.asServed = withLiveAnnotations(null, state);
    this.#state = this.asServed;
  }

  get state(): WorkbenchState {
    return this.#state;
  }

  sentence(id: string): Sentence | null {
    return this.#state.sentences.get(id) ?? null;
  }

  update(change: (state: WorkbenchState) => WorkbenchState): void {
    const before = this.#state;
    const changed = change(before);
    if (changed === before) return;
    const after = withLiveAnnotations(before, changed);
    this.#state = after;
    for (const id of rowsTouched(before, after)) for (const listener of this.#rows.get(id) ?? []) listener();
    for (const listener of this.#whole) listener();
  }

  updateSentence(id: string, change: (sentence: Sentence) => Sentence): void {
    this.update((state) => withSentence(state, id, change));
  }

  /** Says something, in the reader's language. */
  tell(key: NoticeKey, values: Notice["values"] = {}, how: Partial<Pick<Notice, "isShown" | "isAlarm">> = {}): void {
    this.update((state) => {
      const number = (state.notice?.number ?? 0) + 1;
      return { ...state, notice: { number, key, values, isShown: false, isAlarm: false, ...how } };
    });
  }

  readonly subscribe = (listener: Listener): Listener => {
    this.#whole.add(listener);
    return () => this.#whole.delete(listener);
  };

  /** Told when this sentence changes, or comes to the front or leaves it. */
  subscribeToRow(id: string, listener: Listener): Listener {
    const listeners = this.#rows.get(id) ?? new Set();
    this.#rows.set(id, listeners);
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0 && this.#rows.get(id) === listeners) this.#rows.delete(id);
    };
  }
}

function rowsTouched(before: WorkbenchState, after: WorkbenchState): ReadonlySet<string> {
  const touched = new Set<string>();
  if (before.sentences !== after.sentences) {
    for (const { segment } of after.sentences.changedSince(before.sentences)) touched.add(segment.id);
  }
  addChanged(touched, before.findingMarks, after.findingMarks);
  addChanged(touched, before.annotated.marks, after.annotated.marks);
  const isInFrontSame = before.activeId === after.activeId && before.isEditing === after.isEditing;
  if (!isInFrontSame || before.rights !== after.rights || before.order[0] !== after.order[0]) {
    // While none is in front, the first one stands in for it at the tab key.
    for (const { activeId, order } of [before, after]) {
      const front = activeId ?? order[0];
      if (front !== undefined) touched.add(front);
    }
  }
  return touched;
}

function addChanged(touched: Set<string>, before: Readonly<Record<string, unknown>>, after: typeof before): void {
  if (before === after) return;
  for (const id in { ...before, ...after }) if (before[id] !== after[id]) touched.add(id);
}
