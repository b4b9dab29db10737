import type { Range } from "#lib/text/range";
import { type DeskTerm, isTermFor, type TermForm } from "./desk-term";
import type { SegmentReading } from "./segment-reading";
import { isAcronym } from "./term-case";
import { type Expression, longestMatches, type TermMatch, type TermMatcher, termMatcher } from "./term-matcher";

/** A form of a term, where it stands. */
export type TermUse = Readonly<{ term: DeskTerm; form: TermForm }>;

/** What a sentence has of a desk's terms. */
export type TermNote = Readonly<{
  /** In reading order, the longest where several overlap; at one range there may be forms of several terms. */
  places: readonly (Range & Readonly<{ uses: readonly TermMatch<TermUse>[] }>)[];
  /** Terms with a form here, also inside a longer one. */
  present: ReadonlySet<DeskTerm>;
  /** Terms whose source expression the source sentence has. */
  inSource: ReadonlySet<DeskTerm>;
}>;

type Matchers = Readonly<{ forms: TermMatcher<TermUse>; sources: TermMatcher<DeskTerm> | null }>;

/** Pairs of languages whose terms are kept ready. */
const mostPairs = 8;

/** Reads what sentences have of these terms; null for a sentence that has nothing. */
export function termReader(terms: readonly DeskTerm[]): (reading: SegmentReading) => TermNote | null {
  const ready = new Map<string, Matchers>();
  const matchersFor = (reading: SegmentReading): Matchers => {
    const pair = `${reading.sourceLanguage} ${reading.language}`;
    const known = ready.get(pair);
    if (known) return known;
    if (ready.size >= mostPairs) ready.clear();
    const made = matchers(
      terms.filter((term) => isTermFor(term, reading)),
      reading,
    );
    ready.set(pair, made);
    return made;
  };
  return (reading) => {
    const { forms, sources } = matchersFor(reading);
    const found = forms(reading.text, reading.words);
    const inSource = sources !== null && reading.source !== null ? sources(reading.source, reading.sourceWords) : [];
    if (found.length === 0 && inSource.length === 0) return null;
    return {
      places: longestMatches(found).map(({ start, end, matches }) => ({ start, end, uses: matches })),
      present: new Set(found.map(({ value }) => value.term)),
      inSource: new Set(longestMatches(inSource).flatMap(({ matches }) => matches.map(({ value }) => value))),
    };
  };
}

function matchers(terms: readonly DeskTerm[], { language, sourceLanguage }: SegmentReading): Matchers {
  const forms = terms.flatMap((term) =>
    term.forms.map((form): Expression<TermUse> => ({ ...form, value: { term, form } })),
  );
  const sources = terms.flatMap((term): Expression<DeskTerm>[] =>
    term.source === null ? [] : [{ text: term.source, isCaseSensitive: isAcronym(term.source), value: term }],
  );
  return {
    forms: termMatcher(forms, language),
    sources:
      sources.length === 0 ? null : termMatcher(sources, sourceLanguage ?? sources[0]?.value.sourceLanguage ?? ""),
  };
}
