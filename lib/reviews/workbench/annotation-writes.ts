import type { AnnotationStatus, ReviewAnnotation } from "#lib/annotations/annotation";
import type { AnnotationChange, ReviewOverride } from "#lib/annotations/article-annotations";
import type { AnnotationTarget } from "#lib/annotations/schema";
import type { CategoryId } from "#lib/quality/category";
import { Turns } from "#lib/turns";
import { type Annotated, withoutTold, withTold } from "./annotated";
import type { AnnotationNotice } from "./annotation-notices";
import { expectedAnnotation, targetOf } from "./composed-target";
import type { ComposedWords, Composer } from "./composer";
import type { Answer, Line } from "./line";
import type { Saving } from "./saving";
import type { Store } from "./store";
import type { Surroundings } from "./surroundings";

const settledNotice: Record<AnnotationStatus, AnnotationNotice> = {
  open: "annotationReopened",
  resolved: "annotationResolved",
  rejected: "annotationRejected",
  deleted: "annotationDeleted",
};

/**
 * Brings annotations to the server, one write after another. What is certain is shown at once; a refusal puts back
 * what was there, and says why.
 */
export class AnnotationWrites {
  readonly #store: Store;
  readonly #line: Line;
  readonly #saving: Saving;
  readonly #around: Surroundings;
  /** Each on what the one before it left: two keys pressed fast are two revisions. */
  readonly #turns = new Turns();

  constructor(store: Store, line: Line, saving: Saving, around: Surroundings) {
    this.#store = store;
    this.#line = line;
    this.#saving = saving;
    this.#around = around;
  }

  /** Makes an annotation of what was composed, on texts the server has. On a refusal the form comes back as it was. */
  async annotate(composer: Composer, category: CategoryId): Promise<boolean> {
    const target = await this.#settledTarget(composer);
    if (!target || this.#store.state.annotated.composer !== composer) return false;
    const id = this.#around.newId();
    const { viewer, article } = this.#store.state;
    const at = new Date(0).toISOString();
    const expected = expectedAnnotation(this.#store.state, { id, author: viewer, at, category, composer, target });
    this.#change((annotated) => ({
      ...withTold(annotated, [expected]),
      arriving: { ...annotated.arriving, [id]: true },
      currentId: id,
      ...{ composer: null, picked: null, offer: composer.offer ? null : annotated.offer },
    }));
    const { severity, comment, suggestion } = composer.said;
    const { origin, originKey, sourceNotSeen } = expected;
    const said = { category, severity, comment, suggestion, origin, originKey, sourceNotSeen };
    return this.#turns.take(async () => {
      const answer = await this.#post(`articles/${article.id}/annotations`, { id, target, ...said });
      if (answer.kind === "done") return this.#told("annotated");
      this.#change((annotated) => ({ ...withoutTold(annotated, id), composer: annotated.composer ?? composer }));
      return this.#refused(answer);
    });
  }

  /** Says something else of the same places. */
  change(id: string, said: Partial<ComposedWords>): Promise<boolean> {
    return this.#turns.take(async () => {
      const before = this.#annotation(id);
      if (!before) return false;
      const { category, ...rest } = said;
      const changed = { ...rest, ...(category && { category }) };
      this.#change((annotated) => withTold(annotated, [{ ...before, ...changed }]));
      const body = { revision: before.revision, ...changed };
      const answer = await this.#post(`annotations/${id}/change`, body);
      return answer.kind === "done" ? this.#told("annotationChanged") : this.#putBack(before, answer);
    });
  }

  /** Resolves, rejects, strikes through, or opens again. */
  settle(id: string, status: AnnotationStatus, reason: string | null): Promise<boolean> {
    return this.#turns.take(async () => {
      const before = this.#annotation(id);
      if (!before) return false;
      this.#change((annotated) => withTold(annotated, [{ ...before, status, statusReason: reason }]));
      const answer = await this.#post(`annotations/${id}/settle`, { status, ...(reason && { reason }) });
      return answer.kind === "done" ? this.#told(settledNotice[status]) : this.#putBack(before, answer);
    });
  }

  /** Puts an annotation on other places; `placesFor` makes them of what the server has once all is saved. */
  async place(
    id: string,
    segmentIds: readonly string[],
    placesFor: (annotation: ReviewAnnotation) => AnnotationTarget | null,
    notice: AnnotationNotice,
  ): Promise<boolean> {
    if (!(await this.#settle(segmentIds))) return false;
    return this.#turns.take(async () => {
      const annotation = this.#annotation(id);
      const target = annotation && placesFor(annotation);
      if (!annotation || !target) {
        this.#store.tell("placesGone", {}, { isShown: true });
        return false;
      }
      const answer = await this.#post(`annotations/${id}/resize`, { revision: annotation.revision, target });
      return answer.kind === "done" ? this.#told(notice) : this.#putBack(annotation, answer);
    });
  }

  /** Makes an annotation of a finding, and brings it to the front. */
  async fromFinding(key: string, segmentIds: readonly string[], sourceNotSeen: boolean): Promise<boolean> {
    if (!(await this.#settle(segmentIds))) return false;
    return this.#turns.take(async () => {
      const { article } = this.#store.state;
      const answer = await this.#post(`articles/${article.id}/annotations/from-finding`, { key, sourceNotSeen });
      if (answer.kind === "refused") return this.#refused(answer);
      const [made] = answer.value.annotations;
      this.#change((annotated) => ({ ...annotated, currentId: made?.id ?? null }));
      return this.#told("annotated");
    });
  }

  /** Puts a verdict in the score's place, or (null) takes it back. Null when it was done, or why it was not. */
  async override(verdict: "pass" | "fail" | null, reason: string): Promise<string | null> {
    const { article } = this.#store.state;
    const body = { verdict, reason };
    const answer = await this.#line.post<{ verdictOverride: ReviewOverride | null }>(
      `articles/${article.id}/verdict`,
      body,
    );
    if (answer.kind === "refused") return answer.problem.message;
    this.#change((annotated) => ({ ...annotated, verdictOverride: answer.value.verdictOverride }));
    this.#told(verdict ? "verdictOverridden" : "verdictRestored");
    return null;
  }

  async #settledTarget(composer: Composer): Promise<AnnotationTarget | null> {
    const ids = composer.scope === "words" ? composer.places.map(({ segmentId }) => segmentId) : composer.segmentIds;
    if (composer.scope !== "article" && !(await this.#settle(ids))) return null;
    const target = targetOf(this.#store.state, composer);
    if (!target) this.#store.tell("wordsMovedOn", {}, { isShown: true, isAlarm: true });
    return target;
  }

  async #settle(segmentIds: readonly string[]): Promise<boolean> {
    const settled = await Promise.all([...new Set(segmentIds)].map((id) => this.#saving.settle(id)));
    if (settled.every(Boolean)) return true;
    this.#store.tell("annotationNeedsSaving", {}, { isShown: true, isAlarm: true });
    return false;
  }

  /** Sends, and takes the answer over. Texts that moved on meanwhile are read anew together with the annotations. */
  async #post(path: string, body: object): Promise<Answer<AnnotationChange>> {
    const versions = this.#versions();
    const answer = await this.#line.post<AnnotationChange>(path, body);
    if (answer.kind === "done") {
      const { annotations } = answer.value;
      this.#change((annotated) => {
        const arriving = { ...annotated.arriving };
        for (const { id } of annotations) delete arriving[id];
        return { ...withTold(annotated, annotations), arriving };
      });
      const now = this.#versions();
      const isMovedOn = annotations.some(({ places }) =>
        places.some(({ segmentId }) => versions.get(segmentId) !== now.get(segmentId)),
      );
      if (isMovedOn) await this.#line.refresh();
    }
    return answer;
  }

  #versions(): ReadonlyMap<string, number> {
    return new Map([...this.#store.state.sentences].map(({ segment }) => [segment.id, segment.version]));
  }

  async #putBack(before: ReviewAnnotation, answer: Answer<unknown> & { kind: "refused" }): Promise<false> {
    this.#change((annotated) => withTold(annotated, [before]));
    this.#refused(answer);
    await this.#line.refresh();
    return false;
  }

  #refused(answer: Answer<unknown> & { kind: "refused" }): false {
    this.#store.tell("refused", { message: answer.problem.message }, { isShown: true, isAlarm: true });
    return false;
  }

  #told(notice: AnnotationNotice): true {
    this.#store.tell(notice);
    return true;
  }

  #annotation(id: string): ReviewAnnotation | null {
    return this.#store.state.annotated.told[id] ?? null;
  }

  #change(change: (annotated: Annotated) => Annotated): void {
    this.#store.update((state) => ({ ...state, annotated: change(state.annotated) }));
  }
}
