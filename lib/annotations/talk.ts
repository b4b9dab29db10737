import type { ReviewAnnotation } from "./annotation";
import type { ReviewThread } from "./thread";

/** What a comment can be about: an annotation, a segment, or (with neither) the article. */
export type TalkSubject = Readonly<{ annotationId?: string; segmentId?: string }>;

/** Threads by how near they are to a segment; each kind with what is not resolved first, then as they began. */
export type NearTalk = Readonly<{
  here: readonly ReviewThread[];
  article: readonly ReviewThread[];
  elsewhere: readonly ReviewThread[];
}>;

/** Threads as they are shown beside a segment, or (null) the article. */
export function talkNear(
  threads: readonly ReviewThread[],
  annotations: readonly ReviewAnnotation[],
  segmentId: string | null,
): NearTalk {
  const placed = threads.map((thread) => ({ thread, segmentIds: segmentsOfThread(thread, annotations) }));
  const pick = (isWanted: (segmentIds: readonly string[]) => boolean) =>
    placed
      .filter(({ segmentIds }) => isWanted(segmentIds))
      .map(({ thread }) => thread)
      .toSorted((a, b) => Number(a.isResolved) - Number(b.isResolved));
  const isHere = (segmentIds: readonly string[]) => segmentId !== null && segmentIds.includes(segmentId);
  return {
    here: pick(isHere),
    article: pick((segmentIds) => segmentIds.length === 0),
    elsewhere: pick((segmentIds) => segmentIds.length > 0 && !isHere(segmentIds)),
  };
}

/** The segments a thread is about; none for the article. */
export function segmentsOfThread(
  { segmentId, annotationId }: ReviewThread,
  annotations: readonly ReviewAnnotation[],
): readonly string[] {
  if (segmentId !== null) return [segmentId];
  const annotation = annotations.find(({ id }) => id === annotationId);
  return annotation ? [...new Set(annotation.places.map((place) => place.segmentId))] : [];
}

/** For each segment that is talked about: whether something open is said of it, and whether any of it is unread. */
export type TalkMarks = Readonly<Record<string, "unread" | "open">>;

export function talkMarks(threads: readonly ReviewThread[], annotations: readonly ReviewAnnotation[]): TalkMarks {
  const marks: Record<string, "unread" | "open"> = {};
  for (const thread of threads) {
    if (thread.isResolved && !thread.isUnread) continue;
    for (const id of segmentsOfThread(thread, annotations)) {
      marks[id] = thread.isUnread || marks[id] === "unread" ? "unread" : "open";
    }
  }
  return marks;
}

/** Threads with those that a write answered put in their places; new ones last. */
export function withThreads(
  threads: readonly ReviewThread[],
  changed: readonly ReviewThread[],
): readonly ReviewThread[] {
  if (changed.length === 0) return threads;
  const byId = new Map(changed.map((thread) => [thread.id, thread]));
  const known = new Set(threads.map(({ id }) => id));
  return [...threads.map((thread) => byId.get(thread.id) ?? thread), ...changed.filter(({ id }) => !known.has(id))];
}
