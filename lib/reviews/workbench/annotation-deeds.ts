import type { AnnotationStatus, ReviewAnnotation } from "#lib/annotations/annotation";
import { isOffered } from "#lib/annotations/offered-severity";
import { confirmedPlaces, resentPlaces } from "#lib/annotations/resent-places";
import type { AnnotationTarget, MarkedPlace } from "#lib/annotations/schema";
import type { Severity } from "#lib/quality/severity";
import { AnnotationWrites } from "./annotation-writes";
import type { AnnotationsDesk } from "./annotations-desk";
import type { ComposedPlace } from "./composer";
import { knownSegment } from "./known-segments";
import type { Line } from "./line";
import { mend } from "./mending";
import type { Saving } from "./saving";
import type { Store } from "./store";
import type { Surroundings } from "./surroundings";

/** What is done to annotations that are there, each named; comes after the page, when one is to be changed. */
export class AnnotationDeeds {
  readonly writes: AnnotationWrites;
  readonly #store: Store;
  readonly #saving: Saving;
  readonly #desk: AnnotationsDesk;

  constructor(store: Store, line: Line, saving: Saving, around: Surroundings, desk: AnnotationsDesk) {
    this.writes = new AnnotationWrites(store, line, saving, around);
    this.#store = store;
    this.#saving = saving;
    this.#desk = desk;
  }

  setSeverity(id: string | null, severity: Severity): void {
    const annotation = this.#desk.told(id);
    if (!annotation || annotation.severity === severity) return;
    if (!isOffered(this.#store.state.annotated.profile, severity)) return;
    if (this.#desk.requireChange(annotation)) void this.writes.change(annotation.id, { severity });
  }

  /** Resolves, rejects, strikes through, opens again. */
  settle(id: string | null, status: AnnotationStatus, reason: string | null): void {
    const annotation = this.#desk.told(id);
    if (!annotation) return;
    if (this.#desk.maySettle(annotation, status)) void this.writes.settle(annotation.id, status, reason);
    else this.#store.tell("mayNotChange", {}, { isShown: true });
  }

  /** Adds these words to an annotation, or puts it on them alone. */
  place(id: string | null, how: "add" | "move", places: readonly ComposedPlace[]): void {
    const annotation = this.#desk.told(id);
    if (!annotation) return;
    if (places.length === 0) return this.#store.tell("pickFirst", {}, { isShown: true });
    if (!this.#desk.requireChange(annotation)) return;
    const ids = [...places, ...annotation.places].map(({ segmentId }) => segmentId);
    const targetFor = (now: ReviewAnnotation): AnnotationTarget | null => {
      const fresh = places.flatMap((place) => this.#markedNow(place) ?? []);
      const kept = how === "move" ? [] : now.scope === "words" ? resentPlaces(now, this.#segmentOf) : null;
      return kept && fresh.length === places.length ? { scope: "words", places: [...kept, ...fresh] } : null;
    };
    this.#store.update((state) => ({ ...state, annotated: { ...state.annotated, picked: null } }));
    void this.writes.place(annotation.id, ids, targetFor, how === "add" ? "placeAdded" : "annotationPlaced");
  }

  /**
   * Puts the suggested text in the place of the words that stand. The same words at its other places are put right too;
   * other words are what the person has to look at.
   */
  takeSuggestion(id: string | null): void {
    const { rights, annotated } = this.#store.state;
    const annotation = id === null ? undefined : annotated.shown[id];
    const text = annotation?.suggestion ?? null;
    const standing = (annotation?.places ?? []).filter(
      ({ fate, quote }) => (fate === "open" || fate === "moved") && quote !== "",
    );
    const [first] = standing;
    if (text === null || !first || !rights.mayEdit) return this.#store.tell("noSuggestion", {}, { isShown: true });
    const alike = standing.filter(({ quote }) => quote === first.quote);
    this.#desk.toSentence(first.segmentId);
    const mended = [...new Set(alike.map(({ segmentId }) => segmentId))].flatMap((segmentId) => {
      const own = alike.filter((place) => place.segmentId === segmentId);
      const wanted = own.map((place) => ({ ...place, text }));
      return mend(this.#store, this.#saving, segmentId, wanted) ? own : [];
    });
    const left = standing.length - mended.length;
    if (left > 0) this.#store.tell("suggestionLeft", { count: left }, { isShown: true });
  }

  /** A person looked at what had to be checked: it is still what is wrong. */
  keep(id: string | null): void {
    const annotation = id === null ? undefined : this.#store.state.annotated.shown[id];
    if (annotation?.fate !== "check" || !this.#desk.requireChange(annotation)) return;
    const ids = annotation.places.map(({ segmentId }) => segmentId);
    const targetFor = (now: ReviewAnnotation): AnnotationTarget | null => {
      if (now.scope === "segment") return { scope: "segment", segmentIds: [...new Set(ids)] };
      const places = confirmedPlaces(now, this.#segmentOf);
      return places && { scope: "words", places: [...places] };
    };
    void this.writes.place(annotation.id, ids, targetFor, "annotationKept");
  }

  /** Makes an annotation of a finding. */
  annotateFinding(key: string | null): void {
    const { findings, annotated } = this.#store.state;
    const finding = findings?.find((each) => each.key === key);
    if (!finding) return this.#store.tell("findingFirst", {}, { isShown: true });
    if (!annotated.rights.mayAnnotate) return this.#store.tell("mayNotAnnotate", {}, { isShown: true });
    const ids = finding.places.map(({ segmentId }) => segmentId);
    void this.writes.fromFinding(finding.key, ids, this.#desk.composing.isSourceUnseen(ids));
  }

  readonly #segmentOf = (id: string) => knownSegment(this.#store.state, id);

  /** Words as the server can mark them now; null when their text has changed since they were picked. */
  #markedNow({ text, ...place }: ComposedPlace): MarkedPlace | null {
    const segment = this.#segmentOf(place.segmentId);
    const isSame = segment && (place.basis !== "text" || segment.text === text);
    return isSame ? { ...place, version: segment.version } : null;
  }
}
