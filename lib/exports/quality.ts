import type { ReviewAnnotation, ReviewPlace } from "#lib/annotations/annotation";
import type { ArticleAnnotations } from "#lib/annotations/article-annotations";
import { articleScore } from "#lib/annotations/article-score";
import type { ExportedBlock, ExportedIssue, ExportedQuality } from "#lib/exchange/exported-article";
import { onlyPlaceOf } from "#lib/exchange/verified-span";
import { countTexts } from "#lib/quality/evaluation-count";
import type { Range } from "#lib/text/range";

type Judged = Readonly<{
  told: ArticleAnnotations;
  blocks: readonly ExportedBlock[];
  sourceLanguage: string;
  targetLanguage: string;
}>;

/**
 * What people say of an article, for formats that tell it: errors whose words stand in the present text, talk that is
 * not settled, and the score by the desk's profile, from 0 to 100. Errors that were mended are in the record of changes.
 */
export function exportedQuality({ told, blocks, sourceLanguage, targetLanguage }: Judged): ExportedQuality {
  const segments = blocks.flatMap((block) => block.segments);
  const sources = new Map(segments.map(({ id, source }) => [id, source ?? ""]));
  const standing = told.annotations.filter(({ status }) => status === "open" || status === "resolved");
  const ofArticle = standing.filter(({ places }) => places.length === 0);
  const talk = told.threads.filter(({ annotationId, isResolved }) => annotationId === null && !isResolved);
  const sourceTexts = [...sources.values()].filter((text) => text !== "");
  const counts = {
    source: sourceTexts.length === 0 ? null : countTexts(sourceTexts, sourceLanguage),
    target: countTexts(
      segments.map(({ machine }) => machine.text),
      targetLanguage,
    ),
  };
  return {
    issues: standing.flatMap((annotation) => issuesOf(annotation, sources)),
    notes: [
      ...ofArticle.map(({ severity, category, comment, author }) => {
        return { segmentId: null, text: `${severity} ${category}${comment && `: ${comment}`}`, by: author.name };
      }),
      ...talk.flatMap(({ segmentId, entries }) =>
        entries
          .filter(({ kind }) => kind === "comment")
          .map(({ text, by }) => ({
            segmentId: segmentId !== null && sources.has(segmentId) ? segmentId : null,
            text,
            by: by.name,
          })),
      ),
    ],
    score: scoreOf(told, articleScore({ ...told, counts })),
  };
}

function issuesOf(annotation: ReviewAnnotation, sources: ReadonlyMap<string, string>): ExportedIssue[] {
  const { category, severity, comment, author, places } = annotation;
  const said = { category, severity, comment: comment === "" ? null : comment, by: author.name };
  return places.flatMap((place) => {
    if (place.fate === "fixed" || place.fate === "gone" || !sources.has(place.segmentId)) return [];
    return [{ segmentId: place.segmentId, ...placeOf(place, sources.get(place.segmentId) ?? ""), ...said }];
  });
}

function placeOf(
  { isWhole, sourceQuote, start, end }: ReviewPlace,
  source: string,
): Readonly<{ side: ExportedIssue["side"]; place: Range | null }> {
  // The source is quoted, not followed: a quote that stands there twice has no place.
  if (sourceQuote !== null) return { side: "source", place: onlyPlaceOf(source, sourceQuote) };
  return { side: "target", place: isWhole ? null : { start, end } };
}

function scoreOf({ profile }: ArticleAnnotations, score: ReturnType<typeof articleScore>): ExportedQuality["score"] {
  const { pass, calibration, preset } = profile;
  const isCalibrated = pass.by === "calibrated";
  const value = pass.by === "rating" ? score.rating : isCalibrated ? score.rates?.calibrated : score.rates?.raw;
  if (value == null) return null;
  const threshold = isCalibrated ? calibration.passingThreshold : pass.by === "penalty" ? null : pass.threshold;
  return { value: Math.min(100, Math.max(0, value)), threshold, profile: preset };
}
