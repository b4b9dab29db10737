import { agreement } from "./agreement";
import { type ArticleReading, readArticle } from "./article-reading";
import type { Check, FoundThing } from "./check";
import type { CheckedArticle } from "./checked-article";
import { placesWithCodes } from "./coded-sentence";
import { codes } from "./codes";
import { type DeskForms, noDeskForms } from "./desk-forms";
import { figures } from "./figures";
import { type Detector, type Finding, findingWeight } from "./finding";
import { findingAliases, findingKey } from "./finding-key";
import { initialismsFor } from "./initialisms";
import { integrity } from "./integrity";
import { namesFor } from "./names";
import { omission } from "./omission";
import { sourceNames } from "./source-names";
import { untranslated } from "./untranslated";
import { variantsFor } from "./variants";

/**
 * Every detector that needs nothing but the article, in the order of its page in docs/checks; of competing forms they
 * recommend what the desk prefers.
 */
export function articleChecks(desk: DeskForms): readonly Check[] {
  return [
    initialismsFor(desk),
    namesFor(desk),
    variantsFor(desk),
    integrity,
    untranslated,
    figures,
    sourceNames,
    omission,
    agreement,
    codes,
  ];
}

export const allChecks = articleChecks(noDeskForms);

/** The findings of an article, weightiest first, and the reading that makes the next run quick. */
export type Checked = Readonly<{ findings: readonly Finding[]; reading: ArticleReading }>;

/** Most places kept of one finding: more of the same tells nobody more. */
const mostPlaces = 500;
/** Most findings kept of one detector: a text with more is not an article. */
const mostFindings = 1000;

/**
 * Runs the detectors over an article, all but those a desk switched off. Given what the last run returned, it reads
 * only the sentences that changed since.
 */
export function checkArticle(
  article: CheckedArticle,
  before: Checked | null = null,
  switchedOff: ReadonlySet<Detector> = new Set(),
  checks: readonly Check[] = allChecks,
): Checked {
  const reading = readArticle(article, before?.reading);
  const coded = reading.segments.flatMap((each) => (each.coded ? [[each.segmentId, each.coded] as const] : []));
  const withCodes = placesWithCodes(new Map(coded));
  const findings = checks
    .filter(({ detector }) => !switchedOff.has(detector))
    .flatMap(({ detector, seesCodes, run }) => {
      const found = run(reading).slice(0, mostFindings);
      return keyed(detector, seesCodes ? found : found.map(withCodes));
    });
  return { findings: findings.toSorted((a, b) => findingWeight(b) - findingWeight(a)), reading };
}

/** Findings that share a subject are told apart by their order. */
function keyed(detector: Detector, found: readonly FoundThing[]): Finding[] {
  const seen = new Map<string, number>();
  return found.map(({ subject, ...thing }) => {
    const name = findingKey(detector, subject);
    const nth = seen.get(name) ?? 0;
    seen.set(name, nth + 1);
    return {
      ...thing,
      detector,
      places: thing.places.slice(0, mostPlaces),
      key: nth === 0 ? name : findingKey(detector, [...subject, String(nth)]),
      aliases: nth === 0 ? findingAliases(detector, subject) : [],
    };
  });
}
