import type { Speller } from "#lib/language/speller";
import type { Range } from "#lib/text/range";
import type { ArticleReading } from "./article-reading";
import { type Check, check, type FoundThing, type Noted } from "./check";
import { neighbourhood, placeAt } from "./place";
import type { SegmentReading } from "./segment-reading";
import { slipBetween } from "./slip";
import { type SpellingNote, unknownWords } from "./unknown-words";

/**
 * Words a dictionary does not know and that are one slip away from one it knows. Names are nobody's error. Make it once
 * for a speller: what it noted lives with it.
 */
export function spelling(speller: Speller): Check {
  return check<SpellingNote>({
    detector: "spelling",
    read: (reading) => (isOf(reading, speller) ? unknownWords(reading, speller) : null),
    judge: (notes, article) => judge(notes, article, speller),
  });
}

/** A text with more unknown words than this is written in something the dictionary does not know. */
const mostUnknown = 40;
/** A word said as often as this is the article's own, unless the article spells it right elsewhere. */
const ownWord = 3;

function isOf({ language }: SegmentReading, speller: Speller): boolean {
  return (language.toLowerCase().split("-")[0] ?? "") === speller.language;
}

type Unknown = Readonly<{ reading: SegmentReading; range: Range }>;

function judge(notes: readonly Noted<SpellingNote>[], _: ArticleReading, speller: Speller): FoundThing[] {
  const places = new Map<string, Unknown[]>();
  const capitalised = new Set<string>();
  let wordCount = 0;
  for (const { reading, note } of notes) {
    wordCount += note.wordCount;
    for (const name of note.capitalised) capitalised.add(name);
    for (const { word, start, end } of note.unknown) {
      const known = places.get(word);
      if (known) known.push({ reading, range: { start, end } });
      else places.set(word, [{ reading, range: { start, end } }]);
    }
  }
  const suspects = [...places].filter(([word]) => !capitalised.has(word));
  if (suspects.length > Math.max(mostUnknown, wordCount / 100)) return [];
  const small = suspects.length === 0 ? none : new Set(notes.flatMap(({ note }) => note.small));
  return suspects.flatMap(([word, where]) => {
    const meant = meantBy(word, small, speller);
    if (!meant || (where.length >= ownWord && !meant.isElsewhere)) return [];
    return [found(word, where, meant)];
  });
}
const none: ReadonlySet<string> = new Set();

type Meant = Readonly<{ words: readonly string[]; kind: "slip" | "joined"; isElsewhere: boolean }>;

/** What a word was meant to be; null where nothing is near enough to say so. */
function meantBy(word: string, small: ReadonlySet<string>, speller: Speller): Meant | null {
  const near = speller.suggestions(word.replaceAll("’", "'")).slice(0, 12);
  const joined = near.find((one) => isForgottenSpace(word, one, speller.language));
  if (joined !== undefined) return { words: [joined], kind: "joined", isElsewhere: false };
  const slips = near.filter((one) => isLikelySlip(word, one, speller.language));
  const elsewhere = slips.filter((one) => small.has(one));
  if (elsewhere.length === 1) return { words: elsewhere, kind: "slip", isElsewhere: true };
  return slips.length === 0 ? null : { words: slips.slice(0, 3), kind: "slip", isElsewhere: false };
}

/** Shortest words a slip is believed in: in shorter ones every second word is one slip from another. */
const shortestFor = { turned: 4, doubling: 5, missing: 6, wrong: 6, extra: 9 } as const;

/**
 * Whether a hand or an ear slips like this. Not in the first letter, nor at the end: a word with another ending is a
 * form the dictionary lacks. Letters are taken for others that sound alike, behind the stem's first three, or lose
 * their accent.
 */
function isLikelySlip(word: string, suggestion: string, language: string): boolean {
  if (/[\s\p{Lu}'’-]/u.test(suggestion)) return false;
  const slip = slipBetween(word, suggestion);
  if (!slip || word.length < shortestFor[slip.kind]) return false;
  const { kind, at, stands, meant } = slip;
  if (at === 0 || (at >= word.length - 1 && kind !== "doubling")) return false;
  if (kind === "turned") return true;
  if (kind !== "wrong") return true;
  if (stands.normalize("NFD").slice(0, 1) === meant.normalize("NFD").slice(0, 1)) {
    return language !== "fr" || !reformed.has(stands + meant);
  }
  return at >= 3 && alike.some((letters) => letters.includes(stands) && letters.includes(meant));
}

const alike = ["aeiou", "cst"];
/** The French spelling of 1990 stands beside the older one: connait and connaît, évènement and événement. */
const reformed: ReadonlySet<string> = new Set(["iî", "îi", "uû", "ûu", "éè", "èé"]);

/** Small words that are glued to their neighbours by a lost space. */
const glued: Readonly<Record<string, ReadonlySet<string>>> = {
  en: new Set(["a", "the", "and", "of", "to", "with", "from", "that", "this", "at"]),
  fr: new Set(["les", "des", "que", "avec", "pour", "dans"]),
  es: new Set(["los", "las", "del", "que"]),
};

function isForgottenSpace(word: string, suggestion: string, language: string): boolean {
  const parts = suggestion.split(" ");
  if (parts.length !== 2 || parts.join("") !== word) return false;
  return word.length >= 4 && parts.some((part) => glued[language]?.has(part));
}

function found(word: string, where: readonly Unknown[], { words, kind, isElsewhere }: Meant): FoundThing {
  const [only = ""] = words;
  const isSure = words.length === 1;
  const first = where[0];
  return {
    category: "spelling",
    severity: "minor",
    confidence: isElsewhere ? 0.9 : isSure ? 0.8 : 0.65,
    message: {
      code: `spelling.${kind}`,
      values: { word, suggestions: words.map((one) => one), count: where.length },
    },
    forms: [],
    places: where.map(({ reading, range }) => placeAt(reading, range, isSure ? only : null)),
    fix: isSure ? "replace" : null,
    subject: where.length === 1 && first ? [word, ...neighbourhood(first.reading, first.range)] : [word],
  };
}
