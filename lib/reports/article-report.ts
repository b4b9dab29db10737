import type { ReviewAnnotation } from "#lib/annotations/annotation";
import { articleScore, scoredAnnotations } from "#lib/annotations/article-score";
import type { ReviewPass } from "#lib/annotations/pass";
import type { ReviewThread } from "#lib/annotations/thread";
import { type CategoryId, categoryIds } from "#lib/quality/category";
import { countedErrors } from "#lib/quality/counted-errors";
import { countEffort, type Effort, effortOf } from "#lib/quality/effort/effort";
import type { ArticleScore } from "#lib/quality/score";
import { type Severity, severities } from "#lib/quality/severity";
import { shownScore } from "#lib/quality/shown-score";
import type { Person, Review, ReviewSegment } from "#lib/reviews/review";
import { reviewCounts } from "#lib/reviews/review-counts";
import { untouchedShare } from "#lib/reviews/untouched";

/** Scored errors of one category, by severity; `points` of all of them. */
export type CategoryRow = Readonly<{
  category: CategoryId;
  counts: Readonly<Record<Severity, number>>;
  count: number;
  points: number;
}>;

/** Marked words: what the machine wrote there, what was marked, and what stands there today (empty: nothing). */
export type ReportPlace = Readonly<{
  number: number;
  machine: string;
  quote: string;
  today: string;
  isWhole: boolean;
  fate: ReviewAnnotation["fate"];
}>;

export type ReportPassage = Readonly<{
  annotation: ReviewAnnotation;
  places: readonly ReportPlace[];
  /** What was said about it: how many entries, whether it is settled, and the last word. */
  talk: Readonly<{ entries: number; isResolved: boolean; last: Readonly<{ by: Person; text: string }> | null }> | null;
}>;

/** What a person did in an article. `active`: milliseconds; null where the viewer may not know. */
export type PersonDeeds = Readonly<{
  person: Person;
  edits: number;
  reviewed: number;
  approved: number;
  annotations: number;
  comments: number;
  signOffs: number;
  passes: readonly Pick<ReviewPass, "kind" | "finishedAt">[];
  active: number | null;
}>;

export type FindingCounts = Readonly<{ open: number; fixed: number; dismissed: number; ignored: number }>;

/** One article's report. */
export type ArticleReport = Readonly<{
  review: Review;
  score: ArticleScore;
  /** The figure that decides, and what it is held against. */
  shown: Readonly<{ figure: number | null; threshold: number }>;
  verdict: ArticleScore["verdict"];
  categories: readonly CategoryRow[];
  passages: readonly ReportPassage[];
  findings: FindingCounts;
  effort: Effort | null;
  /** Share of the words in sentences as the machine wrote them. */
  untouched: number | null;
  deeds: readonly PersonDeeds[];
}>;

type Matter = Readonly<{ review: Review; findings: FindingCounts; deeds: readonly PersonDeeds[] }>;

/** A report of what the viewer sees of an article. */
export function articleReport({ review, findings, deeds }: Matter): ArticleReport {
  const segments = review.blocks.flatMap((block) => block.segments);
  const score = articleScore({ ...review, counts: reviewCounts(review) });
  return {
    review,
    score,
    shown: shownScore(score, review.profile),
    verdict: review.verdictOverride?.verdict ?? score.verdict,
    categories: categoryRows(review),
    passages: passagesOf(review, segments),
    findings,
    effort: effortOf(segments.flatMap(({ machine, text }) => countEffort(machine.text, text) ?? [])),
    untouched: untouchedShare(segments, review.article.targetLanguage),
    deeds,
  };
}

/** Categories with scored errors, in the order of the tree. */
export function categoryRows({ profile, annotations }: Pick<Review, "profile" | "annotations">): CategoryRow[] {
  const errors = countedErrors(profile, scoredAnnotations(annotations));
  return categoryIds.flatMap((category) => {
    const own = errors.filter((error) => error.category === category);
    if (own.length === 0) return [];
    const countOf = (severity: Severity) => own.find((error) => error.severity === severity)?.count ?? 0;
    const [neutral, minor, major, critical] = severities.map(countOf);
    return {
      category,
      counts: { neutral: neutral ?? 0, minor: minor ?? 0, major: major ?? 0, critical: critical ?? 0 },
      count: own.reduce((sum, { count }) => sum + count, 0),
      points: Math.round(own.reduce((sum, { points }) => sum + points, 0) * 1e9) / 1e9,
    };
  });
}

/** Annotations as the article is read, those about all of it first; struck-through ones are left out. */
export function passagesOf(
  { annotations, threads }: Pick<Review, "annotations" | "threads">,
  segments: readonly ReviewSegment[],
): ReportPassage[] {
  const at = new Map(segments.map((segment, index) => [segment.id, { segment, number: index + 1 }]));
  const talkOf = new Map(threads.map((thread) => [thread.annotationId, thread]));
  const orderOf = ({ places: [first] }: ReviewAnnotation) =>
    first ? (at.get(first.segmentId)?.number ?? 0) * 1e6 + first.start : -1;
  return annotations
    .filter(({ status }) => status !== "deleted")
    .toSorted((one, other) => orderOf(one) - orderOf(other))
    .map((annotation) => ({
      annotation,
      places: annotation.places.map(({ segmentId, start, end, quote, isWhole, fate, machine }) => {
        const found = at.get(segmentId);
        const text = found?.segment.text ?? "";
        return {
          number: found?.number ?? 0,
          machine: isWhole ? (found?.segment.machine.text ?? machine.quote) : machine.quote,
          quote,
          today: isWhole ? text : text.slice(start, end),
          isWhole,
          fate,
        };
      }),
      talk: talkAbout(talkOf.get(annotation.id)),
    }));
}

function talkAbout(thread: ReviewThread | undefined): ReportPassage["talk"] {
  const said = thread?.entries.filter(({ kind }) => kind === "comment") ?? [];
  if (!thread || said.length === 0) return null;
  const last = said.at(-1);
  return { entries: said.length, isResolved: thread.isResolved, last: last ? { by: last.by, text: last.text } : null };
}
