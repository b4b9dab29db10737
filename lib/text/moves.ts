import type { Range } from "./range";
import type { ChangeOutline, Run } from "./run";
import { words } from "./words";

/** A text before and after, with what became of it. */
export type ChangedText = Readonly<{ id: string; before: string; after: string; outline: ChangeOutline }>;

/** Where a moved passage stood (in `before`) or stands (in `after`) of one text; UTF-16 code units. */
export type MoveEnd = Range & Readonly<{ id: string }>;

/** Words that were taken out at one place and put in at another. Numbers begin at 1, in the order they were taken from. */
export type Move = Readonly<{ number: number; from: MoveEnd; to: MoveEnd }>;

/** Letters a passage must have, Han characters and kana counting twice: less is chance, as "of the" is. */
const leastLetters = 12;
/** Places of one pair of words among what was put in, beyond which the pair says nothing. */
const mostPlaces = 8;

/**
 * Passages of two words or more that were moved within a text or from one to another, the longest first where they
 * compete; letter case may differ, as at the start of a sentence. Time grows with what was taken out and put in.
 */
export function findMoves(texts: readonly ChangedText[], language: string): readonly Move[] {
  const { deletions, insertions } = stretchesOf(texts, language);
  const taken = { from: new Set<PlacedWord>(), to: new Set<PlacedWord>() };
  const moves: Omit<Move, "number">[] = [];
  for (const { from, to } of matchesBetween(deletions, insertions).sort((a, b) => b.letters - a.letters)) {
    // What was taken before is as long or longer: it cannot lie within this one without covering one of its ends.
    if (hasEndIn(taken.from, from.words) || hasEndIn(taken.to, to.words)) continue;
    for (const word of from.words) taken.from.add(word);
    for (const word of to.words) taken.to.add(word);
    moves.push({ from: endOf(from), to: endOf(to) });
  }
  const rank = new Map(texts.map(({ id }, index) => [id, index]));
  const rankOf = ({ from }: Omit<Move, "number">) => rank.get(from.id) ?? 0;
  return moves
    .sort((a, b) => rankOf(a) - rankOf(b) || a.from.start - b.from.start)
    .map((move, index) => ({ number: index + 1, ...move }));
}

/** Runs of one text cut where a move begins or ends, those inside marked with its number. */
export function markMoves(runs: readonly Run[], id: string, moves: readonly Move[]): readonly Run[] {
  const ends = {
    deletion: moves.flatMap(({ number, from }) => (from.id === id ? [{ ...from, number }] : [])),
    insertion: moves.flatMap(({ number, to }) => (to.id === id ? [{ ...to, number }] : [])),
    same: [],
  };
  if (ends.deletion.length + ends.insertion.length === 0) return runs;
  const at = { before: 0, after: 0 };
  return runs.flatMap((run) => {
    const start = run.kind === "deletion" ? at.before : at.after;
    if (run.kind !== "insertion") at.before += run.text.length;
    if (run.kind !== "deletion") at.after += run.text.length;
    return cutByMoves(run, start, ends[run.kind]);
  });
}

function cutByMoves(run: Run, from: number, ends: readonly (Range & { number: number })[]): Run[] {
  const to = from + run.text.length;
  const edges = ends.flatMap(({ start, end }) => [start, end]).filter((edge) => from < edge && edge < to);
  const cuts = [from, ...edges.sort((a, b) => a - b), to];
  return cuts.slice(0, -1).map((start, index) => {
    const end = cuts[index + 1] ?? to;
    const over = ends.find((each) => each.start <= start && end <= each.end);
    const text = run.text.slice(start - from, end - from);
    return over ? { ...run, text, move: { number: over.number, isStart: over.start === start } } : { ...run, text };
  });
}

type PlacedWord = Range & Readonly<{ folded: string }>;
/** What was taken out or put in at one place; `change` is the same for what replaced what. */
type Stretch = Readonly<{ id: string; change: string; words: readonly PlacedWord[] }>;
type Passage = Readonly<{ id: string; words: readonly PlacedWord[] }>;
type Match = Readonly<{ from: Passage; to: Passage; letters: number }>;

function stretchesOf(texts: readonly ChangedText[], language: string): Record<"deletions" | "insertions", Stretch[]> {
  const deletions: Stretch[] = [];
  const insertions: Stretch[] = [];
  for (const { id, before, after, outline } of texts) {
    const at = { before: 0, after: 0 };
    let change = 0;
    for (const [kind, length] of outline) {
      const [text, start] = kind === "deletion" ? [before, at.before] : [after, at.after];
      if (kind === "same") change += 1;
      else {
        const stretch = {
          id,
          change: `${id} ${change}`,
          words: wordsOf(text.slice(start, start + length), start, language),
        };
        (kind === "deletion" ? deletions : insertions).push(stretch);
      }
      if (kind !== "insertion") at.before += length;
      if (kind !== "deletion") at.after += length;
    }
  }
  return { deletions, insertions };
}

function wordsOf(text: string, from: number, language: string): PlacedWord[] {
  return words(text, language).flatMap(({ isWord, text: word, start, end }) =>
    isWord ? [{ folded: word.toLowerCase(), start: from + start, end: from + end }] : [],
  );
}

function matchesBetween(deletions: readonly Stretch[], insertions: readonly Stretch[]): Match[] {
  const places = new Map<string, { stretch: Stretch; index: number }[]>();
  for (const stretch of insertions) {
    stretch.words.forEach((_, index) => {
      const pair = pairAt(stretch, index);
      if (pair) places.set(pair, [...(places.get(pair) ?? []).slice(0, mostPlaces), { stretch, index }]);
    });
  }
  return deletions.flatMap((stretch) =>
    stretch.words.flatMap((_, index) => {
      const found = places.get(pairAt(stretch, index) ?? "") ?? [];
      if (found.length > mostPlaces) return [];
      return found.flatMap((there) => longestMatch({ stretch, index }, there));
    }),
  );
}

function pairAt({ words }: Stretch, index: number): string | null {
  const [one, other] = [words[index], words[index + 1]];
  return one && other ? `${one.folded}\n${other.folded}` : null;
}

type Start = Readonly<{ stretch: Stretch; index: number }>;

/** Nothing where the words before match too (their match holds this one), or where one replaced the other. */
function longestMatch(from: Start, to: Start): Match[] {
  const word = ({ stretch, index }: Start, step: number) => stretch.words[index + step];
  const isSame = (step: number) =>
    word(from, step) !== undefined && word(from, step)?.folded === word(to, step)?.folded;
  if (from.stretch.change === to.stretch.change || isSame(-1)) return [];
  let [length, letters] = [0, 0];
  for (; isSame(length); length += 1) letters += lettersIn(word(from, length)?.folded ?? "");
  if (length < 2 || letters < leastLetters) return [];
  const passage = ({ stretch, index }: Start): Passage => ({
    id: stretch.id,
    words: stretch.words.slice(index, index + length),
  });
  return [{ from: passage(from), to: passage(to), letters }];
}

function lettersIn(word: string): number {
  return word.length + (word.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0);
}

function hasEndIn(taken: ReadonlySet<PlacedWord>, words: readonly PlacedWord[]): boolean {
  return [words[0], words.at(-1)].some((word) => word && taken.has(word));
}

function endOf({ id, words }: Passage): MoveEnd {
  return { id, start: words[0]?.start ?? 0, end: words.at(-1)?.end ?? 0 };
}
