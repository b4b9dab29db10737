import type { Detector, Finding } from "#lib/checks/finding";
import { isOverlapping } from "#lib/text/range";
import type { CorpusArticle, HumanMark } from "./findings-corpus";

/** How well something answers to people's marks; shares are null where there is nothing to divide by. */
export type Rates = Readonly<{ precision: number | null; recall: number | null; f1: number | null }>;
export type Figures = Readonly<{
  findings: number;
  perThousandWords: number;
  /** Articles flagged, articles people marked, both. Null where nobody marked, or no category answers. */
  document: (Rates & Readonly<{ flagged: number; marked: number; both: number }>) | null;
  /** A finding hits when one of its places overlaps a mark; a mark is found when any place overlaps it. */
  span: (Rates & Readonly<{ findings: number; hits: number; marks: number; found: number }>) | null;
}>;

/** The categories of the WMT guidelines a detector answers to, by how they begin. */
const categoriesOf: Readonly<Record<Detector, readonly string[]>> = {
  initialisms: ["Fluency/Inconsistency", "Terminology/Inconsistent", "Locale convention/Name format"],
  names: ["Fluency/Inconsistency", "Terminology/Inconsistent", "Locale convention/Name format"],
  echo: ["Fluency/Inconsistency", "Terminology/Inconsistent"],
  variants: ["Fluency/Inconsistency", "Terminology/Inconsistent", "Locale convention/Date format"],
  integrity: ["Fluency/Punctuation", "Fluency/Grammar", "Fluency/Text-Breaking", "Style/Bad sentence structure"],
  untranslated: ["Accuracy/Source language fragment", "Accuracy/Untranslated", "Non-translation!"],
  figures: ["Accuracy/Mistranslation", "Locale convention/Date format", "Locale convention/Number format"],
  sourceNames: ["Accuracy/Mistranslation", "Accuracy/Addition", "Accuracy/Omission", "Locale convention/Name format"],
  omission: ["Accuracy/Omission", "Accuracy/Addition"],
  literal: ["Accuracy/Mistranslation", "Style/Unnatural or awkward", "Terminology/Inappropriate"],
  spelling: ["Fluency/Spelling"],
  agreement: ["Fluency/Grammar", "Accuracy/Gender Mismatch"],
  terms: ["Terminology"],
  codes: [],
};

const inconsistencyDetectors: readonly Detector[] = ["initialisms", "names", "echo", "variants"];

/**
 * What inconsistency is to an annotator, and which findings say it: those with rival forms, but for marks of
 * punctuation, which people mark as such, and for a day without its month, which has another name.
 */
export const inconsistency = {
  isSaidBy: ({ detector, category, forms, message }: Finding): boolean =>
    inconsistencyDetectors.includes(detector) &&
    forms.length > 1 &&
    category !== "punctuation" &&
    message.code !== "variants.dayAlone",
  categories: ["Fluency/Inconsistency", "Terminology/Inconsistent"],
};

/** An article with what was found in it. */
export type Result = CorpusArticle & Readonly<{ findings: readonly Finding[]; words: number }>;

export function figuresOf(results: readonly Result[], detector: Detector): Figures {
  return figuresFor(results, (finding) => finding.detector === detector, categoriesOf[detector]);
}

export function figuresFor(
  results: readonly Result[],
  isMeant: (finding: Finding) => boolean,
  categories: readonly string[],
): Figures {
  const found = results.map((result) => result.findings.filter(isMeant));
  const findings = found.flat().length;
  const words = results.reduce((sum, result) => sum + result.words, 0);
  const perThousandWords = words === 0 ? 0 : (findings * 1000) / words;
  const marks = results.map((result) => result.marks?.filter((mark) => isOneOf(mark.category, categories)) ?? []);
  if (results.every((result) => result.marks === null) || marks.every((list) => list.length === 0)) {
    return { findings, perThousandWords, document: null, span: null };
  }
  const flags = found.map((list) => list.length > 0);
  return {
    findings,
    perThousandWords,
    document: documentFigures(flags, marks),
    span: spanFigures(found, marks),
  };
}

export function documentFigures(
  flags: readonly boolean[],
  marks: readonly (readonly HumanMark[])[],
): Rates & { flagged: number; marked: number; both: number } {
  const flagged = flags.filter(Boolean).length;
  const marked = marks.filter((list) => list.length > 0).length;
  const both = flags.filter((flag, at) => flag && (marks[at]?.length ?? 0) > 0).length;
  return { flagged, marked, both, ...ratesOf(share(both, flagged), share(both, marked)) };
}

/** The marks of each article in given categories. */
export function marksOf(results: readonly Result[], categories: readonly string[]): HumanMark[][] {
  return results.map(({ marks }) => marks?.filter(({ category }) => isOneOf(category, categories)) ?? []);
}

function spanFigures(
  found: readonly (readonly Finding[])[],
  marks: readonly (readonly HumanMark[])[],
): Figures["span"] {
  let findings = 0;
  let hits = 0;
  let all = 0;
  let caught = 0;
  for (const [at, list] of found.entries()) {
    const here = marks[at] ?? [];
    findings += list.length;
    hits += list.filter(({ places }) => places.some((place) => here.some((mark) => answers(place, mark)))).length;
    all += here.length;
    caught += here.filter((mark) => list.some(({ places }) => places.some((place) => answers(place, mark)))).length;
  }
  return { findings, hits, marks: all, found: caught, ...ratesOf(share(hits, findings), share(caught, all)) };
}

function answers(place: Finding["places"][number], mark: HumanMark): boolean {
  if (place.segmentId !== mark.segmentId) return false;
  return mark.side === "source" || isOverlapping(place, mark);
}

function isOneOf(category: string, categories: readonly string[]): boolean {
  return categories.some((one) => category.startsWith(one));
}

function share(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}

function ratesOf(precision: number | null, recall: number | null): Rates {
  if (precision === null || recall === null) return { precision, recall, f1: null };
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}
