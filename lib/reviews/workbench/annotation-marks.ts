import type { ReviewAnnotation, ReviewPlace } from "#lib/annotations/annotation";
import { isStanding } from "#lib/annotations/place";
import type { Range } from "#lib/text/range";
import type { NoteTone, Run, RunNote, RunSign, SignKind } from "#lib/text/run";

/** What is drawn of an annotation in a sentence; an empty range has a sign only. Without an id: words being picked. */
export type AnnotationMark = Range &
  Readonly<{
    annotationId: string | null;
    tone: NoteTone;
    sign: SignKind | null;
    isCurrent: boolean;
    lane: number;
    /** A range of the source text, not of the sentence's own. */
    isSource: boolean;
  }>;

export type AnnotationMarks = Readonly<Record<string, readonly AnnotationMark[]>>;

/** Lines below the words; what overlaps with more shares the last one. */
const lanes = 3;

type PickedRange = Range & Readonly<{ isSource: boolean }>;

/**
 * What to draw in one sentence whose texts are these: open annotations, and the one in front whatever became of it.
 * What does not stand where it says is never drawn.
 */
export function marksIn(
  { segmentId, ...texts }: Readonly<{ segmentId: string; text: string; source: string | null }>,
  annotations: readonly ReviewAnnotation[],
  more: Readonly<{ currentId: string | null; picked: readonly PickedRange[] }>,
): readonly AnnotationMark[] {
  const marks = annotations.flatMap((annotation) => {
    const isCurrent = annotation.id === more.currentId;
    if (annotation.status !== "open" && !isCurrent) return [];
    return annotation.places
      .filter((place) => place.segmentId === segmentId)
      .flatMap((place) => markOf(place, annotation, texts, isCurrent) ?? []);
  });
  const picked = more.picked.map(({ start, end, isSource }) => ({
    ...{ start, end, isSource, annotationId: null, tone: "picked", isCurrent: false, lane: 0 },
    sign: start === end ? "omission" : null,
  })) satisfies AnnotationMark[];
  return [...inLanes(marks), ...picked];
}

type Unplaced = Omit<AnnotationMark, "lane">;

function markOf(
  place: ReviewPlace,
  { id: annotationId, severity }: ReviewAnnotation,
  { text, source }: Readonly<{ text: string; source: string | null }>,
  isCurrent: boolean,
): Unplaced | null {
  const { start, end, fate, quote, isWhole, sourceQuote } = place;
  const own = { annotationId, tone: severity, isCurrent, isSource: false };
  if (sourceQuote !== null) {
    const found = source?.indexOf(sourceQuote) ?? -1;
    // What the source says twice could be either.
    if (found < 0 || source?.lastIndexOf(sourceQuote) !== found) return null;
    return { ...own, start: found, end: found + sourceQuote.length, sign: null, isSource: true };
  }
  if (isWhole) return { ...own, start: 0, end: 0, sign: fate === "open" ? "whole" : fate };
  if (fate === "fixed") return { ...own, start, end, tone: "fixed", sign: "fixed" };
  if (fate === "gone") return { ...own, start, end: start, sign: "gone" };
  if (fate === "check") return { ...own, start, end, sign: "check" };
  if (quote === "") return { ...own, start, end: start, sign: "omission" };
  return isStanding(place, text) ? { ...own, start, end, sign: fate === "moved" ? "moved" : null } : null;
}

/** Each on the first line that is free where it stands, so that overlapping ones are told apart. */
function inLanes(marks: readonly Unplaced[]): AnnotationMark[] {
  const ends: number[] = [];
  return marks
    .toSorted((one, other) => one.start - other.start || other.end - one.end)
    .map((mark) => {
      if (mark.start === mark.end) return { ...mark, lane: 0 };
      const free = ends.findIndex((end) => end <= mark.start);
      const lane = Math.min(lanes - 1, free < 0 ? ends.length : free);
      ends[lane] = Math.max(ends[lane] ?? 0, mark.end);
      return { ...mark, lane };
    });
}

/**
 * Runs of a sentence (or of its source) cut where a mark begins or ends, with its lines under those inside, and its
 * sign at its end.
 */
export function annotatedRuns(
  runs: readonly Run[],
  all: readonly AnnotationMark[],
  side: "text" | "source" = "text",
): readonly Run[] {
  const marks = all.filter(({ isSource }) => isSource === (side === "source"));
  if (marks.length === 0) return runs;
  const edges = [...new Set(marks.flatMap(({ start, end }) => [start, end]))].sort((one, other) => one - other);
  const waiting = marks.flatMap((mark) => signOf(mark) ?? []).sort((one, other) => one.at - other.at);
  let at = 0;
  const signed = (upTo: number): Run[] => {
    const here = waiting.filter((sign) => sign.at <= upTo);
    waiting.splice(0, here.length);
    return here.map(({ sign }) => ({ kind: "same", text: "", isBold: false, isItalic: false, href: null, sign }));
  };
  const cut = runs.flatMap((run): Run[] => {
    if (run.kind === "deletion") return [run];
    const from = at;
    at += run.text.length;
    const cuts = [from, ...edges.filter((edge) => from < edge && edge < at), at];
    return cuts.slice(0, -1).flatMap((start, index) => {
      const end = cuts[index + 1] ?? at;
      const notes = notesOver(marks, start, end);
      const text = run.text.slice(start - from, end - from);
      return [...signed(start), notes.length > 0 ? { ...run, text, notes } : { ...run, text }];
    });
  });
  return [...cut, ...signed(Number.POSITIVE_INFINITY)];
}

function notesOver(marks: readonly AnnotationMark[], start: number, end: number): RunNote[] {
  return marks
    .filter((mark) => mark.start <= start && end <= mark.end && start < end)
    .map(({ lane, tone, isCurrent }) => ({ lane, tone, isCurrent }))
    .toSorted((one, other) => one.lane - other.lane);
}

function signOf({ end, sign, tone, isCurrent, annotationId }: AnnotationMark): { at: number; sign: RunSign } | null {
  if (sign === null) return null;
  return { at: end, sign: { kind: sign, tone, isCurrent, annotationId: annotationId ?? "" } };
}

/** The annotation whose words a person points at: of those over a place of the text, the shortest. */
export function annotationAt(marks: readonly AnnotationMark[], place: number): string | null {
  const over = marks.filter((mark) => mark.annotationId && !mark.isSource && mark.start <= place && place < mark.end);
  return over.toSorted((one, other) => one.end - one.start - (other.end - other.start))[0]?.annotationId ?? null;
}
