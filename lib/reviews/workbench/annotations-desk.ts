import type { AnnotationStatus, ReviewAnnotation } from "#lib/annotations/annotation";
import { isOffered } from "#lib/annotations/offered-severity";
import { confirmedPlaces, resentPlaces } from "#lib/annotations/resent-places";
import type { AnnotationTarget, MarkedPlace } from "#lib/annotations/schema";
import type { Severity } from "#lib/quality/severity";
import type { Annotated } from "./annotated";
import { annotationAt } from "./annotation-marks";
import { AnnotationWrites } from "./annotation-writes";
import type { ComposedPlace } from "./composer";
import { Composing } from "./composing";
import { knownSegment } from "./known-segments";
import type { Line } from "./line";
import { mend } from "./mending";
import { Picks } from "./picks";
import type { Saving } from "./saving";
import type { Store } from "./store";
import type { Surroundings } from "./surroundings";
import type { WorkbenchState } from "./workbench-state";

/** What annotating knows of the workbench's other deeds. */
type Deeds = Readonly<{ goTo: (segmentId: string) => void; leaveEditor: () => void }>;

/** The annotations of the article: gone through, put elsewhere, settled; made in `composing` of what `picks` picked. */
export class AnnotationsDesk {
  readonly writes: AnnotationWrites;
  readonly picks: Picks;
  readonly composing: Composing;
  readonly #store: Store;
  readonly #saving: Saving;
  readonly #deeds: Deeds;

  constructor(store: Store, line: Line, saving: Saving, around: Surroundings, deeds: Deeds) {
    this.#store = store;
    this.#saving = saving;
    this.#deeds = deeds;
    this.writes = new AnnotationWrites(store, line, saving, around);
    this.picks = new Picks(store, deeds.goTo);
    this.composing = new Composing(store, this.writes, this.picks);
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
    if (there) {
      this.#deeds.leaveEditor();
      this.#deeds.goTo(there.segmentId);
    }
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

  setSeverity(severity: Severity): void {
    const annotation = this.#current();
    if (!annotation || annotation.severity === severity || !isOffered(this.#annotated.profile, severity)) return;
    if (this.#requireChange(annotation)) void this.writes.change(annotation.id, { severity });
  }

  /** Resolves, rejects, strikes through, opens again: the one in front, unless another is named. */
  settle(status: AnnotationStatus, reason: string | null = null, id = this.#annotated.currentId): void {
    const annotation = id === null ? undefined : this.#annotated.told[id];
    if (!annotation) return this.#store.tell("noAnnotations", {}, { isShown: true });
    if (this.maySettle(annotation, status)) void this.writes.settle(annotation.id, status, reason);
    else this.#store.tell("mayNotChange", {}, { isShown: true });
  }

  /** Adds the picked words to the annotation in front, or puts it on them alone. */
  place(how: "add" | "move", given: readonly ComposedPlace[] = []): void {
    const annotation = this.#current();
    const places = given.length > 0 ? given : this.picks.places();
    if (!annotation) return;
    if (places.length === 0) return this.#store.tell("pickFirst", {}, { isShown: true });
    if (!this.#requireChange(annotation)) return;
    const ids = [...places, ...annotation.places].map(({ segmentId }) => segmentId);
    const targetFor = (now: ReviewAnnotation): AnnotationTarget | null => {
      const fresh = places.flatMap((place) => this.#markedNow(place) ?? []);
      const kept = how === "move" ? [] : now.scope === "words" ? resentPlaces(now, this.#segmentOf) : null;
      return kept && fresh.length === places.length ? { scope: "words", places: [...kept, ...fresh] } : null;
    };
    this.#change({ picked: null });
    void this.writes.place(annotation.id, ids, targetFor, how === "add" ? "placeAdded" : "annotationPlaced");
  }

  /**
   * Puts the suggested text in the place of the words that stand: of the annotation in front, unless another is named.
   * The same words at its other places are put right too; other words are what the person has to look at.
   */
  takeSuggestion(id = this.#annotated.currentId): void {
    const annotation = id === null ? undefined : this.#annotated.shown[id];
    const { rights } = this.#store.state;
    const text = annotation?.suggestion ?? null;
    const standing = (annotation?.places ?? []).filter(
      ({ fate, quote }) => (fate === "open" || fate === "moved") && quote !== "",
    );
    const [first] = standing;
    if (text === null || !first || !rights.mayEdit) return this.#store.tell("noSuggestion", {}, { isShown: true });
    const alike = standing.filter(({ quote }) => quote === first.quote);
    this.#deeds.leaveEditor();
    this.#deeds.goTo(first.segmentId);
    const mended = [...new Set(alike.map(({ segmentId }) => segmentId))].flatMap((segmentId) => {
      const own = alike.filter((place) => place.segmentId === segmentId);
      const isDone = mend(
        this.#store,
        this.#saving,
        segmentId,
        own.map((place) => ({ ...place, text })),
      );
      return isDone ? own : [];
    });
    const left = standing.length - mended.length;
    if (left > 0) this.#store.tell("suggestionLeft", { count: left }, { isShown: true });
  }

  /** A person looked at what had to be checked: it is still what is wrong. */
  keep(id = this.#annotated.currentId): void {
    const annotation = id === null ? undefined : this.#annotated.shown[id];
    if (annotation?.fate !== "check" || !this.#requireChange(annotation)) return;
    const ids = annotation.places.map(({ segmentId }) => segmentId);
    const targetFor = (now: ReviewAnnotation): AnnotationTarget | null => {
      if (now.scope === "segment") return { scope: "segment", segmentIds: [...new Set(ids)] };
      const places = confirmedPlaces(now, this.#segmentOf);
      return places && { scope: "words", places: [...places] };
    };
    void this.writes.place(annotation.id, ids, targetFor, "annotationKept");
  }

  /** Makes an annotation of a finding: the one in front, unless another is named. */
  annotateFinding(key = this.#store.state.findingKey): void {
    const finding = this.#store.state.findings?.find((each) => each.key === key);
    if (!finding) return this.#store.tell("findingFirst", {}, { isShown: true });
    if (!this.#annotated.rights.mayAnnotate) return this.#store.tell("mayNotAnnotate", {}, { isShown: true });
    const ids = finding.places.map(({ segmentId }) => segmentId);
    void this.writes.fromFinding(finding.key, ids, this.composing.isSourceUnseen(ids));
  }

  /** Opens the form on what an annotation says. */
  change(id = this.#annotated.currentId): void {
    const annotation = id === null ? undefined : this.#annotated.told[id];
    if (!annotation || this.#requireChange(annotation)) this.composing.openChange(id);
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

  readonly #segmentOf = (id: string) => knownSegment(this.#store.state, id);

  /** Words as the server can mark them now; null when their text has changed since they were picked. */
  #markedNow({ text, ...place }: ComposedPlace): MarkedPlace | null {
    const segment = this.#segmentOf(place.segmentId);
    const isSame = segment && (place.basis !== "text" || segment.text === text);
    return isSame ? { ...place, version: segment.version } : null;
  }

  #current(): ReviewAnnotation | null {
    const { told, currentId } = this.#annotated;
    const annotation = currentId === null ? undefined : told[currentId];
    if (annotation) return annotation;
    this.#store.tell("noAnnotations", {}, { isShown: true });
    return null;
  }

  #requireChange(annotation: ReviewAnnotation): boolean {
    if (this.mayChange(annotation)) return true;
    this.#store.tell("mayNotChange", {}, { isShown: true });
    return false;
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
