import type { WantedPlace } from "#lib/findings/placed-edits";
import type { Review, ReviewChange, Verdict } from "#lib/reviews/review";
import { isSameMarked, type MarkedText } from "#lib/text/mark";
import { AnnotationsDesk } from "./annotations-desk";
import { Deciding } from "./deciding";
import { EffortDesk } from "./effort-desk";
import { FindRequest } from "./find-request";
import { FindingsDesk } from "./findings-desk";
import type { LaterDeeds } from "./later-deeds";
import { type Answer, Line } from "./line";
import { LiveDesk } from "./live-desk";
import { PassDesk } from "./pass-desk";
import { isOpen, neighbour, nextInBlock, nextOpen } from "./reading-order";
import { Saving } from "./saving";
import { received, resolved, workingText } from "./sentence";
import { Store } from "./store";
import type { Surroundings } from "./surroundings";
import { TalkDesk } from "./talk-desk";
import { did } from "./undo-stack";
import { isParagraphUntouched } from "./untouched-paragraph";
import { type CaretWish, type NoticeKey, type Overlay, openWorkbench, withActive, withChange } from "./workbench-state";

/** What a person can do at the workbench. Screens read the store, and call this; keys and buttons are the same deeds. */
export class Workbench {
  readonly store: Store;
  readonly saving: Saving;
  readonly find: FindRequest;
  readonly findings: FindingsDesk;
  readonly annotations: AnnotationsDesk;
  readonly talk: TalkDesk;
  readonly passes: PassDesk;
  readonly effort: EffortDesk;
  readonly live: LiveDesk;
  readonly laterDeeds: () => Promise<LaterDeeds>;
  readonly #line: Line;
  readonly #deciding: Deciding;
  /** The active sentence's text when its editor opened: what one undo goes back to. */
  #textAtOpening: MarkedText | null = null;

  constructor(review: Review, around: Surroundings) {
    this.store = new Store(openWorkbench(review));
    this.#line = new Line(this.store, around);
    this.saving = new Saving(this.store, this.#line, around);
    this.#deciding = new Deciding(this.store, this.#line, this.saving, around);
    this.laterDeeds = this.#deedsFrom(around);
    this.find = new FindRequest(this.store);
    const moves = { goTo: (id: string) => this.goTo(id), leaveEditor: () => this.leaveEditor() };
    const mend = async (id: string, wanted: readonly WantedPlace[]) => (await this.laterDeeds()).mend(id, wanted);
    const findingDeeds = { ...moves, join: () => this.joinWithNext(), mend };
    this.findings = new FindingsDesk(this.store, this.#line, around, findingDeeds);
    this.annotations = new AnnotationsDesk(this.store, moves, this.laterDeeds);
    this.talk = new TalkDesk(review, this.store, this.#line, around, moves);
    this.passes = new PassDesk(this.store, this.#line, this.saving, this.talk);
    this.effort = new EffortDesk(this.store, around, () => this.#mayWork());
    this.live = new LiveDesk(review, this.store, this.#line, around, this);
    this.store.subscribe(() => this.#stopAtConflict());
  }

  /** Brings a sentence to the front; opens its editor when asked to and allowed. What was open before is saved. */
  goTo(id: string | null, isEditing = false, caret: CaretWish = "start"): void {
    const { activeId, rights } = this.store.state;
    if (activeId !== id) this.#leave();
    const sentence = id === null ? null : this.store.sentence(id);
    const mayOpen = isEditing && rights.mayEdit && sentence?.save.kind !== "conflict";
    if (sentence && mayOpen && (activeId !== id || !this.store.state.isEditing))
      this.#textAtOpening = workingText(sentence);
    this.store.update((state) => withActive(state, id, mayOpen, caret));
    this.#deciding.seen(id);
  }

  /** Opens the editor on the active sentence. */
  edit(caret: CaretWish = "end"): void {
    const { activeId, rights } = this.store.state;
    if (activeId === null) return;
    if (!rights.mayEdit) return this.store.tell(this.#whyNot("edit"), {}, { isShown: true });
    const sentence = this.store.sentence(activeId);
    if (sentence?.save.kind === "conflict") return this.open({ kind: "conflict", segmentId: activeId });
    this.goTo(activeId, true, caret);
  }

  /** Closes the editor; the sentence stays in front. */
  leaveEditor(): void {
    this.#leave();
    this.store.update((state) => withActive(state, state.activeId, false, "start"));
  }

  step(step: -1 | 1, caret: CaretWish = "start"): boolean {
    const { order, activeId, isEditing } = this.store.state;
    const next = activeId === null ? (order[0] ?? null) : neighbour(order, activeId, step);
    if (next !== null) this.goTo(next, isEditing, caret);
    return next !== null;
  }

  /** To the next sentence that still waits for this person. */
  goToNextOpen(): void {
    const { order, activeId, sentences, rights, isEditing } = this.store.state;
    const next = nextOpen(order, activeId, (id) =>
      isOpen(sentences.get(id)?.segment.state ?? "approved", rights.mayApprove),
    );
    if (next === null) return this.store.tell("allDone", {}, { isShown: true });
    this.goTo(next, isEditing);
  }

  /** Approves the active sentence; a reviewer marks it reviewed. */
  async approve(andGoOn: "stay" | "goOn"): Promise<void> {
    const { activeId, rights } = this.store.state;
    if (activeId === null) return;
    const verdict = rights.mayApprove ? "approved" : "reviewed";
    const isDecided = this.decide(verdict, null);
    if (andGoOn === "goOn" && rights.mayEdit) this.goToNextOpen();
    await isDecided;
  }

  async decide(verdict: Verdict, reason: string | null): Promise<void> {
    const { activeId, rights, order } = this.store.state;
    if (activeId === null) return;
    const isApproved = this.store.sentence(activeId)?.segment.state === "approved";
    const needsApproval = verdict === "approved" || isApproved;
    if (needsApproval ? !rights.mayApprove : !rights.mayEdit) {
      return this.store.tell(this.#whyNot(needsApproval ? "approve" : "edit"), {}, { isShown: true });
    }
    this.#rememberText();
    this.store.update((state) => ({ ...state, isAskingReason: false }));
    const isDone = await this.#deciding.decide(activeId, verdict, reason);
    if (!isDone) return;
    const number = order.indexOf(activeId) + 1;
    if (verdict === "approved" && isParagraphUntouched(this.store.state, activeId)) {
      this.store.tell("mostlyUntouched", { number }, { isShown: true });
    } else this.store.tell("decided", { verdict, number });
  }

  askReason(isAsking: boolean): void {
    const { rights, activeId } = this.store.state;
    if (activeId === null) return;
    if (isAsking && !rights.mayEdit) return this.store.tell(this.#whyNot("edit"), {}, { isShown: true });
    this.store.update((state) => ({ ...state, isAskingReason: isAsking }));
  }

  /** Opens or closes the form that says why the finding in front is none. */
  askDismissal(isAsking: boolean): void {
    const { rights, findingKey } = this.store.state;
    if (isAsking && findingKey === null) return this.findings.next();
    if (isAsking && !rights.mayEdit) return this.store.tell(this.#whyNot("edit"), {}, { isShown: true });
    this.store.update((state) => ({ ...state, isAskingDismissal: isAsking }));
  }

  async split(at: number): Promise<void> {
    const id = this.store.state.activeId;
    if (id === null || !this.store.state.rights.mayEdit) return;
    this.leaveEditor();
    const newId = await (await this.laterDeeds()).reshaping.split(id, at);
    if (newId === null) return this.goTo(id, true, at);
    this.store.update((state) => ({ ...state, undo: did(state.undo, { kind: "split", segmentId: id, newId, at }) }));
    this.store.tell("split", { number: this.store.state.order.indexOf(id) + 1 });
    this.goTo(newId, true, "start");
  }

  async joinWithNext(): Promise<void> {
    const { activeId: id, isEditing, rights } = this.store.state;
    if (id === null) return;
    if (!rights.mayEdit) return this.store.tell(this.#whyNot("edit"), {}, { isShown: true });
    if (nextInBlock(this.store.state.blocks, id) === null)
      return this.store.tell("nothingToJoin", {}, { isShown: true });
    this.leaveEditor();
    const joined = await (await this.laterDeeds()).reshaping.join(id);
    if (!joined) return;
    this.store.update((state) => ({ ...state, undo: did(state.undo, { kind: "join", segmentId: id, ...joined }) }));
    this.store.tell("joined", { number: this.store.state.order.indexOf(id) + 1 });
    this.goTo(id, isEditing, joined.at);
  }

  async restore(id: string, number: number): Promise<void> {
    this.leaveEditor();
    const before = this.store.sentence(id)?.segment;
    const isDone = await (await this.laterDeeds()).reshaping.restore(id, number);
    const after = this.store.sentence(id)?.segment;
    if (!isDone || !before || !after) return;
    const deed = { kind: "text", segmentId: id, before: textOf(before), after: textOf(after) } as const;
    this.store.update((state) => ({ ...state, undo: did(state.undo, deed) }));
    this.store.tell("restored", { version: number }, { isShown: true });
  }

  async undo(): Promise<void> {
    this.leaveEditor();
    await (await this.laterDeeds()).undoing.undo();
  }

  async redo(): Promise<void> {
    this.leaveEditor();
    await (await this.laterDeeds()).undoing.redo();
  }

  /** Ends a conflict: with a text of one's own, or (null) as the other one left it. */
  resolveConflict(id: string, text: MarkedText | null): void {
    const { targetLanguage } = this.store.state.article;
    this.store.updateSentence(id, (sentence) => resolved(sentence, text, targetLanguage));
    const isOver = this.store.sentence(id)?.save.kind !== "conflict";
    this.open(isOver ? null : { kind: "conflict", segmentId: id });
    if (!isOver) return;
    this.saving.keepAndSave(id);
    this.goTo(id);
  }

  open(overlay: Overlay | null): void {
    this.store.update((state) => ({ ...state, overlay }));
  }

  /** Everything typed goes to the server first: what is not there cannot be signed. */
  async signOff(note: string, acceptedWarnings: readonly string[]): Promise<Answer<ReviewChange> | null> {
    this.leaveEditor();
    if (!(await this.saving.settleAll())) return null;
    return this.#onArticle("sign-off", { acceptedWarnings, ...(note && { note }) });
  }

  reopen(reason: string): Promise<Answer<ReviewChange>> {
    return this.#onArticle("reopen", { reason });
  }

  /** Looks whether others changed something, and whether the session holds. */
  refresh(): Promise<void> {
    return this.#line.refresh();
  }

  tryNow(): void {
    this.#line.tryNow();
  }

  /** A sign of life from the person, or (null) the tab is hidden. */
  seen(isVisible: boolean): void {
    this.#deciding.seen(isVisible ? this.store.state.activeId : null);
  }

  #deedsFrom(around: Surroundings): () => Promise<LaterDeeds> {
    let deeds: LaterDeeds | null = null;
    return async () => {
      const { LaterDeeds } = await around.laterDeeds();
      const { store, saving, annotations: desk } = this;
      deeds ??= new LaterDeeds({ store, line: this.#line, saving, deciding: this.#deciding, around, desk });
      return deeds;
    };
  }

  async #onArticle(act: "sign-off" | "reopen", body: object): Promise<Answer<ReviewChange>> {
    const { article } = this.store.state;
    const answer = await this.#line.post<ReviewChange>(`articles/${article.id}/${act}`, body);
    if (answer.kind === "done") {
      this.store.update((state) =>
        withChange(state, answer.value, (known, segment) => received(known, segment, article.targetLanguage)),
      );
      this.store.tell(act === "reopen" ? "reopened" : "signedOff", {}, { isShown: true });
    }
    return answer;
  }

  /** Nothing more is typed over a text that two people changed: both are shown at once. */
  #stopAtConflict(): void {
    const { activeId, isEditing } = this.store.state;
    if (activeId === null || !isEditing || this.store.sentence(activeId)?.save.kind !== "conflict") return;
    this.#textAtOpening = null;
    this.store.update((state) => withActive(state, activeId, false, "start"));
    this.open({ kind: "conflict", segmentId: activeId });
  }

  #leave(): void {
    const { activeId, isEditing } = this.store.state;
    if (activeId === null || !isEditing) return;
    this.#rememberText();
    this.#textAtOpening = null;
    void this.saving.settle(activeId);
  }

  /** What was typed since the editor opened becomes one deed that can be taken back. */
  #rememberText(): void {
    const { activeId } = this.store.state;
    const sentence = activeId === null ? null : this.store.sentence(activeId);
    const before = this.#textAtOpening;
    if (activeId === null || !sentence || !before) return;
    const after = workingText(sentence);
    this.#textAtOpening = textOf(after);
    if (isSameMarked(before, after)) return;
    const deed = { kind: "text", segmentId: activeId, before: textOf(before), after: textOf(after) } as const;
    this.store.update((state) => ({ ...state, undo: did(state.undo, deed) }));
  }

  /** Also whoever reads the article apart, and must not change it. */
  #mayWork(): boolean {
    return this.store.state.rights.mayEdit || this.talk.held.value.said.annotationRights.mayAnnotate;
  }

  #whyNot(what: "edit" | "approve"): NoticeKey {
    const { article } = this.store.state;
    if (article.state === "signedOff" || article.state === "exported") return "frozen";
    return what === "edit" ? "readersOnly" : "editorsApprove";
  }
}

function textOf({ text, marks }: MarkedText): MarkedText {
  return { text, marks };
}
