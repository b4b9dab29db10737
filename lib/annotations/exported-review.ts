import type { ExportedBlock } from "#lib/exchange/exported-article";
import type { ExportedAnnotation, ExportedPlace, ExportedReview, ExportedThread } from "#lib/exchange/exported-review";
import { countTexts } from "#lib/quality/evaluation-count";
import type { ReviewAnnotation, ReviewPlace } from "./annotation";
import type { ArticleAnnotations } from "./article-annotations";
import { articleScore } from "./article-score";
import type { ReviewThread } from "./thread";

type Reviewed = Readonly<{ blocks: readonly ExportedBlock[]; sourceLanguage: string; targetLanguage: string }>;

/** What people said of an article, as it is taken out with it. */
export function exportedReviewOf(
  { annotations, threads, passes, ratings, profile, verdictOverride }: Omit<ArticleAnnotations, "annotationRights">,
  { blocks, sourceLanguage, targetLanguage }: Reviewed,
): ExportedReview {
  const segments = blocks.flatMap((block) => block.segments);
  const texts = new Map(segments.map(({ id, corrected }) => [id, corrected.text]));
  const sources = segments.flatMap(({ source }) => source ?? []);
  const machine = segments.map((segment) => segment.machine.text);
  const counts = {
    source: sources.length === 0 ? null : countTexts(sources, sourceLanguage),
    target: countTexts(machine, targetLanguage),
  };
  return {
    annotations: annotations.map((annotation) => exportedAnnotation(annotation, texts)),
    threads: threads.map(exportedThread),
    passes: passes.map(({ isHidden: _, ...pass }) => pass),
    ratings,
    score: articleScore({ annotations, passes, ratings, profile, counts }),
    profile,
    verdictOverride,
  };
}

function exportedAnnotation(annotation: ReviewAnnotation, texts: ReadonlyMap<string, string>): ExportedAnnotation {
  const { author, createdAt, places, originKey: _, revision: __, change: ___, ...said } = annotation;
  return {
    ...said,
    by: author,
    at: createdAt,
    places: places.map((place) => exportedPlace(place, texts.get(place.segmentId) ?? "")),
  };
}

function exportedPlace(place: ReviewPlace, text: string): ExportedPlace {
  const { number, segmentId, basis, isWhole, quote, fate, fateBy, fateAt, start, end, machine, sourceQuote } = place;
  return {
    ...{ number, segmentId, basis, isWhole, quote, fate, fateBy, fateAt },
    text: { start, end, quote: text.slice(start, end) },
    machine,
    source: sourceQuote,
  };
}

function exportedThread({ id, annotationId, segmentId, isResolved, entries }: ReviewThread): ExportedThread {
  const said = entries.map(({ kind, text, mentions, by, at }) => ({ kind, text, mentions, by, at }));
  return { id, annotationId, segmentId, isResolved, entries: said };
}
