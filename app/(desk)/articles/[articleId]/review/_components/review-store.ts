import type { Review, ReviewChange, ReviewSegment, Verdict } from "#lib/reviews/review";
import {
  neighbour,
  nextOpen,
  openWorkbench,
  shownText,
  type Workbench,
  withChange,
  without,
} from "#lib/reviews/workbench";
import type { MarkedText } from "#lib/text/mark";
import { type CallResult, call } from "./call";
import { Drafts } from "./drafts";
import { Dwell } from "./dwell";
import { SegmentSaver } from "./segment-saver";
import { UndoStack } from "./undo-stack";

/** What is said aloud, and shown for a moment: a message key with its values, or a sentence from the server. */
export type Saying = Readonly<
  { key: string; values?: Record<string, number | string> } | { text: string; isProblem: true }
>;

/** The workbench's state and everything that changes it. Components subscribe to parts of it. */
export class ReviewStore {
  private bench: Workbench;
  private readonly listeners = new Set<() => void>();
  private readonly hearers = new Set<(saying: Saying) => void>();
  readonly dwell = new Dwell();
  readonly saver: SegmentSaver;
  readonly undo: UndoStack;
  /** Where the editor's caret is, for a split; set by the editor. */
  caret = 0;

  constructor(readonly review: Review) {
    this.bench = openWorkbench(review);
    this.saver = new SegmentSaver(this, new Drafts(review.viewer.id), review.article.targetLanguage);
    this.undo = new UndoStack(this);
  }

  get = (): Workbench => this.bench;

  set(change: Partial<Workbench>): void {
    this.bench = { ...this.bench, ...change };
    for (const listener of this.listeners) listener();
  }

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  hear(hearer: (saying: Saying) => void): () => void {
    this.hearers.add(hearer);
    return () => this.hearers.delete(hearer);
  }

  say(saying: Saying): void {
    for (const hearer of this.hearers) hearer(saying);
  }

  apply(change: ReviewChange): void {
    this.bench = withChange(this.bench, change);
    this.set({});
  }

  segment(id: string): ReviewSegment | null {
    return this.bench.segments[id] ?? null;
  }

  /** Makes a sentence the active one; the one that was is saved. */
  activate(id: string | null, isEditing: boolean): void {
    const before = this.bench.activeId;
    if (before !== null && before !== id) void this.saver.flush(before);
    this.dwell.look(id);
    this.set({ activeId: id, isEditing: isEditing && id !== null && this.bench.rights.mayEdit });
  }

  /** Opens the editor with the caret behind the last word. */
  startEditing(id: string): void {
    this.caret = this.shown(id).text.length;
    this.activate(id, true);
  }

  /** The caret left the editor at its start or end: on into the neighbour's text. */
  leaveEditor(step: 1 | -1): void {
    const id = neighbour(this.bench, step);
    if (id === null) return;
    this.caret = step === 1 ? 0 : this.shown(id).text.length;
    this.activate(id, true);
  }

  type(id: string, corrected: MarkedText): void {
    this.saver.type(id, corrected);
  }

  /** Decides on the sentence's present text, after saving it. Answers whether it was done. */
  async decide(id: string, verdict: Verdict, reason?: string): Promise<boolean> {
    if (!(await this.saver.flush(id))) return false;
    const segment = this.segment(id);
    if (!segment) return false;
    const dwell = this.dwell.of(id);
    const input = { version: segment.version, verdict, dwell, ...(reason && { reason }) };
    const isDone = await this.write(`/api/v1/segments/${id}/decide`, input);
    if (!isDone) return false;
    this.dwell.forget(id);
    this.undo.push({ kind: "verdict", id, before: segment.state, reason: segment.needsWorkReason });
    this.say({ key: `said.${verdict}` });
    return true;
  }

  /** What Ctrl+Enter means for this person: editors approve, reviewers mark reviewed. */
  approve(id: string): Promise<boolean> {
    return this.decide(id, this.bench.rights.mayApprove ? "approved" : "reviewed");
  }

  async approveAndGoOn(id: string): Promise<void> {
    if (!(await this.approve(id))) return;
    const next = nextOpen(this.bench);
    if (next === null) this.say({ key: "said.allDone" });
    else this.activate(next, this.bench.isEditing);
  }

  async split(id: string, at: number): Promise<boolean> {
    if (!(await this.saver.flush(id))) return false;
    const segment = this.segment(id);
    if (!segment || !(await this.write(`/api/v1/segments/${id}/split`, { baseVersion: segment.version, at })))
      return false;
    this.undo.push({ kind: "split", id });
    this.say({ key: "said.split" });
    return true;
  }

  async join(id: string): Promise<boolean> {
    const segment = this.segment(id);
    const order = segment ? (this.bench.order[segment.blockId] ?? []) : [];
    const nextId = order[order.indexOf(id) + 1];
    if (!nextId || !(await this.saver.flush(id)) || !(await this.saver.flush(nextId))) return false;
    const [left, right] = [this.segment(id), this.segment(nextId)];
    if (!left || !right) return false;
    const input = { baseVersion: left.version, nextVersion: right.version };
    if (!(await this.write(`/api/v1/segments/${id}/join`, input))) return false;
    this.undo.push({ kind: "join", id, at: left.text.length + left.spaceAfter.length });
    this.say({ key: "said.joined" });
    return true;
  }

  async restore(id: string, number: number): Promise<void> {
    if (!(await this.saver.flush(id))) return;
    const before = this.segment(id);
    if (!before || !(await this.write(`/api/v1/segments/${id}/restore`, { baseVersion: before.version, number })))
      return;
    this.undo.push({ kind: "text", id, before: { text: before.text, marks: before.marks } });
  }

  /** A write to the server; its answer becomes the state, a refusal is said. */
  async write(path: string, body: unknown): Promise<boolean> {
    const result = await call<ReviewChange>(path, body);
    if (result.kind === "done") this.apply(result.value);
    else this.refuse(result);
    return result.kind === "done";
  }

  refuse(result: Exclude<CallResult<unknown>, { kind: "done" }>): void {
    if (result.kind === "unreachable") this.say({ key: "said.failed" });
    else this.say({ text: result.problem.message, isProblem: true });
  }

  /** The text a person sees in this sentence now. */
  shown(id: string): MarkedText {
    return shownText(this.bench, id);
  }

  /** What is typed in a sentence, or that nothing is any more. */
  setTyped(id: string, corrected: MarkedText | null): void {
    const { typed } = this.bench;
    this.set({ typed: corrected ? { ...typed, [id]: corrected } : without(typed, id) });
  }
}
