import type { ExportedArticle } from "#lib/exchange/exported-article";
import type { ExportedAnnotation, ExportedPlace, ExportedReview } from "#lib/exchange/exported-review";
import { onlyPlaceOf } from "#lib/exchange/verified-span";
import type { Range } from "#lib/text/range";
import type { QualityIssue } from "./quality-issue";

/** An issue at words of a segment's present text or of its source; null: the segment as a whole. */
export type PlacedIssue = QualityIssue &
  Readonly<{ segmentId: string; side: "source" | "target"; place: Range | null; by: string }>;

/** What ITS can tell of what people say. `segmentId` null: of the article. Scores are from 0 to 100. */
export type ArticleQuality = Readonly<{
  issues: readonly PlacedIssue[];
  notes: readonly Readonly<{ segmentId: string | null; text: string }>[];
  score: Readonly<{ value: number; threshold: number | null; profile: string }> | null;
}>;

/**
 * What people say of an article: errors whose words stand in the present text, talk that is not settled, and the score
 * by the desk's profile. Errors that were mended are in the record of changes.
 */
export function qualityOf({ review, blocks }: ExportedArticle): ArticleQuality {
  const sources = new Map(blocks.flatMap(({ segments }) => segments.map(({ id, source }) => [id, source ?? ""])));
  const standing = review.annotations.filter(({ status }) => status === "open" || status === "resolved");
  const talk = review.threads.filter(({ annotationId, isResolved }) => annotationId === null && !isResolved);
  return {
    issues: standing.flatMap((annotation) => issuesOf(annotation, sources)),
    notes: [
      ...standing.filter(({ places }) => places.length === 0).map(noteOf),
      ...talk.flatMap(({ segmentId, entries }) => {
        const isHere = segmentId !== null && sources.has(segmentId);
        const said = entries.filter(({ kind }) => kind === "comment");
        return said.map(({ text }) => ({ segmentId: isHere ? segmentId : null, text }));
      }),
    ],
    score: scoreOf(review),
  };
}

function issuesOf(annotation: ExportedAnnotation, sources: ReadonlyMap<string, string>): PlacedIssue[] {
  const { category, severity, comment, by, rater, places } = annotation;
  const said = { category, severity, comment: comment === "" ? null : comment, by: rater ?? by.name };
  return places.flatMap((place) => {
    const source = sources.get(place.segmentId);
    if (place.fate === "fixed" || place.fate === "gone" || source === undefined) return [];
    return [{ segmentId: place.segmentId, ...placeOf(place, source), ...said }];
  });
}

function placeOf({ isWhole, source: quote, text }: ExportedPlace, source: string): Pick<PlacedIssue, "side" | "place"> {
  // The source is quoted, not followed: a quote that stands there twice has no place.
  if (quote !== null) return { side: "source", place: onlyPlaceOf(source, quote) };
  return { side: "target", place: isWhole ? null : { start: text.start, end: text.end } };
}

/** What is about the article as a whole, in one line. */
function noteOf({ severity, category, comment }: ExportedAnnotation) {
  return { segmentId: null, text: `${severity} ${category}${comment && `: ${comment}`}` };
}

function scoreOf({ score, profile: { pass, calibration, preset } }: ExportedReview): ArticleQuality["score"] {
  const isCalibrated = pass.by === "calibrated";
  const value = pass.by === "rating" ? score.rating : isCalibrated ? score.rates?.calibrated : score.rates?.raw;
  if (value === undefined || value === null) return null;
  const threshold = isCalibrated ? calibration.passingThreshold : pass.by === "penalty" ? null : pass.threshold;
  return { value: Math.min(100, Math.max(0, value)), threshold, profile: preset };
}
