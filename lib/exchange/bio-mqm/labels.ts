import { labelTable } from "#lib/exchange/translation-builder";
import type { CategoryId } from "#lib/quality/category";
import { type Severity, severities } from "#lib/quality/severity";

/** The labels of bio-MQM by our categories. */
export const bioCategories: ReadonlyMap<string, CategoryId> = labelTable({
  Terminology: "terminology",
  "Terminology/Wrong_term": "wrong-term",
  "Terminology/Inconsistent": "term-inconsistency",
  Accuracy: "accuracy",
  "Accuracy/Mistranslation": "mistranslation",
  "Accuracy/Omission": "omission",
  "Accuracy/Addition": "addition",
  "Accuracy/Untranslated": "untranslated",
  "Accuracy/Do_not_translate": "no-translate",
  Linguistic_conventions: "fluency",
  "Linguistic_conventions/Spelling": "spelling",
  "Linguistic_conventions/Grammar": "grammar",
  "Linguistic_conventions/Punctuation": "punctuation",
  "Linguistic_conventions/Character_encoding": "character-encoding",
  "Linguistic_conventions/Register": "register",
  Style: "style",
  "Style/Non_fluent": "awkward",
  "Style/Register": "register",
  Locale_conventions: "locale-convention",
  "Locale_conventions/Number_format": "number-format",
  "Locale_conventions/Date_format": "date-format",
  "Locale_conventions/Time_format": "time-format",
  "Locale_conventions/Currency_format": "currency-format",
  "Locale_conventions/Measurement_format": "measurement-format",
  "Locale_conventions/Name_format": "name-format",
  Unintelligible: "unintelligible",
  Source: "source-issue",
  Other: "other",
});

export const bioSeverities: ReadonlyMap<string, Severity> = new Map(
  severities.map((severity) => [severity, severity] as const),
);

export function bioLabel(category: string, subcategory: string): string {
  return subcategory === "" ? category : `${category}/${subcategory}`;
}
