const yesNo = ["yes", "no"];
const normalization = ["none", "nfc", "nfd"];

/** The forms that attributes' values have in the schemas: a list of words, a pattern, or anything. */
const patterns = {
  any: /^/,
  // XML's name characters, as far as the schema goes.
  nmtoken: /^[\p{L}\p{M}\p{N}\p{Pc}.:\-\u00b7]+$/u,
  nmtokens: /^[\p{L}\p{M}\p{N}\p{Pc}.:\-\u00b7\s]+$/u,
  userDefined: /^[^\s:]+:[^\s:]+$/,
  markType: /^(?:generic|comment|term|[^\s:]+:[^\s:]+)$/,
  positive: /^\+?0*[1-9]\d{0,9}$/,
  priority: /^\+?0*(?:[1-9]|10)$/,
  hex: /^(?:[0-9a-f]{2})+$/i,
  language: /^[a-z]{1,8}(?:-[a-z0-9]{1,8})*$/i,
  percent: /^\+?(?:100(?:\.0*)?|\d{1,2}(?:\.\d*)?|\.\d+)$/,
  confidence: /^(?:0|1|0?\.\d+|1\.0*|0\.\d*|\d(?:\.\d+)?e-\d+)$/i,
  integer: /^[+-]?\d+$/,
  itsVersion: /^2\.0$/,
} as const;

const words = {
  yesNo,
  yesNoFirstNo: [...yesNo, "firstNo"],
  direction: ["ltr", "rtl", "auto"],
  appliesTo: ["source", "target"],
  metaAppliesTo: ["source", "target", "ignorable"],
  codeType: ["fmt", "ui", "quote", "link", "image", "other"],
  state: ["initial", "translated", "reviewed", "final"],
  matchType: ["am", "mt", "icm", "idm", "tb", "tm", "other"],
  space: ["default", "preserve"],
  preserve: ["preserve"],
  normalization,
  filter: ["include", "exclude"],
  issueType:
    "terminology mistranslation omission untranslated addition duplication inconsistency grammar legal register locale-specific-content locale-violation style characters misspelling typographical formatting inconsistent-entities numbers markup pattern-problem whitespace internationalization length non-conformance uncategorized other".split(
      " ",
    ),
  htmlElement:
    "a b bdo big blockquote body br button caption center cite code col colgroup dd del div dl dt em h1 h2 h3 h4 h5 h6 head hr html i img label legend li ol p pre q s samp select small span strike strong sub sup table tbody td tfoot th thead title tr tt u ul".split(
      " ",
    ),
} as const;

export type ValueForm = keyof typeof patterns | keyof typeof words;

const wordSets = new Map<string, ReadonlySet<string>>(
  Object.entries(words).map(([form, list]) => [form, new Set(list)]),
);
/** Forms whose outer white space the schema takes away. */
const collapsed: ReadonlySet<string> = new Set([
  ...["nmtoken", "nmtokens", "positive", "priority", "hex", "language", "percent", "confidence", "integer"],
]);

/** Whether a value has this form. */
export function hasForm(form: ValueForm, value: string): boolean {
  const set = wordSets.get(form);
  if (set) return set.has(value);
  const bare = collapsed.has(form) ? value.trim() : value;
  return form in patterns && patterns[form as keyof typeof patterns].test(bare);
}
