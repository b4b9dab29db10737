import type { ArticleReading } from "./article-reading";
import { type Check, check, type FoundThing, type Noted } from "./check";
import { type DeskTerm, formInPlaceOf, formToWrite, type TermForm } from "./desk-term";
import type { FindingForm, FindingPlace } from "./finding";
import { placeAt } from "./place";
import type { SegmentReading } from "./segment-reading";
import { forbiddenPlaces, missingPlaces, mixedPlaces, type PlacedUse } from "./term-places";
import { replacementFor } from "./term-replacement";
import { type TermNote, termReader } from "./term-uses";

/** A desk's own terms: forms it forbids, terms of the source that are not there, one thing under two of its names. */
export function terms(list: readonly DeskTerm[]): Check {
  return check<TermNote>({ detector: "terms", read: termReader(list), judge });
}

/** How often each form stands in the article. */
type Counts = ReadonlyMap<TermForm, number>;

function judge(notes: readonly Noted<TermNote>[], article: ArticleReading): FoundThing[] {
  const noteOf = new Map(notes.map(({ reading, note }) => [reading, note]));
  const counts = countsOf(notes);
  return [
    ...Array.from(forbiddenPlaces(article, noteOf), ([term, placed]) => forbidden(term, placed, counts)),
    ...Array.from(missingPlaces(article, noteOf), ([term, readings]) => missing(term, readings, counts)),
    ...Array.from(mixedPlaces(article, noteOf), ([term, placed]) => mixed(term, placed, counts)),
  ];
}

function countsOf(notes: readonly Noted<TermNote>[]): Counts {
  const counts = new Map<TermForm, number>();
  for (const { note } of notes) {
    for (const { uses } of note.places) {
      for (const { value } of uses) counts.set(value.form, (counts.get(value.form) ?? 0) + 1);
    }
  }
  return counts;
}

function forbidden(term: DeskTerm, placed: readonly PlacedUse[], counts: Counts): FoundThing {
  const against = new Set(placed.map(({ use }) => use.value.form));
  const instead = allowedIn(term);
  const places = placed.map(placeOf);
  const isAllSpeech = places.every(({ kind }) => kind === "quotation");
  const forms = formsOf(term, counts, (form) => against.has(form));
  const told = [...against].map((form) => `${form.text} (${counts.get(form) ?? 0}×)`);
  return {
    category: "termbase",
    // Somebody's own words may be what they are.
    severity: isAllSpeech || placed.every(({ use }) => !use.isPlain) ? "minor" : "major",
    confidence: Math.max(...placed.map(confidenceOf)) * (isAllSpeech ? 0.6 : 1),
    message: {
      code: instead.length > 0 ? "terms.forbidden" : "terms.never",
      values: { forms: told, instead },
    },
    forms,
    places,
    fix: places.some(({ replacement }) => replacement !== null) ? "replace" : null,
    subject: subjectOf("forbidden", term),
  };
}

/** How sure it is that a forbidden form is what the desk means by it. */
function confidenceOf({ use, isSourced }: PlacedUse): number {
  if (use.standing === "part") return 0.55;
  if (use.standing === "compound") return 0.6;
  if (!use.isPlain) return 0.75;
  return isSourced ? 0.95 : 0.9;
}

/** Short words of the source, no names, are translated by many words: "abattu" less often than "cas". */
const shortWord = /^\p{Ll}{1,4}$/u;
/** How sure it is that the term is missing: once it is named, "it" and "the body" will do. */
const missingConfidence = { never: { short: 0.45, other: 0.6 }, elsewhere: { short: 0.3, other: 0.45 } };

function missing(term: DeskTerm, readings: readonly SegmentReading[], counts: Counts): FoundThing {
  const source = term.source ?? "";
  const where = term.forms.some((form) => counts.has(form)) ? "elsewhere" : "never";
  return {
    category: "termbase",
    severity: "minor",
    confidence: missingConfidence[where][shortWord.test(source) ? "short" : "other"],
    message: {
      code: "terms.missing",
      values: { source, instead: allowedIn(term), count: readings.length },
    },
    forms: [],
    places: readings.map((reading) => placeAt(reading, { start: 0, end: reading.text.trimEnd().length })),
    fix: null,
    subject: subjectOf("missing", term),
  };
}

function mixed(term: DeskTerm, placed: readonly PlacedUse[], counts: Counts): FoundThing {
  const stand = new Set(placed.map(({ use }) => use.value.form));
  const forms = formsOf(term, counts, (form) => stand.has(form));
  return {
    category: "term-inconsistency",
    severity: "minor",
    confidence: 0.5,
    message: {
      code: "terms.mixed",
      values: { forms: forms.map(({ text, count }) => `${text} (${count}×)`), instead: formToWrite(term)?.text ?? "" },
    },
    forms,
    places: placed.map(placeOf),
    fix: "replace",
    subject: subjectOf("mixed", term),
  };
}

/** Forms an editor is told of: more are a list, not a hint. */
const mostTold = 3;

/** What the desk writes instead: the preferred form, else the admitted ones. */
function allowedIn({ forms }: DeskTerm): string[] {
  const of = (status: TermForm["status"]) => forms.filter((form) => form.status === status).map(({ text }) => text);
  const preferred = of("preferred");
  return (preferred.length > 0 ? preferred : of("admitted")).slice(0, mostTold);
}

/** Forms that stand in the article, and the one to write, whether it does or not. */
function formsOf(term: DeskTerm, counts: Counts, isShown: (form: TermForm) => boolean): FindingForm[] {
  const written = formToWrite(term);
  return term.forms
    .filter((form) => isShown(form) || form === written)
    .map((form) => ({
      text: form.text,
      count: counts.get(form) ?? 0,
      recommended: form === written ? "term" : null,
    }));
}

/** Only a form that stands as it is written can be taken out for another: endings belong to the sentence. */
function placeOf({ reading, use }: PlacedUse): FindingPlace {
  const { start, end, isPlain, standing, value } = use;
  const written = formInPlaceOf(value.form, value.term);
  if (written === null || written === value.form || !isPlain || standing !== "whole") {
    return placeAt(reading, { start, end });
  }
  const { text, language } = reading;
  return placeAt(
    reading,
    { start, end },
    replacementFor({ text, start, end, language, written: value.form.text }, written),
  );
}

function subjectOf(kind: string, term: DeskTerm): string[] {
  const name = formToWrite(term)?.text ?? term.forms[0]?.text ?? "";
  return [kind, name.toLowerCase(), (term.source ?? "").toLowerCase()];
}
