import type { enMessages } from "#lib/language/catalogue/en-messages";
import type { CategoryId } from "#lib/quality/category";
import type { Severity } from "#lib/quality/severity";
import type { Range } from "#lib/text/range";

export const detectors = [
  "initialisms",
  "names",
  "echo",
  "variants",
  "integrity",
  "untranslated",
  "figures",
  "sourceNames",
  "omission",
  "literal",
  "spelling",
  "agreement",
  "terms",
  "codes",
] as const;
export type Detector = (typeof detectors)[number];

/** What a place is in the article; direct speech is never changed without a tick of its own. */
export const placeKinds = ["headline", "crosshead", "caption", "quotation", "body"] as const;
export type PlaceKind = (typeof placeKinds)[number];

/**
 * A range of a segment's text with its words. `replacement` is what a fix puts there; null where there is nothing to
 * offer, or where the words may stay.
 */
export type FindingPlace = Range &
  Readonly<{ segmentId: string; quote: string; kind: PlaceKind; replacement: string | null }>;

/** Why one form is preferred to its rivals. */
export const recommendationReasons = [
  "term",
  "introduced",
  "initials",
  "source",
  "text",
  "mostFrequent",
  "first",
] as const;
export type RecommendationReason = (typeof recommendationReasons)[number];

/** One of the competing renderings, with how often the article has it. At most one is recommended. */
export type FindingForm = Readonly<{ text: string; count: number; recommended: RecommendationReason | null }>;

type Sentences = typeof enMessages.finding;
/** "initialisms.competing": a sentence under "finding" in the message files. */
export type FindingCode = { [Name in Detector]: `${Name}.${Extract<keyof Sentences[Name], string>}` }[Detector];

/** Values of the sentence; a list is joined in the reader's language. */
export type FindingValues = Readonly<Record<string, string | number | readonly string[]>>;

/** What can be done in one step: put every place's replacement, or mend a wrongly cut sentence. */
export const findingFixes = ["replace", "join"] as const;
export type FindingFix = (typeof findingFixes)[number];

/** An observation about the article, with its evidence. `confidence` lies in 0–1. */
export type Finding = Readonly<{
  detector: Detector;
  category: CategoryId;
  severity: Severity;
  confidence: number;
  message: Readonly<{ code: FindingCode; values: FindingValues }>;
  /** The competing renderings; empty when the finding is about one place. */
  forms: readonly FindingForm[];
  /** In reading order, never empty. */
  places: readonly FindingPlace[];
  /** "join" joins the first place's segment with the one after it. Null when a person has to decide. */
  fix: FindingFix | null;
  /** Made from content, so that what was decided about a finding outlives re-runs and edits elsewhere. */
  key: string;
  /** The key by its words before and by those after: whoever knew one of them knows this finding, split or joined since. */
  aliases: readonly string[];
}>;

const severityWeights: Record<Severity, number> = { neutral: 0.5, minor: 1, major: 5, critical: 25 };

/** What an editor should see first: severity × confidence × reach, reach growing as the square root of the places. */
export function findingWeight({ severity, confidence, places }: Finding): number {
  return severityWeights[severity] * confidence * Math.sqrt(places.length);
}
