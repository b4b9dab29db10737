/**
 * MQM-Core's error types by their ids, as far as findings answer to them (themqm.org typology 2021; style and locale
 * ids after MQM-Core 2.0). Names and definitions come with annotations.
 */
export const categoryIds = [
  "terminology",
  "termbase",
  "term-inconsistency",
  "wrong-term",
  "accuracy",
  "mistranslation",
  "false-friend",
  "unit-conversion",
  "number",
  "date-time",
  "entity",
  "overly-literal",
  "addition",
  "omission",
  "untranslated",
  "fluency",
  "grammar",
  "agreement",
  "punctuation",
  "unpaired-marks",
  "whitespace",
  "spelling",
  "capitalization",
  "compounding",
  "duplication",
  "unintelligible",
  "style",
  "inconsistent-style",
  "locale-convention",
  "number-format",
  "date-format",
  "name-format",
] as const;
export type CategoryId = (typeof categoryIds)[number];
