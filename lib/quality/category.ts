/**
 * Error categories by their MQM ids: the whole of MQM-Core 2.0, with the finer ones of the full typology that findings
 * use, and four outside its dimensions that published evaluations need. Names and definitions are in the message files,
 * in our own words.
 */
export const categoryIds = [
  "terminology",
  "termbase",
  "term-inconsistency",
  "wrong-term",
  "accuracy",
  "mistranslation",
  "number",
  "date-time",
  "entity",
  "false-friend",
  "overly-literal",
  "unit-conversion",
  "over-translation",
  "under-translation",
  "addition",
  "omission",
  "no-translate",
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
  "character-encoding",
  "textual-conventions",
  "style",
  "company-style",
  "third-party-style",
  "inconsistent-external-reference",
  "register",
  "awkward",
  "unidiomatic",
  "inconsistent-style",
  "locale-convention",
  "number-format",
  "currency-format",
  "measurement-format",
  "time-format",
  "date-format",
  "name-format",
  "address-format",
  "telephone-format",
  "shortcut-key",
  "verity",
  "culture-specific",
  "offensive",
  "design",
  "overall-design",
  "markup",
  "truncation-text-expansion",
  "missing-text",
  "broken-link",
  "other",
  "source-issue",
  "creative-reinterpretation",
  "non-translation",
] as const;
export type CategoryId = (typeof categoryIds)[number];

/**
 * What stands at the top of the tree: MQM's seven dimensions (`fluency` is called linguistic conventions, `verity`
 * audience appropriateness, since MQM 2.0), and what belongs to none of them.
 */
export const dimensionIds = [
  "terminology",
  "accuracy",
  "fluency",
  "style",
  "locale-convention",
  "verity",
  "design",
  "other",
  "source-issue",
  "creative-reinterpretation",
  "non-translation",
] as const;
export type DimensionId = (typeof dimensionIds)[number];

/** The category that this one is a kind of; null for a dimension. */
export function parentOf(category: CategoryId): CategoryId | null {
  return isDimension(category) ? null : parents[category];
}

/** A category and everything it is a kind of, from itself up to its dimension. */
export function lineageOf(category: CategoryId): CategoryId[] {
  const lineage = [category];
  for (let parent = parentOf(category); parent !== null; parent = parentOf(parent)) lineage.push(parent);
  return lineage;
}

export function dimensionOf(category: CategoryId): DimensionId {
  return isDimension(category) ? category : dimensionOf(parents[category]);
}

/** The kinds of a category, one step down, in the order of the tree. */
export function childrenOf(category: CategoryId): CategoryId[] {
  return categoryIds.filter((id) => parentOf(id) === category);
}

export function isCategoryId(text: string): text is CategoryId {
  return known.has(text);
}

/** What a reviewer is offered without typing, in the order of the tree. */
export const shownCategoryIds = [
  "term-inconsistency",
  "wrong-term",
  "mistranslation",
  "addition",
  "omission",
  "untranslated",
  "grammar",
  "punctuation",
  "spelling",
  "unintelligible",
  "awkward",
  "unidiomatic",
  "inconsistent-style",
  "number-format",
  "date-format",
] as const satisfies readonly CategoryId[];

/** What a reviewer is offered once a shown category is chosen, to say more. */
export const shownRefinements: Readonly<Partial<Record<CategoryId, readonly CategoryId[]>>> = {
  mistranslation: ["entity", "false-friend", "overly-literal"],
};

const known: ReadonlySet<string> = new Set(categoryIds);
const dimensions: ReadonlySet<CategoryId> = new Set(dimensionIds);

function isDimension(category: CategoryId): category is DimensionId {
  return dimensions.has(category);
}

const parents: Readonly<Record<Exclude<CategoryId, DimensionId>, CategoryId>> = {
  termbase: "terminology",
  "term-inconsistency": "terminology",
  "wrong-term": "terminology",
  mistranslation: "accuracy",
  number: "mistranslation",
  "date-time": "mistranslation",
  entity: "mistranslation",
  "false-friend": "mistranslation",
  "overly-literal": "mistranslation",
  "unit-conversion": "mistranslation",
  "over-translation": "accuracy",
  "under-translation": "accuracy",
  addition: "accuracy",
  omission: "accuracy",
  "no-translate": "accuracy",
  untranslated: "accuracy",
  grammar: "fluency",
  agreement: "grammar",
  punctuation: "fluency",
  "unpaired-marks": "punctuation",
  whitespace: "fluency",
  spelling: "fluency",
  capitalization: "spelling",
  compounding: "spelling",
  duplication: "fluency",
  unintelligible: "fluency",
  "character-encoding": "fluency",
  "textual-conventions": "fluency",
  "company-style": "style",
  "third-party-style": "style",
  "inconsistent-external-reference": "style",
  register: "style",
  awkward: "style",
  unidiomatic: "style",
  "inconsistent-style": "style",
  "number-format": "locale-convention",
  "currency-format": "locale-convention",
  "measurement-format": "locale-convention",
  "time-format": "locale-convention",
  "date-format": "locale-convention",
  "name-format": "locale-convention",
  "address-format": "locale-convention",
  "telephone-format": "locale-convention",
  "shortcut-key": "locale-convention",
  "culture-specific": "verity",
  offensive: "verity",
  "overall-design": "design",
  markup: "design",
  "truncation-text-expansion": "design",
  "missing-text": "design",
  "broken-link": "design",
};
