import { nearestOffered } from "#lib/annotations/offered-severity";
import type { CategoryId } from "#lib/quality/category";
import type { Severity } from "#lib/quality/severity";
import type { Annotated, StandingOffer } from "./annotated";
import { type ComposedPlace, type ComposedWords, type Composer, composerFor } from "./composer";
import type { LaterDeeds } from "./later-deeds";
import type { Picks } from "./picks";
import type { Store } from "./store";
import type { WorkbenchState } from "./workbench-state";

/** The form in which something is said of words: opened on what is picked, sent, or let go. */
export class Composing {
  readonly #store: Store;
  readonly #picks: Picks;
  readonly #laterDeeds: () => Promise<LaterDeeds>;
  /** What this person chose last. */
  #severity: Severity = "minor";
  #isSourceShown = true;

  constructor(store: Store, picks: Picks, laterDeeds: () => Promise<LaterDeeds>) {
    this.#store = store;
    this.#picks = picks;
    this.#laterDeeds = laterDeeds;
  }

  /** On these words; on those picked by key; on the correction just made; on the sentence in front; on the article. */
  open(places: readonly ComposedPlace[] = []): void {
    const { activeId, annotated } = this.#store.state;
    const picked = places.length > 0 ? places : this.#picks.places();
    const isOffered = annotated.offer !== null && annotated.offer.segmentId === activeId;
    if (picked.length === 0 && isOffered) return this.openOffer(null);
    this.#open({ scope: picked.length > 0 ? "words" : activeId === null ? "article" : "segment", places: picked });
  }

  /** On something that is missing: there, behind the words picked by key, or at the end of the sentence in front. */
  openOmission(place: ComposedPlace | null = null): void {
    const { activeId } = this.#store.state;
    const head = activeId === null ? null : this.#picks.head(activeId);
    const segmentId = place?.segmentId ?? head?.segmentId ?? activeId;
    if (segmentId === null) return;
    const at = place?.start ?? head?.end ?? 0;
    const text = place?.text ?? this.#picks.textOf(segmentId);
    const gap = { segmentId, basis: "text", start: at, end: at, quote: "", text } as const;
    this.#open({ scope: "words", places: [gap] }, { category: "omission" });
  }

  /** On the correction just made; with a category it is marked at once. */
  openOffer(category: CategoryId | null): void {
    const { offer } = this.#store.state.annotated;
    const place = offer && offeredPlace(this.#store.state, offer);
    if (!offer || !place) return;
    const originKey = `${offer.segmentId} ${offer.version}`;
    const said = { category: category ?? offer.categories[0] ?? null, suggestion: offer.instead || null };
    this.#open({ scope: "words", places: [place], offer, originKey }, said);
    if (category) void this.save(null);
  }

  dropOffer(): void {
    this.#change({ offer: null });
  }

  /** On what an annotation says: the one in front, unless another is named. */
  openChange(id: string | null = this.#store.state.annotated.currentId): void {
    const annotation = id === null ? undefined : this.#store.state.annotated.told[id];
    if (annotation) this.#change({ composer: composerFor(annotation) });
    else this.#store.tell("noAnnotations", {}, { isShown: true });
  }

  /** Other words, or something else than words. */
  retarget(change: Partial<Pick<Composer, "scope" | "places">>): void {
    const { composer } = this.#store.state.annotated;
    if (composer) this.#change({ composer: { ...composer, ...change } });
  }

  cancel(): void {
    this.#change({ composer: null });
  }

  /** Sends what was composed (null: as it was opened). Without a category there is nothing to send. */
  async save(said: ComposedWords | null): Promise<boolean> {
    const { composer: opened } = this.#store.state.annotated;
    if (!opened) return false;
    const composer = said ? { ...opened, said } : opened;
    const { category, severity } = composer.said;
    if (!category) return false;
    this.#severity = severity;
    this.#change({ composer });
    const { annotations } = await this.#laterDeeds();
    if (composer.annotationId === null) return annotations.writes.annotate(composer, category);
    this.#change({ composer: null });
    return annotations.writes.change(composer.annotationId, composer.said);
  }

  /** The screen says whether the source is beside the text. */
  seeSource(isShown: boolean): void {
    this.#isSourceShown = isShown;
  }

  /** The source was hidden while it could have been read. */
  isSourceUnseen(segmentIds: readonly string[]): boolean {
    return !this.#isSourceShown && segmentIds.some((id) => this.#store.sentence(id)?.segment.source);
  }

  #open(wanted: Pick<Composer, "scope" | "places"> & Partial<Composer>, said: Partial<ComposedWords> = {}): void {
    const { activeId, annotated, article } = this.#store.state;
    if (!annotated.rights.mayAnnotate) {
      return this.#store.tell(article.signOff ? "frozen" : "mayNotAnnotate", {}, { isShown: true });
    }
    const ids = wanted.places.length > 0 ? wanted.places.map(({ segmentId }) => segmentId) : [activeId ?? ""];
    const severity = nearestOffered(annotated.profile, this.#severity);
    const composer: Composer = {
      annotationId: null,
      segmentIds: ids.filter((id) => id !== ""),
      offer: null,
      originKey: null,
      sourceNotSeen: this.isSourceUnseen(ids),
      ...wanted,
      said: { category: null, severity, comment: "", suggestion: null, ...said },
    };
    this.#change({ composer });
  }

  #change(change: Partial<Annotated>): void {
    this.#store.update((state) => ({ ...state, annotated: { ...state.annotated, ...change } }));
  }
}

/** The words of the machine's that were corrected, for marking them; null when the sentence is no more. */
function offeredPlace(state: WorkbenchState, offer: StandingOffer): ComposedPlace | null {
  const segment = state.sentences.get(offer.segmentId)?.segment;
  if (!segment) return null;
  const { range, quote, segmentId } = offer;
  return { segmentId, basis: "machine", ...range, quote, text: segment.machine.text };
}
