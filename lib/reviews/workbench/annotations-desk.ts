import type { AnnotationStatus, ReviewAnnotation } from "#lib/annotations/annotation";
import type { Severity } from "#lib/quality/severity";
import type { Annotated } from "./annotated";
import type { AnnotationDeeds } from "./annotation-deeds";
import { annotationAt } from "./annotation-marks";
import type { ComposedPlace } from "./composer";
import { Composing } from "./composing";
import type { LaterDeeds } from "./later-deeds";
import { Picks } from "./picks";
import type { Store } from "./store";
import type { WorkbenchState } from "./workbench-state";

/** What annotating knows of the workbench's other deeds. */
type Moves = Readonly<{ goTo: (segmentId: string) => void; leaveEditor: () => void }>;

/**
 * The annotations of the article: gone through; made in `composing` of what `picks` picked; put elsewhere and settled by
 * code that comes after the page, on what was in front at the press.
 */
export class AnnotationsDesk {
  readonly picks: Picks;
  readonly composing: Composing;
  readonly #store: Store;
  readonly #moves: Moves;
  readonly #laterDeeds: () => Promise<LaterDeeds>;

  constructor(store: Store, moves: Moves, laterDeeds: () => Promise<LaterDeeds>) {
    this.#store = store;
    this.#moves = moves;
    this.#laterDeeds = laterDeeds;
    this.picks = new Picks(store, moves.goTo);
    this.composing = new Composing(store, this.picks, laterDeeds);
  }

  /** Offers categories for corrections from now on; answers how to stop. */
  follow(): () => void {
    let known = this.#store.state;
    return this.#store.subscribe(() => {
      const before = known;
      known = this.#store.state;
      if (before.sentences === known.sentences || !known.annotated.rights.mayAnnotate) return;
      void this.#offer(before, known);
    });
  }

  /** What makes the offers is loaded when the first text changes. */
  async #offer(before: WorkbenchState, after: WorkbenchState): Promise<void> {
    const { freshOffer } = await import("./edit-offers");
    const offer = freshOffer(before, after);
    if (offer) this.#change({ offer });
  }

  /** Brings an annotation to the front, at one of its places. */
  show(id: string, place = 0): void {
    const annotation = this.#annotated.shown[id];
    if (!annotation) return;
    const there = annotation.places[place] ?? annotation.places[0];
    if (there) this.toSentence(there.segmentId);
    this.#change({ currentId: id, picked: null });
  }

  /** Brings the annotation to the front whose words stand there; where there is none, nothing happens. */
  showAt(segmentId: string, place: number): void {
    const id = annotationAt(this.#annotated.marks[segmentId] ?? [], place);
    if (id !== null) this.#change({ currentId: id });
  }

  /** To the next or previous open annotation in reading order: from the one in front, or from the sentence in front. */
  next(step: 1 | -1): void {
    const { shown, currentId, order } = this.#annotated;
    const open = order.flatMap((id) => (shown[id]?.status === "open" ? [shown[id]] : []));
    if (open.length === 0) return this.#store.tell("noAnnotations", {}, { isShown: true });
    const at = open.findIndex(({ id }) => id === currentId);
    const next = at >= 0 ? at + step : step === 1 ? this.#fromHere(open) : this.#fromHere(open) - 1;
    const found = open[(next + open.length) % open.length];
    if (found) this.show(found.id);
  }

  setSeverity(severity: Severity): Promise<void> {
    const { currentId } = this.#annotated;
    return this.#later((deeds) => deeds.setSeverity(currentId, severity));
  }

  /** Resolves, rejects, strikes through, opens again: the one in front, unless another is named. */
  settle(status: AnnotationStatus, reason: string | null = null, id = this.#annotated.currentId): Promise<void> {
    return this.#later((deeds) => deeds.settle(id, status, reason));
  }

  /** Adds the picked words to the annotation in front, or puts it on them alone. */
  place(how: "add" | "move", given: readonly ComposedPlace[] = []): Promise<void> {
    const { currentId } = this.#annotated;
    const places = given.length > 0 ? given : this.picks.places();
    return this.#later((deeds) => deeds.place(currentId, how, places));
  }

  /** Puts the suggested text in the place of the words that stand: of the one in front, unless another is named. */
  takeSuggestion(id = this.#annotated.currentId): Promise<void> {
    return this.#later((deeds) => deeds.takeSuggestion(id));
  }

  /** A person looked at what had to be checked: it is still what is wrong. */
  keep(id = this.#annotated.currentId): Promise<void> {
    return this.#later((deeds) => deeds.keep(id));
  }

  /** Makes an annotation of a finding: the one in front, unless another is named. */
  annotateFinding(key = this.#store.state.findingKey): Promise<void> {
    return this.#later((deeds) => deeds.annotateFinding(key));
  }

  /** Opens the form on what an annotation says. */
  change(id = this.#annotated.currentId): void {
    const annotation = id === null ? undefined : this.#annotated.told[id];
    if (!annotation || this.requireChange(annotation)) this.composing.openChange(id);
  }

  /** Whether this person may turn an annotation into this; the server decides by the same rule. */
  maySettle(annotation: ReviewAnnotation, status: AnnotationStatus): boolean {
    const isTaken = [status, annotation.status].some((each) => each === "rejected" || each === "deleted");
    return isTaken ? this.mayChange(annotation) : this.#annotated.rights.mayAnnotate;
  }

  mayChange({ author }: ReviewAnnotation): boolean {
    const { mayAnnotate, mayChangeAll } = this.#annotated.rights;
    return mayChangeAll || (mayAnnotate && author.id === this.#store.state.viewer.id);
  }

  get #annotated(): Annotated {
    return this.#store.state.annotated;
  }

  /** The annotation as the server told it; null, and that is said, when there is none. */
  told(id: string | null): ReviewAnnotation | null {
    const annotation = id === null ? undefined : this.#annotated.told[id];
    if (annotation) return annotation;
    this.#store.tell("noAnnotations", {}, { isShown: true });
    return null;
  }

  /** Whether this person may change it; says so when not. */
  requireChange(annotation: ReviewAnnotation): boolean {
    if (this.mayChange(annotation)) return true;
    this.#store.tell("mayNotChange", {}, { isShown: true });
    return false;
  }

  /** Closes the editor, and brings a sentence to the front. */
  toSentence(segmentId: string): void {
    this.#moves.leaveEditor();
    this.#moves.goTo(segmentId);
  }

  async #later(deed: (deeds: AnnotationDeeds) => void): Promise<void> {
    deed((await this.#laterDeeds()).annotations);
  }

  /** Index of the first of these that stands in the sentence in front or behind it. */
  #fromHere(open: readonly ReviewAnnotation[]): number {
    const { order, activeId } = this.#store.state;
    const here = activeId === null ? -1 : order.indexOf(activeId);
    const found = open.findIndex(({ places: [first] }) => first && order.indexOf(first.segmentId) >= here);
    return found < 0 ? open.length : found;
  }

  #change(change: Partial<Annotated>): void {
    this.#store.update((state) => ({ ...state, annotated: { ...state.annotated, ...change } }));
  }
}
