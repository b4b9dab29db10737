import type { Detector } from "#lib/checks/finding";
import { type DimensionId, dimensionIds } from "#lib/quality/category";
import type { QualityProfile } from "#lib/quality/profile";
import { validSample } from "#lib/quality/score";
import type { EditedArticle } from "./edited-article";
import { type Figure, figureOf, leastArticles, type Share } from "./figure";
import { scoreOf } from "./pass-limit";
import { type Days, type PeriodLength, periodsWithin } from "./period";
import type { SumKind, Sums } from "./sums";

/** What a report says of some articles: all, those of one period, one engine, one pair of languages. */
export type ReportLine = Readonly<{
  /** A day, an engine, a pair such as "fr>en"; null for those that are not told apart. */
  key: string | null;
  articles: number;
  /** Of the machine's texts. */
  words: number;
  /** Articles that somebody judged: marked in, or read to the end in a pass. Scores and errors are theirs. */
  judged: number;
  /** Judged, with too few words for a verdict of their own. */
  tooShort: number;
  /** Judged, but too few articles or words to conclude from. */
  isSmall: boolean;
  /** By the desk's profile, over all judged words. */
  score: Figure;
  /** Of the articles with a verdict, 0 to 1. */
  passShare: Figure;
  /** Errors per 1,000 words. */
  errorRate: Figure;
  /** HTER of finished articles, 0 to 1. */
  editRate: Figure;
  /** Minutes per 1,000 words of finished articles. */
  minutes: Figure;
}>;

/** Errors of one dimension of MQM, over all judged articles. */
export type DimensionLine = Readonly<{ dimension: DimensionId; errors: number; penalty: number; errorRate: Figure }>;

/** What became of a detector's findings; see lib/findings/queries/get-acceptance. */
type Acceptance = Readonly<{ detector: Detector; open: number; fixed: number; dismissed: number; ignored: number }>;

export type DeskReport = Readonly<{
  days: Days & Readonly<{ by: PeriodLength }>;
  profile: QualityProfile;
  total: ReportLine;
  periods: readonly ReportLine[];
  engines: readonly ReportLine[];
  pairs: readonly ReportLine[];
  dimensions: readonly DimensionLine[];
  acceptance: readonly Acceptance[];
  /** HTER is measured in so many of the finished articles. */
  sample: Readonly<{ measured: number; of: number }>;
  /** What the desk has, to choose from. */
  named: Readonly<{ engines: readonly string[]; pairs: readonly string[] }>;
}>;

type Matter = Omit<DeskReport, "total" | "periods" | "engines" | "pairs" | "dimensions" | "sample"> &
  Readonly<{ sums: readonly Sums[]; effort: Readonly<{ measured: readonly EditedArticle[]; of: number }> }>;

/** A desk's report from its sums. Lines of engines and pairs come most articles first; periods all, in order. */
export function deskReport({ sums, effort, ...rest }: Matter): DeskReport {
  const { days, profile } = rest;
  const groups = grouped(sums);
  const line = (kind: SumKind, key: string | null, measured: readonly EditedArticle[]) =>
    lineOf(key, groups.get(groupKey(kind, key)) ?? [], measured, profile);
  const lines = (kind: "engine" | "pair") =>
    keysOf(sums, kind)
      .map((key) =>
        line(
          kind,
          key,
          effort.measured.filter((article) => article[kind] === key),
        ),
      )
      .toSorted((one, other) => other.articles - one.articles || ((one.key ?? "") < (other.key ?? "") ? -1 : 1));
  return {
    ...rest,
    total: line("all", "all", effort.measured),
    periods: periodsWithin(days, days.by).map((start) =>
      line(
        "period",
        start,
        effort.measured.filter(({ period }) => period === start),
      ),
    ),
    engines: lines("engine"),
    pairs: lines("pair"),
    dimensions: dimensionLines(groups),
    sample: { measured: effort.measured.length, of: effort.of },
  };
}

type Groups = ReadonlyMap<string, readonly Sums[]>;

function grouped(sums: readonly Sums[]): Groups {
  const groups = new Map<string, Sums[]>();
  for (const one of sums) {
    const known = groups.get(groupKey(one.kind, one.key));
    if (known) known.push(one);
    else groups.set(groupKey(one.kind, one.key), [one]);
  }
  return groups;
}

function groupKey(kind: SumKind, key: string | null): string {
  return JSON.stringify([kind, key]);
}

function keysOf(sums: readonly Sums[], kind: SumKind): (string | null)[] {
  return [...new Set(sums.filter((one) => one.kind === kind).map(({ key }) => key))];
}

function lineOf(
  key: string | null,
  sums: readonly Sums[],
  measured: readonly EditedArticle[],
  profile: QualityProfile,
): ReportLine {
  const total = (of: (one: Sums) => number) => sums.reduce((sum, one) => sum + of(one), 0);
  const share = (of: (one: Sums) => Share) => sums.map(of);
  const judged = total((one) => one.judged);
  const judgedWords = total((one) => one.judgedWords);
  const byRating = profile.pass.by === "rating";
  return {
    key,
    articles: total(({ articles }) => articles),
    words: total(({ words }) => words),
    judged,
    tooShort: total(({ tooShort }) => tooShort),
    isSmall: judged > 0 && (judged < leastArticles || judgedWords < validSample.least),
    score: byRating
      ? figureOf(share(({ ratings, rated }) => ({ part: ratings, whole: rated, articles: rated })))
      : figureOf(
          share((one) => ({ part: one.penalty, whole: one.amount, articles: one.judged })),
          (perUnit) => scoreOf(profile, perUnit),
        ),
    passShare: figureOf(
      share(({ passed, failed }) => ({ part: passed, whole: passed + failed, articles: passed + failed })),
    ),
    errorRate: figureOf(
      share((one) => ({ part: one.errors, whole: one.judgedWords, articles: one.judged })),
      perThousand,
    ),
    editRate: figureOf(
      measured.map(({ edits, words }) => ({ part: edits, whole: words, articles: 1 })),
      (rate) => Math.min(1, rate),
    ),
    minutes: figureOf(
      share(({ active, timedWords, timed }) => ({ part: active / 60_000, whole: timedWords, articles: timed })),
      perThousand,
    ),
  };
}

/** Dimensions with errors, most first; a bundle without any counts with its words. */
function dimensionLines(groups: Groups): DimensionLine[] {
  const all = groups.get(groupKey("all", "all")) ?? [];
  return dimensionIds
    .flatMap((dimension) => {
      const own = groups.get(groupKey("dimension", dimension)) ?? [];
      if (own.length === 0) return [];
      const errorsIn = new Map(own.map(({ bundle, errors }) => [bundle, errors]));
      const shares = all.map(({ bundle, judgedWords, judged }) => {
        return { part: errorsIn.get(bundle) ?? 0, whole: judgedWords, articles: judged };
      });
      return {
        dimension,
        errors: own.reduce((sum, { errors }) => sum + errors, 0),
        penalty: own.reduce((sum, { penalty }) => sum + penalty, 0),
        errorRate: figureOf(shares, perThousand),
      };
    })
    .toSorted((one, other) => other.errors - one.errors);
}

function perThousand(perWord: number): number {
  return perWord * 1000;
}
