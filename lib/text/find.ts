import { codeFree } from "./code-free";
import { fold, hasVowelSigns } from "./fold";
import { graphemeStart } from "./grapheme";
import { isEmpty, type Range } from "./range";
import { words } from "./words";

export type FindQuery = Readonly<{ text: string; wholeWord: boolean; caseSensitive: boolean; regex: boolean }>;

/** A place that fits, with what the groups of a pattern hold there; group 0 is the whole. */
export type Match = Range &
  Readonly<{ groups: readonly (string | null)[]; names: Readonly<Record<string, string | null>> }>;

/** Looks for one thing in any text. */
export type Finder = Readonly<{
  /** In order, not overlapping. */
  matches: (text: string, language: string) => Iterable<Match>;
  /** Steps one look through the text takes at most; tells a text too long for a pattern. */
  effort: (text: string) => number;
}>;

export type Searched = Readonly<{ text: string; language: string }>;
export type Found = Readonly<{
  matches: readonly Match[];
  /** There may be more: the text was too long for this pattern, or looking took too long. */
  isCut: boolean;
}>;

/** Code units; the longest words and patterns one may look for. */
export const longestQuery = 500;
/** Hits that are counted and shown in one article. */
export const mostHits = 10_000;
/** Steps; about half a second for the slowest patterns. */
const mostEffort = 4_000_000;

/**
 * The places of one text, UTF-16, in order. None is empty, none cuts a character as a reader sees it, and with
 * `wholeWord` each begins and ends where a word does (in Chinese, Japanese and Thai by dictionary). Codes are not seen:
 * words with one among them are found, and the groups of a pattern hold none. Stops as soon as `isOver` says so.
 */
export function findIn(
  searched: Searched,
  finder: Finder,
  wholeWord: boolean,
  isOver: () => boolean = () => false,
): Found {
  const { text, rangeOf } = codeFree(searched.text);
  const found = findInWords({ ...searched, text }, finder, wholeWord, isOver);
  if (text === searched.text) return found;
  return { ...found, matches: found.matches.map((match) => ({ ...match, ...rangeOf(match) })) };
}

function findInWords({ text, language }: Searched, finder: Finder, wholeWord: boolean, isOver: () => boolean): Found {
  if (finder.effort(text) > mostEffort) return { matches: [], isCut: true };
  const matches: Match[] = [];
  const isEdge = wholeWord ? wordEdges(text, language) : () => true;
  for (const match of finder.matches(text, language)) {
    if (matches.length >= mostHits || isOver()) return { matches, isCut: true };
    const { start, end } = match;
    const isWhole = !isEmpty(match) && isBetweenCharacters(text, start) && isBetweenCharacters(text, end);
    if (isWhole && isEdge(start) && isEdge(end)) matches.push(match);
  }
  return { matches, isCut: false };
}

/**
 * Finds words as they are typed: upper and lower case alike by the rules of the text's language, composed and
 * decomposed accents always. Arabic and Hebrew vowel signs count only when the words looked for have some.
 */
export function wordFinder(query: Pick<FindQuery, "text" | "caseSensitive">): Finder {
  return {
    effort: (text) => text.length,
    *matches(text, language) {
      const folding = { language, keepsCase: query.caseSensitive, keepsVowelSigns: hasVowelSigns(query.text) };
      const wanted = fold(query.text, folding).text;
      if (wanted === "") return;
      const { text: folded, starts } = fold(text, folding);
      const placeOf = (at: number) => starts[at] ?? text.length;
      const isCharacterStart = (at: number) => at === 0 || at === folded.length || placeOf(at) !== placeOf(at - 1);
      for (let at = folded.indexOf(wanted); at >= 0; ) {
        const behind = at + wanted.length;
        const start = placeOf(at);
        const end = placeOf(behind);
        const isFound =
          isCharacterStart(at) &&
          isCharacterStart(behind) &&
          isBetweenCharacters(text, start) &&
          isBetweenCharacters(text, end);
        if (isFound) yield { start, end, groups: [text.slice(start, end)], names: {} };
        at = folded.indexOf(wanted, isFound ? behind : at + 1);
      }
    },
  };
}

function isBetweenCharacters(text: string, position: number): boolean {
  return graphemeStart(text, position) === position;
}

/** Cut when first asked: most texts have no hit. Words on either side of an apostrophe are words: l’homme, Anna’s. */
function wordEdges(text: string, language: string): (position: number) => boolean {
  let edges: ReadonlySet<number> | null = null;
  return (position) => {
    edges ??= new Set([
      text.length,
      ...words(text, language).map(({ start }) => start),
      ...Array.from(text.matchAll(/['’]/gu), ({ index }) => [index, index + 1]).flat(),
    ]);
    return edges.has(position);
  };
}
