import type { ReviewAnnotation } from "#lib/annotations/annotation";
import { followEdit } from "#lib/annotations/follow-edit";
import { fateOf } from "#lib/annotations/place";
import { rememberedChanges } from "#lib/text/text-change";
import type { Annotated, AnnotationsById } from "./annotated";
import { type AnnotationMark, marksIn } from "./annotation-marks";
import { workingText } from "./sentence";
import { pickedRanges } from "./word-picking";
import type { WorkbenchState } from "./workbench-state";

/**
 * The state after a change, with the annotations followed to the texts on the screen. Followed from what the server
 * has, not from one keystroke to the next: the screen shows what the server will answer when it saves this text. Only
 * sentences that a change touched are worked out anew.
 */
export function withLiveAnnotations(before: WorkbenchState | null, after: WorkbenchState): WorkbenchState {
  const isRetold = before?.annotated.told !== after.annotated.told;
  const rewritten = before?.sentences === after.sentences ? none : textsChanged(before, after);
  if (before && !isRetold && rewritten.size === 0 && isLookSame(before, after)) return after;
  const annotated = isRetold || before?.order !== after.order ? indexed(after) : after.annotated;
  const { shown, moved } = followed(before, { ...after, annotated }, rewritten);
  const picked = isPickStale(after, rewritten) ? null : annotated.picked;
  const pickable = { order: after.order, textOf: textIn(after), language: after.article.targetLanguage };
  const isPickSame = before?.annotated.picked === picked;
  const ranges = isPickSame ? annotated.pickedRanges : picked ? pickedRanges(pickable, picked) : [];
  const next = { ...after, annotated: { ...annotated, shown, picked, pickedRanges: ranges } };
  const touched = new Set([...rewritten, ...moved, ...lookedAt(before), ...lookedAt(next)]);
  return { ...next, annotated: { ...next.annotated, marks: remarked(next, touched) } };
}

const none: ReadonlySet<string> = new Set();

function textIn({ sentences }: WorkbenchState): (id: string) => string {
  return (id) => {
    const sentence = sentences.get(id);
    return sentence ? workingText(sentence).text : "";
  };
}

/** Sentences whose text on the screen, or on the server, is another now. */
function textsChanged(before: WorkbenchState | null, after: WorkbenchState): ReadonlySet<string> {
  const touched = before ? after.sentences.changedSince(before.sentences) : [...after.sentences];
  const rewritten = touched.filter((now) => {
    const old = before?.sentences.get(now.segment.id);
    return !(old && workingText(old).text === workingText(now).text && old.segment.text === now.segment.text);
  });
  return new Set(rewritten.map(({ segment }) => segment.id));
}

function isLookSame(before: WorkbenchState, after: WorkbenchState): boolean {
  const { annotated: a } = before;
  const { annotated: b } = after;
  const isInFrontSame = before.activeId === after.activeId && before.isEditing === after.isEditing;
  const isAnnotatedSame = a.currentId === b.currentId && a.picked === b.picked && a.composer === b.composer;
  return isAnnotatedSame && before.order === after.order && (isInFrontSame || b.picked === null);
}

/** Picked words are let go when their text changes, an editor opens, or the person goes elsewhere. */
function isPickStale({ annotated, activeId, isEditing }: WorkbenchState, rewritten: ReadonlySet<string>): boolean {
  const { picked, pickedRanges: ranges } = annotated;
  if (isEditing || (picked && picked.head.segmentId !== activeId)) return true;
  return ranges.some(({ segmentId }) => rewritten.has(segmentId));
}

/** Which sentence has which annotations, and all of them as they are read. */
function indexed({ annotated, order }: WorkbenchState): Annotated {
  const bySegment: Record<string, string[]> = {};
  const at = new Map(order.map((id, index) => [id, index]));
  const places = Object.values(annotated.told).map((annotation) => {
    for (const segmentId of new Set(annotation.places.map((place) => place.segmentId))) {
      bySegment[segmentId] ??= [];
      bySegment[segmentId].push(annotation.id);
    }
    const first = annotation.places
      .map(({ segmentId, start }) => ({ segment: at.get(segmentId) ?? 0, start }))
      .toSorted((one, other) => one.segment - other.segment || one.start - other.start)[0];
    return { id: annotation.id, segment: -1, start: 0, ...first };
  });
  places.sort((one, other) => one.segment - other.segment || one.start - other.start);
  return { ...annotated, bySegment, order: places.map(({ id }) => id) };
}

/** Every annotation in the text on the screen, and the sentences where one was or is that is another now. */
function followed(
  before: WorkbenchState | null,
  after: WorkbenchState,
  rewritten: ReadonlySet<string>,
): Readonly<{ shown: AnnotationsById; moved: ReadonlySet<string> }> {
  const { told, bySegment } = after.annotated;
  const known: Pick<Annotated, "told" | "shown"> = before?.annotated ?? { told: {}, shown: {} };
  const isRetold = known.told !== told;
  const touched = new Set([...rewritten].flatMap((id) => bySegment[id] ?? []));
  const follow = followIn(after);
  const shown: Record<string, ReviewAnnotation> = { ...known.shown };
  const moved = new Set<string>();
  for (const id of isRetold ? Object.keys({ ...known.shown, ...told }) : touched) {
    const [old, annotation] = [known.shown[id], told[id]];
    if (old && known.told[id] === annotation && !touched.has(id)) continue;
    const now = annotation && follow(annotation);
    if (now) shown[id] = now;
    else delete shown[id];
    if (now === old) continue;
    for (const { segmentId } of [...(old?.places ?? []), ...(now?.places ?? [])]) moved.add(segmentId);
  }
  return { shown, moved };
}

/** One annotation in the text on the screen; the very same where its sentences are what the server has. */
function followIn({ sentences, article }: WorkbenchState): (annotation: ReviewAnnotation) => ReviewAnnotation {
  const between = rememberedChanges(article.targetLanguage);
  return (annotation) => {
    const places = annotation.places.map((place) => {
      const sentence = sentences.get(place.segmentId);
      if (!sentence || sentence.draft === null) return place;
      return followEdit(place, between(sentence.segment.text, sentence.draft.text), between);
    });
    return places.every((place, index) => place === annotation.places[index])
      ? annotation
      : { ...annotation, places, fate: fateOf(places) };
  };
}

/** Sentences that show something besides open annotations: the one in front, words being picked. */
function lookedAt(state: WorkbenchState | null): string[] {
  if (!state) return [];
  const { currentId, shown, pickedRanges: ranges, composer } = state.annotated;
  const current = currentId === null ? [] : (shown[currentId]?.places ?? []);
  return [...current, ...ranges, ...(composer?.places ?? [])].map(({ segmentId }) => segmentId);
}

function remarked(state: WorkbenchState, touched: ReadonlySet<string>): Annotated["marks"] {
  const { annotated } = state;
  const { shown, bySegment, currentId, marks } = annotated;
  let next: Record<string, readonly AnnotationMark[]> | null = null;
  for (const id of touched) {
    const text = textIn(state)(id);
    const source = state.sentences.get(id)?.segment.source ?? null;
    const annotations = (bySegment[id] ?? []).flatMap((each) => shown[each] ?? []);
    const now = marksIn({ segmentId: id, text, source }, annotations, {
      currentId,
      picked: pickedIn(annotated, id, text),
    });
    if (isSameMarks(marks[id] ?? [], now)) continue;
    next ??= { ...marks };
    next[id] = now;
  }
  return next ?? marks;
}

/** Words picked by keyboard, and those an annotation is being made of while the text is what it was. */
function pickedIn({ pickedRanges: ranges, composer }: Annotated, id: string, text: string) {
  const composed = composer?.scope === "words" ? composer.places : [];
  const places = composed.filter(({ basis, text: seen }) => basis === "source" || (basis === "text" && seen === text));
  return [...ranges.map((range) => ({ ...range, basis: "text" as const })), ...places].flatMap(
    ({ segmentId, start, end, basis }) => (segmentId === id ? [{ start, end, isSource: basis === "source" }] : []),
  );
}

function isSameMarks(one: readonly AnnotationMark[], other: readonly AnnotationMark[]): boolean {
  return one.length === other.length && JSON.stringify(one) === JSON.stringify(other);
}
