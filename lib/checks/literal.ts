import { type Check, check, type FoundThing, type Noted } from "./check";
import { type Expression, type LexiconEntry, readLexicon } from "./lexicon";
import { arabicEnglish } from "./lexicons/arabic-english";
import { chineseEnglish } from "./lexicons/chinese-english";
import { englishFrench } from "./lexicons/english-french";
import { frenchEnglish } from "./lexicons/french-english";
import { germanEnglish } from "./lexicons/german-english";
import { russianEnglish } from "./lexicons/russian-english";
import { spanishEnglish } from "./lexicons/spanish-english";
import { neighbourhood, placeAt } from "./place";
import type { SegmentReading } from "./segment-reading";

/** Lexicons by pair of primary subtags: "fr-en". */
export type Lexicons = ReadonlyMap<string, readonly LexiconEntry[]>;

const ownTexts: Readonly<Record<string, string>> = {
  "fr-en": frenchEnglish,
  "es-en": spanishEnglish,
  "de-en": germanEnglish,
  "ar-en": arabicEnglish,
  "zh-en": chineseEnglish,
  "ru-en": russianEnglish,
  "en-fr": englishFrench,
};

/** The lexicons that come with Stet. */
export const ownLexicons: Lexicons = new Map(Object.entries(ownTexts).map(([pair, text]) => [pair, readLexicon(text)]));

type Match = Readonly<{ start: number; end: number; entry: LexiconEntry; isSourced: boolean }>;

/** Expressions translated word by word and false friends, by lexicon; `more` adds a newsroom's own. */
export function literal(more: Lexicons = new Map()): Check {
  const all = new Map(
    [...new Set([...ownLexicons.keys(), ...more.keys()])].map((pair) => [
      pair,
      [...(more.get(pair) ?? []), ...(ownLexicons.get(pair) ?? [])],
    ]),
  );
  return check<readonly Match[]>({ detector: "literal", read: (reading) => matchesIn(reading, all), judge });
}

function matchesIn(reading: SegmentReading, lexicons: Lexicons): readonly Match[] | null {
  const subtag = (tag: string) => tag.toLowerCase().split("-")[0] ?? "";
  const entries = lexicons.get(`${subtag(reading.sourceLanguage ?? "")}-${subtag(reading.language)}`);
  if (!entries) return null;
  const { text, source } = reading;
  const [lowerText, lowerSource] = [text.toLowerCase(), source?.toLowerCase() ?? ""];
  const found = entries.flatMap((entry): Match[] => {
    const isSourced = source !== null && hasMatch(entry.inSource, source, lowerSource);
    // With a source that does not have the expression, the words mean what they say.
    if (source !== null && !isSourced) return [];
    return entry.wrong
      .filter(({ isWrongAlone, letters }) => (isSourced || isWrongAlone) && lowerText.includes(letters))
      .flatMap(({ pattern }) =>
        Array.from(text.matchAll(pattern), ({ 0: words, index }) => ({
          start: index,
          end: index + words.length,
          entry,
          isSourced,
        })),
      );
  });
  return found.length === 0 ? null : longestOnly(found);
}

function hasMatch({ pattern, letters }: Expression, text: string, lowerText: string): boolean {
  return lowerText.includes(letters) && text.search(pattern) >= 0;
}

/** Of matches that overlap, the longest. */
function longestOnly(found: readonly Match[]): Match[] {
  const kept: Match[] = [];
  for (const one of found.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if ((kept.at(-1)?.end ?? 0) <= one.start) kept.push(one);
  }
  return kept;
}

function judge(notes: readonly Noted<readonly Match[]>[]): FoundThing[] {
  return notes.flatMap(({ reading, note }) =>
    note.map(({ entry, isSourced, ...range }): FoundThing => {
      const quote = reading.text.slice(range.start, range.end);
      const code = isSourced ? "sourced" : "alone";
      return {
        category: entry.wrong.length > 0 && !/\s/u.test(quote) ? "false-friend" : "overly-literal",
        severity: isSourced ? "major" : "minor",
        confidence: isSourced ? 0.8 : 0.65,
        message: {
          code: `literal.${code}`,
          values: { words: quote, source: entry.source, instead: entry.instead.map((one) => one.replaceAll("#", "…")) },
        },
        forms: [],
        places: [placeAt(reading, range)],
        fix: null,
        subject: neighbourhood(reading, range),
      };
    }),
  );
}
