import type { ExchangeElement } from "#lib/exchange/exchange-xml";
import { specifiedAttributes } from "#lib/exchange/xliff/namespaces";
import { type CategoryId, categoryIds } from "#lib/quality/category";
import type { Severity } from "#lib/quality/severity";

/** What ITS 2.0 calls a localization quality issue. */
export type QualityIssue = Readonly<{ category: CategoryId; severity: Severity; comment: string | null }>;

/** Our categories among the types of ITS 2.0, which are fewer; the category itself goes along as the profile. */
const typeOf: Readonly<Record<CategoryId, string>> = {
  terminology: "terminology",
  termbase: "terminology",
  "term-inconsistency": "inconsistency",
  "wrong-term": "terminology",
  accuracy: "mistranslation",
  mistranslation: "mistranslation",
  number: "numbers",
  "date-time": "mistranslation",
  entity: "inconsistent-entities",
  "false-friend": "mistranslation",
  "overly-literal": "mistranslation",
  "unit-conversion": "numbers",
  "over-translation": "mistranslation",
  "under-translation": "mistranslation",
  addition: "addition",
  omission: "omission",
  "no-translate": "mistranslation",
  untranslated: "untranslated",
  fluency: "other",
  grammar: "grammar",
  agreement: "grammar",
  punctuation: "typographical",
  "unpaired-marks": "typographical",
  whitespace: "whitespace",
  spelling: "misspelling",
  capitalization: "typographical",
  compounding: "misspelling",
  duplication: "duplication",
  unintelligible: "uncategorized",
  "character-encoding": "characters",
  "textual-conventions": "typographical",
  style: "style",
  "company-style": "style",
  "third-party-style": "style",
  "inconsistent-external-reference": "inconsistency",
  register: "register",
  awkward: "style",
  unidiomatic: "style",
  "inconsistent-style": "inconsistency",
  "locale-convention": "locale-violation",
  "number-format": "locale-violation",
  "currency-format": "locale-violation",
  "measurement-format": "locale-violation",
  "time-format": "locale-violation",
  "date-format": "locale-violation",
  "name-format": "locale-violation",
  "address-format": "locale-violation",
  "telephone-format": "locale-violation",
  "shortcut-key": "locale-violation",
  verity: "other",
  "culture-specific": "locale-specific-content",
  offensive: "other",
  design: "formatting",
  "overall-design": "formatting",
  markup: "markup",
  "truncation-text-expansion": "length",
  "missing-text": "omission",
  "broken-link": "markup",
  other: "other",
  "source-issue": "other",
  "creative-reinterpretation": "mistranslation",
  "non-translation": "untranslated",
};

const categoryOfType = new Map<string, CategoryId>([
  ["inconsistency", "term-inconsistency"],
  ["legal", "verity"],
  ["locale-specific-content", "culture-specific"],
  ["locale-violation", "locale-convention"],
  ["characters", "character-encoding"],
  ["misspelling", "spelling"],
  ["typographical", "punctuation"],
  ["formatting", "design"],
  ["inconsistent-entities", "entity"],
  ["numbers", "number"],
  ["pattern-problem", "textual-conventions"],
  ["length", "truncation-text-expansion"],
  ["non-conformance", "unintelligible"],
]);

/** Of 100, as ITS counts. */
const weightOf: Readonly<Record<Severity, number>> = { neutral: 0, minor: 25, major: 50, critical: 100 };
const mqm = "urn:x-stet:mqm:";
const known: ReadonlySet<string> = new Set(categoryIds);

/** An issue's attributes, with the prefix that they need where they stand. */
export function issueAttributes(
  { category, severity, comment }: QualityIssue,
  prefix: "its:" | "",
): Record<string, string> {
  return {
    [`${prefix}locQualityIssueType`]: typeOf[category],
    ...(comment && { [`${prefix}locQualityIssueComment`]: comment }),
    [`${prefix}locQualityIssueSeverity`]: String(weightOf[severity]),
    [`${prefix}locQualityIssueProfileRef`]: `${mqm}${category}`,
  };
}

/** The issue that attributes of an element tell; null when they tell none. The type is the nearest where nobody says. */
export function issueOf(element: ExchangeElement): QualityIssue | null {
  const named = element.name === "locQualityIssue" ? null : specifiedAttributes(element);
  const read = (part: string) =>
    named ? named.get(`its:locQualityIssue${part}`) : element.attributes[`locQualityIssue${part}`];
  const [type, comment] = [read("Type"), read("Comment")];
  if ((type === undefined && comment === undefined) || read("Enabled") === "no") return null;
  const exact = read("ProfileRef")?.slice(mqm.length) ?? "";
  const isOurs = read("ProfileRef")?.startsWith(mqm) === true;
  return {
    category: categoryOf(isOurs ? exact : "", type ?? ""),
    severity: severityOf(read("Severity")),
    comment: comment || null,
  };
}

function categoryOf(exact: string, type: string): CategoryId {
  const isKnown = (id: string): id is CategoryId => known.has(id);
  if (isKnown(exact)) return exact;
  return categoryOfType.get(type) ?? (isKnown(type) ? type : "other");
}

/** Nobody said how much it weighs: minor, so that it counts and does not alarm. */
function severityOf(weight: string | undefined): Severity {
  if (weight === undefined) return "minor";
  const value = Number(weight);
  if (value >= 75) return "critical";
  if (value > 37) return "major";
  return value > 0 ? "minor" : "neutral";
}
