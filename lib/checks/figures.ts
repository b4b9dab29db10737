import type { CategoryId } from "#lib/quality/category";
import type { Severity } from "#lib/quality/severity";
import type { ArticleReading } from "./article-reading";
import { check, type FoundThing, type Noted } from "./check";
import { compareFigures, type FigureDifference, hasMarks, isEqual, type NumberSide, small } from "./figure-comparison";
import { type Figure, figuresIn } from "./figure-reading";
import { localNumber } from "./local-number";
import { type NumberWords, numberWords } from "./number-words";
import { neighbourhood, placeAt } from "./place";
import type { SegmentReading } from "./segment-reading";
import { chineseValues, spokenValues } from "./spoken-numbers";

type FiguresNote = Readonly<{ source: NumberSide; target: NumberSide; differences: readonly FigureDifference[] }>;

/** Numbers that a translation dropped, added or changed, or wrote in the way of another language. */
export const figures = check<FiguresNote>({ detector: "figures", read, judge });

/** A sentence with more figures than this is a table or hostile; comparing each with each would grow with the square. */
export const mostFigures = 60;

/** Sentences with more differences than this do not translate each other: the figures are not what is wrong. */
const mostDifferences = 4;

function read(reading: SegmentReading): FiguresNote | null {
  const { text, source, language, sourceLanguage } = reading;
  if (!source || !sourceLanguage || text.trim() === "" || !(/\p{Nd}/u.test(text) || /\p{Nd}/u.test(source)))
    return null;
  const left = numberWords(sourceLanguage);
  const right = numberWords(language);
  const sides = {
    source: sideOf(source, sourceLanguage, reading.sourceWords, left),
    target: sideOf(text, language, reading.words, right),
  };
  if (sides.source.figures.length > mostFigures || sides.target.figures.length > mostFigures) return null;
  const found = compareFigures(sides.source, sides.target).filter((one) => isTelling(one, reading, left, right));
  return { ...sides, differences: found.length > mostDifferences ? [] : found };
}

function sideOf(text: string, language: string, words: SegmentReading["words"], known: NumberWords | null): NumberSide {
  const isChinese = /^(?:zh|yue)\b/iu.test(language);
  return {
    figures: figuresIn(text, language),
    spoken: isChinese ? chineseValues(text) : known ? spokenValues(words(), known) : new Set(),
    hasLoose: known?.loose?.test(text) ?? false,
  };
}

/** Whether a difference says enough, given what is known of both languages. */
function isTelling(
  { kind, source, target }: FigureDifference,
  reading: SegmentReading,
  left: NumberWords | null,
  right: NumberWords | null,
): boolean {
  const isKnown = left !== null && right !== null;
  if (kind === "changed") return isKnown || !(source?.hasScale || target?.hasScale);
  if (!isKnown) return false;
  const [only, relative, text] =
    kind === "added" ? [target, left.relativeYears, reading.source ?? ""] : [source, right.relativeYears, reading.text];
  if (kind !== "added" && kind !== "dropped") return true;
  const [value = 0] = only?.values ?? [];
  const isDate = only?.kind === "plain" && ((value >= 1900 && value < 2100) || value <= 31);
  return value > small && !(isDate && relative?.test(text));
}

function judge(notes: readonly Noted<FiguresNote>[], article: ArticleReading): FoundThing[] {
  const noteOf = new Map(notes.map(({ reading, note }) => [reading, note]));
  return article.segments.flatMap((reading, at) => {
    const note = noteOf.get(reading);
    if (!note) return [];
    const beside = [at - 1, at + 1].flatMap((index) => {
      const segment = article.segments[index];
      const found = segment && noteOf.get(segment);
      return found ? [found] : [];
    });
    return note.differences
      .filter((difference) => !hasMoved(difference, beside))
      .map((difference) => finding(reading, difference));
  });
}

/** A figure that is missing here and stands in the sentence before or after was moved, not lost. */
function hasMoved({ kind, source, target }: FigureDifference, beside: readonly FiguresNote[]): boolean {
  if (kind === "format" || kind === "currency") return false;
  const stands = (figure: Figure | null, sides: readonly NumberSide[]) =>
    figure !== null &&
    sides.some(
      ({ figures: others, spoken }) =>
        figure.values.some((value) => spoken.has(value) && value > small) ||
        others.some(({ values }) => values.some((value) => figure.values.some((one) => isEqual(one, value)))),
    );
  return (
    stands(
      source,
      beside.map((note) => note.target),
    ) ||
    stands(
      target,
      beside.map((note) => note.source),
    )
  );
}

type Weight = Readonly<{ category: CategoryId; severity: Severity; confidence: number }>;

const weights: Readonly<Record<FigureDifference["kind"], Weight>> = {
  changed: { category: "number", severity: "major", confidence: 0.75 },
  scale: { category: "number", severity: "critical", confidence: 0.9 },
  format: { category: "number-format", severity: "minor", confidence: 0.8 },
  currency: { category: "unit-conversion", severity: "major", confidence: 0.75 },
  added: { category: "number", severity: "minor", confidence: 0.5 },
  dropped: { category: "number", severity: "major", confidence: 0.55 },
};

/** How much less sure a difference between small numbers is: they are often words, ranks or months. */
const smallDiscount = 0.65;

function finding(reading: SegmentReading, difference: FigureDifference): FoundThing {
  const { kind, source, target } = difference;
  const whole = { start: 0, end: reading.text.trimEnd().length };
  const range = target ?? whole;
  const replacement = target ? replacementFor(difference, reading.language) : null;
  const isSmall = kind === "changed" && [source, target].some((one) => (one?.values[0] ?? 0) <= small);
  const { confidence, ...weight } = weights[kind];
  return {
    ...weight,
    confidence: isSmall ? confidence * smallDiscount : confidence,
    message: {
      code: `figures.${kind}`,
      values: { source: source?.text.trim() ?? "", target: target?.text.trim() ?? "" },
    },
    forms: [],
    places: [placeAt(reading, range, replacement)],
    fix: replacement === null ? null : "replace",
    subject: [kind, source?.text ?? "", ...(target ? neighbourhood(reading, target) : [reading.source ?? ""])],
  };
}

/** The source's number in the way of the target language; where a scale word stands, a person decides. */
function replacementFor({ kind, source, target }: FigureDifference, language: string): string | null {
  if (!source || !target || kind === "currency" || kind === "added") return null;
  if (kind === "format") return target.hasScale ? null : localNumber(source.values[0] ?? 0, language);
  if (source.hasScale || target.hasScale || (source.values.length > 1 && !hasMarks(source))) return null;
  return localNumber(source.values[0] ?? 0, language);
}
