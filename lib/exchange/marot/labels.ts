import { labelTable } from "#lib/exchange/translation-builder";
import { type CategoryId, categoryIds } from "#lib/quality/category";
import { type Severity, severities } from "#lib/quality/severity";

/**
 * How each of our categories is written in a Marot file: WMT's own label where there is one, else a name below the
 * WMT category that it is a kind of, so that WMT's weights (which go by the most specific label known) still hold.
 */
export const wmtLabelOf: Readonly<Record<CategoryId, string>> = {
  terminology: "Terminology",
  termbase: "Terminology/Inconsistent with terminology resource",
  "term-inconsistency": "Terminology/Inconsistent",
  "wrong-term": "Terminology/Inappropriate for context",
  accuracy: "Accuracy",
  mistranslation: "Accuracy/Mistranslation",
  number: "Accuracy/Mistranslation/Number",
  "date-time": "Accuracy/Mistranslation/Date or time",
  entity: "Accuracy/Mistranslation/Entity",
  "false-friend": "Accuracy/Mistranslation/False friend",
  "overly-literal": "Accuracy/Mistranslation/Overly literal",
  "unit-conversion": "Accuracy/Mistranslation/Unit conversion",
  "over-translation": "Accuracy/Over-translation",
  "under-translation": "Accuracy/Under-translation",
  addition: "Accuracy/Addition",
  omission: "Accuracy/Omission",
  "no-translate": "Accuracy/Do not translate",
  untranslated: "Accuracy/Source language fragment",
  fluency: "Fluency",
  grammar: "Fluency/Grammar",
  agreement: "Fluency/Grammar/Agreement",
  punctuation: "Fluency/Punctuation",
  "unpaired-marks": "Fluency/Punctuation/Unpaired marks",
  whitespace: "Fluency/Whitespace",
  spelling: "Fluency/Spelling",
  capitalization: "Fluency/Spelling/Capitalization",
  compounding: "Fluency/Spelling/Compounding",
  duplication: "Fluency/Duplication",
  unintelligible: "Fluency/Unintelligible",
  "character-encoding": "Fluency/Character encoding",
  "textual-conventions": "Fluency/Textual conventions",
  style: "Style",
  "company-style": "Style/Organization style",
  "third-party-style": "Style/Third-party style",
  "inconsistent-external-reference": "Style/Inconsistent with external reference",
  register: "Fluency/Register",
  awkward: "Style/Unnatural or awkward",
  unidiomatic: "Style/Unidiomatic",
  "inconsistent-style": "Fluency/Inconsistency",
  "locale-convention": "Locale convention",
  "number-format": "Locale convention/Number format",
  "currency-format": "Locale convention/Currency format",
  "measurement-format": "Locale convention/Measurement format",
  "time-format": "Locale convention/Time format",
  "date-format": "Locale convention/Date format",
  "name-format": "Locale convention/Name format",
  "address-format": "Locale convention/Address format",
  "telephone-format": "Locale convention/Telephone format",
  "shortcut-key": "Locale convention/Shortcut key",
  verity: "Audience appropriateness",
  "culture-specific": "Audience appropriateness/Culture-specific reference",
  offensive: "Audience appropriateness/Offensive",
  design: "Design and markup",
  "overall-design": "Design and markup/Layout",
  markup: "Design and markup/Markup tag",
  "truncation-text-expansion": "Design and markup/Truncation",
  "missing-text": "Design and markup/Missing text",
  "broken-link": "Design and markup/Link",
  other: "Other",
  "source-issue": "Source issue",
  "creative-reinterpretation": "Accuracy/Creative Reinterpretation",
  "non-translation": "Non-translation!",
};

/** The labels of the WMT evaluations since 2020 by our categories: all that our writer gives, and other names. */
export const wmtCategories: ReadonlyMap<string, CategoryId> = labelTable({
  ...Object.fromEntries(categoryIds.map((category) => [wmtLabelOf[category], category])),
  "Terminology/Inconsistent use of terminology": "term-inconsistency",
  "Accuracy/Omission (Translation)": "omission",
  "Accuracy/Omission (Translation 2)": "omission",
  "Accuracy/Untranslated text": "untranslated",
  // The gender that the context asks for: what is said, not how words agree.
  "Accuracy/Gender Mismatch": "mistranslation",
  "Fluency/Display": "overall-design",
  // Where lines and paragraphs break.
  "Fluency/Text-Breaking": "overall-design",
  "Fluency/Breaks": "overall-design",
  "Style/Awkward": "awkward",
  "Style/Bad sentence structure": "awkward",
  "Style/Archaic or obscure word choice": "unidiomatic",
  "Source error": "source-issue",
  "Creative Reinterpretation": "creative-reinterpretation",
  "Non-translation": "non-translation",
});

/** The severities of WMT's files, in lower case. Trivial errors are what others call neutral. */
export const wmtSeverities: ReadonlyMap<string, Severity> = new Map([
  ...severities.map((severity) => [severity, severity] as const),
  ["trivial", "neutral"],
]);

export const wmtSeverityOf: Readonly<Record<Severity, string>> = {
  neutral: "Neutral",
  minor: "Minor",
  major: "Major",
  critical: "Critical",
};
