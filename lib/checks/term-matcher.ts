import type { Range } from "#lib/text/range";
import type { Word } from "#lib/text/words";
import { type Standing, standingOf } from "./term-boundary";
import { isSameCase } from "./term-case";
import { type TermToken, termTokens } from "./term-tokens";
import { root, type TermTrie, termTrie } from "./term-trie";
import { type TermWords, termWords, type WordCandidate } from "./term-words";

/** An expression to look for. */
export type Expression<Value> = Readonly<{ text: string; isCaseSensitive: boolean; value: Value }>;

/** Where an expression stands. `isPlain`: as it is written, but for its case; else in another form of its words. */
export type TermMatch<Value> = Range & Readonly<{ value: Value; isPlain: boolean; standing: Standing }>;

/** Finds every expression in a text, also those inside longer ones; `words` are the text's own, cut when needed. */
export type TermMatcher<Value> = (text: string, words: () => readonly Word[]) => TermMatch<Value>[];

/** Pieces of an expression that are read: more are no term. */
const mostTokens = 31;
/** Expressions that may be under way at one place. With more, a list of terms was made to hold us up. */
const mostStates = 32;

/** Places of one sentence where an expression ends: with more it is a list of them. */
const mostEnds = 2000;

/** An expression under way: where it began and ends so far. `isCut`: something is written together with its last word. */
type State = Readonly<{ node: number; first: number; start: number; end: number; isPlain: boolean; isCut: boolean }>;

/**
 * Makes a matcher of expressions in a language (BCP 47). Time grows with the text, not with the number of expressions:
 * each piece of the text takes at most one step per expression under way.
 */
export function termMatcher<Value>(expressions: readonly Expression<Value>[], tag: string): TermMatcher<Value> {
  const known = termWords(tag.toLowerCase().split("-")[0] ?? "");
  const trie = termTrie(
    expressions.flatMap((expression) => {
      const tokens = termTokens(expression.text.trim());
      if (tokens.length > mostTokens || !tokens.some(isLetters)) return [];
      const isSeveral = tokens.filter(({ kind }) => kind === "word").length > 1;
      const words = tokens.map((token) => known.add(token, isSeveral));
      // Only the case of words needs to be looked at again.
      return [{ words, value: { value: expression.value, cased: expression.isCaseSensitive ? tokens : null } }];
    }),
  );
  return (text, words) => {
    const tokens = termTokens(text);
    return endsIn(tokens, known, trie).flatMap(({ node, first, start, end, isPlain, isCut }) => {
      const standing = standingOf(text, { start, end }, words);
      if (standing === null) return [];
      return trie
        .valuesAt(node)
        .filter(({ cased }) => cased === null || isSameCase(cased, tokens, first, text))
        .map(({ value }) => ({ start, end, value, isPlain: isPlain && !isCut, standing }));
    });
  };
}

/** Everything that is an expression when it ends where it does. */
function endsIn(tokens: readonly TermToken[], known: TermWords, trie: TermTrie<unknown>): State[] {
  const ends: State[] = [];
  let states: State[] = [];
  for (const [at, token] of tokens.entries()) {
    const candidates = known.candidates(token);
    const isBeginning = candidates.length > 0 && token.kind !== "space";
    const before = isBeginning ? [...states, beginning(at, token)] : states;
    states = before.flatMap((state) => statesAfter(state, token, candidates, trie)).slice(0, mostStates);
    ends.push(...states.filter(({ node }) => trie.valuesAt(node).length > 0));
    if (ends.length > mostEnds) break;
  }
  return ends;
}

function isLetters({ kind }: TermToken): boolean {
  return kind === "word" || kind === "unspaced";
}

function beginning(first: number, { start, end }: TermToken): State {
  return { node: root, first, start, end, isPlain: true, isCut: false };
}

/** One piece further. What is written together with the first word stays outside; inside, it makes another form. */
function statesAfter(
  state: State,
  token: TermToken,
  candidates: readonly WordCandidate[],
  trie: TermTrie<unknown>,
): State[] {
  const isFirst = state.node === root;
  return candidates.flatMap(({ id, isSame, before, after }): State[] => {
    const node = trie.step(state.node, id);
    if (node === undefined) return [];
    const start = isFirst ? token.start + unitsOf(token.text, before) : state.start;
    const isPlain = state.isPlain && !state.isCut && isSame && (isFirst || before === 0);
    return [{ node, first: state.first, start, end: token.end - after, isPlain, isCut: after > 0 }];
  });
}

/** Units of a word as it is written that its first letters take up with their marks, which do not count as letters. */
function unitsOf(written: string, letters: number): number {
  if (letters === 0) return 0;
  let at = 0;
  for (let count = 0; at < written.length && (count < letters || isMark(written, at)); at += 1) {
    if (!isMark(written, at)) count += 1;
  }
  return at;
}

function isMark(text: string, at: number): boolean {
  return /[\p{M}\p{Cf}ـ]/u.test(text.charAt(at));
}

/** Where expressions stand, of ranges that overlap the longest; in reading order, with all that stands at one range. */
export function longestMatches<Value>(
  matches: readonly TermMatch<Value>[],
): Readonly<{ start: number; end: number; matches: readonly TermMatch<Value>[] }>[] {
  const groups = new Map<string, { start: number; end: number; matches: TermMatch<Value>[] }>();
  for (const match of matches) {
    const key = `${match.start} ${match.end}`;
    const group = groups.get(key);
    if (group) group.matches.push(match);
    else groups.set(key, { start: match.start, end: match.end, matches: [match] });
  }
  if (groups.size < 2) return [...groups.values()];
  const longestFirst = [...groups.values()].sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  const taken = new Set<number>();
  // What overlaps a longer range has one of its own ends in it: looking at the two is enough.
  const kept = longestFirst.filter(({ start, end }) => {
    if (taken.has(start) || taken.has(end - 1)) return false;
    for (let at = start; at < end; at += 1) taken.add(at);
    return true;
  });
  return kept.sort((a, b) => a.start - b.start);
}
