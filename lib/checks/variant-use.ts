import type { CategoryId } from "#lib/quality/category";
import type { Severity } from "#lib/quality/severity";
import type { Range } from "#lib/text/range";

/** What can be written in more than one way; each has its sentence under "finding.variants". */
export const variantKinds = [
  "country",
  "initials",
  "percent",
  "dates",
  "variety",
  "spelling",
  "hyphen",
  "capitals",
  "accents",
  "quotationMarks",
  "apostrophes",
  "thousands",
  "digits",
] as const;
export type VariantKind = (typeof variantKinds)[number];

/** One place where a text had a choice. Uses with the same kind and name compete when their forms differ. */
export type VariantUse = Range &
  Readonly<{
    kind: VariantKind;
    /** What is written, apart from how: "ceasefire" for "cease-fire" and "ceasefire". */
    name: string;
    /** How it is written: the choice. */
    form: string;
    /** A noun where it matters ("in the US"), not an adjective ("US troops"). */
    isNoun: boolean;
    /** What would stand here in another form; where a form is missing, a person has to decide. */
    instead: Readonly<Record<string, string>>;
  }>;

type VariantRule = Readonly<{
  category: CategoryId;
  severity: Severity;
  confidence: number;
  /** Headlines and crossheads write short of right; their uses do not compete. */
  isFreeInHeadlines: boolean;
  /** Where every second character would be a place, only those that would change are told. */
  isOnlyOdd: boolean;
}>;

const usual = {
  category: "inconsistent-style",
  severity: "minor",
  isFreeInHeadlines: false,
  isOnlyOdd: false,
} as const;

/** How each kind counts. Confidence: how often an editor would unify what was found, other things equal. */
export const variantRules: Readonly<Record<VariantKind, VariantRule>> = {
  country: { ...usual, category: "term-inconsistency", confidence: 0.8, isFreeInHeadlines: true },
  initials: { ...usual, category: "term-inconsistency", confidence: 0.85, isFreeInHeadlines: true },
  percent: { ...usual, confidence: 0.65, isFreeInHeadlines: true },
  dates: { ...usual, category: "date-format", confidence: 0.75, isFreeInHeadlines: true },
  variety: { ...usual, category: "spelling", confidence: 0.75 },
  spelling: { ...usual, category: "spelling", confidence: 0.85 },
  hyphen: { ...usual, category: "compounding", confidence: 0.8 },
  capitals: { ...usual, category: "capitalization", confidence: 0.6, isFreeInHeadlines: true },
  accents: { ...usual, category: "spelling", confidence: 0.8 },
  quotationMarks: { ...usual, category: "punctuation", confidence: 0.65, isOnlyOdd: true },
  apostrophes: { ...usual, category: "punctuation", severity: "neutral", confidence: 0.6, isOnlyOdd: true },
  thousands: { ...usual, category: "number-format", confidence: 0.7, isFreeInHeadlines: true },
  digits: { ...usual, category: "number-format", confidence: 0.7, isOnlyOdd: true },
};
