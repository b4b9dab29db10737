import type { CategoryId } from "#lib/quality/category";
import type { Severity } from "#lib/quality/severity";
import type { Range } from "#lib/text/range";

/** What can be wrong with the make-up of a sentence; each has its sentence under "finding.integrity". */
export const faultKinds = [
  "fragment",
  "smallStart",
  "smallParagraph",
  "doubledWord",
  "doubledPhrase",
  "doubledSentence",
  "loneClause",
  "breaksOff",
  "noStop",
  "unclosed",
  "unopened",
  "spaceBefore",
  "spaceInside",
  "spaceMissing",
  "spaceDoubled",
  "markDoubled",
  "markForeign",
] as const;
export type FaultKind = (typeof faultKinds)[number];

/** A fault in one sentence. `about` is what its message quotes; `replacement` is null where a person has to decide. */
export type SentenceFault = Range & Readonly<{ kind: FaultKind; about: string; replacement: string | null }>;

type Weight = Readonly<{ category: CategoryId; severity: Severity; confidence: number }>;

/** How each fault counts. Confidence is how often an editor would agree, judged on machine and on clean news. */
export const faultWeights: Readonly<Record<FaultKind, Weight>> = {
  fragment: { category: "grammar", severity: "major", confidence: 0.85 },
  smallStart: { category: "punctuation", severity: "major", confidence: 0.85 },
  smallParagraph: { category: "capitalization", severity: "minor", confidence: 0.6 },
  doubledWord: { category: "duplication", severity: "minor", confidence: 0.9 },
  doubledPhrase: { category: "duplication", severity: "major", confidence: 0.8 },
  doubledSentence: { category: "duplication", severity: "major", confidence: 0.85 },
  loneClause: { category: "grammar", severity: "minor", confidence: 0.6 },
  breaksOff: { category: "omission", severity: "major", confidence: 0.85 },
  noStop: { category: "punctuation", severity: "minor", confidence: 0.5 },
  unclosed: { category: "unpaired-marks", severity: "minor", confidence: 0.75 },
  unopened: { category: "unpaired-marks", severity: "minor", confidence: 0.75 },
  spaceBefore: { category: "whitespace", severity: "minor", confidence: 0.9 },
  spaceInside: { category: "whitespace", severity: "minor", confidence: 0.85 },
  spaceMissing: { category: "whitespace", severity: "minor", confidence: 0.85 },
  spaceDoubled: { category: "whitespace", severity: "neutral", confidence: 0.8 },
  markDoubled: { category: "punctuation", severity: "minor", confidence: 0.85 },
  markForeign: { category: "punctuation", severity: "minor", confidence: 0.9 },
};
