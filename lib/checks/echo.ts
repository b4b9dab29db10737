import type { ArticleReading } from "./article-reading";
import { type Check, check, type FoundThing, type Noted } from "./check";
import { type EchoNote, type Phrase, phrasesIn } from "./echo-phrases";
import { areNear } from "./near-words";
import { placeAt } from "./place";
import type { SegmentReading } from "./segment-reading";

/** Whether two words of the article's language may stand for one another, as they are written. */
export type Nearness = (one: string, other: string) => boolean;

/**
 * A line that stands apart and says in other words what the body says; with the source, one expression rendered in
 * two ways. `isNear` comes from a thesaurus; the small lists of near-words.ts hold without it.
 */
export function echo(isNear: Nearness | null = null): Check {
  return check<EchoNote>({
    detector: "echo",
    read: phrasesIn,
    judge: (notes, article) => judge(notes, article, isNear),
  });
}

type PlacedPhrase = Readonly<{ reading: SegmentReading; note: EchoNote; phrase: Phrase; order: number }>;
type Pair = Readonly<{ one: PlacedPhrase; other: PlacedPhrase; kind: "echo" | "quoted" | "rendered" }>;

/** Phrases that share a word; more of them make the word no sign of an echo. */
const mostRivals = 60;

function judge(notes: readonly Noted<EchoNote>[], article: ArticleReading, isNear: Nearness | null): FoundThing[] {
  const language = article.language.toLowerCase().split("-")[0] ?? "";
  const near = remembered(
    (one, other, left, right) => areNear(language, one, other) || (isNear?.(left, right) ?? false),
  );
  const placed = notes.flatMap(({ reading, note }, order) =>
    note.phrases.map((phrase) => ({ reading, note, phrase, order })),
  );
  const bySecond = grouped(placed, ({ second }) => second);
  const byFirst = grouped(placed, ({ first }) => first);
  const inBody = new Set(
    placed.flatMap(({ note, phrase }) => (note.isTitle ? [] : [`${phrase.first} ${phrase.second}`])),
  );
  const orders = ordersOf(placed.map(({ phrase, order }) => [`${phrase.first} ${phrase.second}`, order]));
  const sourced = ordersOf(notes.flatMap(({ note }, order) => [...note.source].map((each) => [each, order] as const)));
  const told = new Set<string>();
  return placed.flatMap((one) => {
    // The line's own words stand in the text as well: it repeats them as they are.
    if (one.note.isTitle && inBody.has(`${one.phrase.first} ${one.phrase.second}`)) return [];
    const rivals = [...(bySecond.get(one.phrase.second) ?? []), ...(byFirst.get(one.phrase.first) ?? [])];
    if (rivals.length > mostRivals) return [];
    for (const other of rivals) {
      const isRendering = () => isOneExpression(one, other, orders, sourced);
      const kind = relation(one, other, near, isRendering);
      if (kind === null) continue;
      const subject = subjectOf(one.phrase, other.phrase);
      if (told.has(subject.join("\u0000"))) continue;
      told.add(subject.join("\u0000"));
      return [finding({ one, other, kind }, rivals, subject)];
    }
    return [];
  });
}

function grouped(placed: readonly PlacedPhrase[], keyOf: (phrase: Phrase) => string): Map<string, PlacedPhrase[]> {
  const groups = new Map<string, PlacedPhrase[]>();
  for (const one of placed) {
    const key = keyOf(one.phrase);
    const group = groups.get(key);
    if (!group) groups.set(key, [one]);
    else if (group.length <= mostRivals) group.push(one);
  }
  return groups;
}

type Near = (one: string, other: string, left: string, right: string) => boolean;

/** The phrases of an article meet in few pairs of words, again and again. */
function remembered(near: Near): Near {
  const known = new Map<string, boolean>();
  return (one, other, left, right) => {
    const pair = `${left} ${right}`;
    const answer = known.get(pair) ?? near(one, other, left, right);
    known.set(pair, answer);
    return answer;
  };
}

/** What two phrases that share one word have to do with each other; null when nothing. */
function relation(one: PlacedPhrase, other: PlacedPhrase, near: Near, isRendering: () => boolean): Pair["kind"] | null {
  if (one.reading === other.reading || other.note.isTitle) return null;
  // Two phrases of the body are looked at once, from the earlier one.
  if (!one.note.isTitle && one.order > other.order) return null;
  const [a, b] = differing(one.phrase, other.phrase);
  if (a === null || b === null || isOneWord(a.stem, b.stem)) return null;
  const isNear = near(a.stem, b.stem, a.word, b.word);
  if (!one.note.isTitle) return isNear && isRendering() ? "rendered" : null;
  const isQuoted = one.note.isQuoted && isSpoken(other);
  // A headline is written to say it in other words; a crosshead takes its words from the text.
  if (isNear && (isQuoted || !headlines.has(one.reading.kind) || isRendering())) return "echo";
  return isQuoted ? "quoted" : null;
}

/** In which sentences of the article each phrase stands. */
function ordersOf(pairs: readonly (readonly [string, number])[]): ReadonlyMap<string, ReadonlySet<number>> {
  const orders = new Map<string, Set<number>>();
  for (const [phrase, order] of pairs) orders.set(phrase, (orders.get(phrase) ?? new Set()).add(order));
  return orders;
}

/** From this many sentences on, an expression is one of the article's terms, and has a usual rendering. */
const fewestSentences = 3;

/**
 * Whether two phrases render one phrase of the source: its sentences are exactly those that have the one or the other.
 * Anything less may be chance, since sentences of one article share much. Two renderings that stand once each may be
 * two ways to say it, and nothing tells which is the usual one; only of names is it wrong all the same.
 */
function isOneExpression(
  one: PlacedPhrase,
  other: PlacedPhrase,
  orders: ReadonlyMap<string, ReadonlySet<number>>,
  sourced: ReadonlyMap<string, ReadonlySet<number>>,
): boolean {
  const ofPhrase = ({ phrase }: PlacedPhrase) => orders.get(`${phrase.first} ${phrase.second}`) ?? new Set<number>();
  const all = new Set([...ofPhrase(one), ...ofPhrase(other)]);
  const isSettled = one.note.isTitle || all.size >= fewestSentences || (isName(one.phrase) && isName(other.phrase));
  if (!isSettled) return false;
  return [...one.note.source].some((phrase) => {
    const where = sourced.get(phrase);
    return where !== undefined && where.size === all.size && [...where].every((order) => all.has(order));
  });
}

function isName({ words }: Phrase): boolean {
  return words.every((word) => /^\p{Lu}/u.test(word));
}

const headlines: ReadonlySet<string> = new Set(["headline", "deck"]);

/** Forms of one word: pulls, pulling; rain, rainfall. */
function isOneWord(one: string, other: string): boolean {
  const shorter = Math.min(one.length, other.length);
  return (
    one.slice(0, shorter) === other.slice(0, shorter) ||
    (shorter > 4 && one.slice(0, shorter - 2) === other.slice(0, shorter - 2))
  );
}

/** The words in which two phrases that share the other one differ. */
function differing(one: Phrase, other: Phrase) {
  const shares = { first: one.first === other.first, second: one.second === other.second };
  if (shares.first === shares.second) return [null, null] as const;
  const at = shares.first ? 1 : 0;
  const word = (phrase: Phrase) => ({ stem: at === 1 ? phrase.second : phrase.first, word: phrase.words[at] });
  return [word(one), word(other)] as const;
}

function isSpoken({ reading, phrase }: PlacedPhrase): boolean {
  return reading.speech.some(({ start, end }) => start <= phrase.start && phrase.end <= end);
}

/** Made of the stems of both phrases: it outlives every edit that leaves the two alone. */
function subjectOf(one: Phrase, other: Phrase): string[] {
  return [`${one.first} ${one.second}`, `${other.first} ${other.second}`].sort();
}

const confidences = { echo: 0.75, quoted: 0.5, rendered: 0.6 } as const;

/** All places of both phrases; the body's words are preferred for a line that stands apart, else the usual rendering. */
function finding({ one, other, kind }: Pair, rivals: readonly PlacedPhrase[], subject: readonly string[]): FoundThing {
  const isLike = (left: Phrase, right: Phrase) => left.first === right.first && left.second === right.second;
  const all = rivals
    .concat(one)
    .filter(
      (each, at, list) =>
        (isLike(each.phrase, one.phrase) || isLike(each.phrase, other.phrase)) && list.indexOf(each) === at,
    );
  const inOrder = all.toSorted((a, b) => a.order - b.order || a.phrase.start - b.phrase.start);
  const count = (placed: PlacedPhrase) => inOrder.filter(({ phrase }) => isLike(phrase, placed.phrase)).length;
  const isFirst = kind === "rendered" && count(one) >= count(other);
  const [preferred, odd] = isFirst ? [one, other] : [other, one];
  const wanted = quote(preferred);
  return {
    category: "term-inconsistency",
    severity: one.note.isTitle && one.reading.kind !== "caption" ? "major" : "minor",
    confidence: confidences[kind],
    message: { code: `echo.${kind}`, values: { one: quote(odd), other: wanted } },
    forms: [
      { text: quote(odd), count: count(odd), recommended: null },
      {
        text: wanted,
        count: count(preferred),
        recommended: kind === "rendered" ? (count(one) === count(other) ? "first" : "mostFrequent") : "text",
      },
    ],
    places: inOrder.map(({ reading, phrase }) =>
      placeAt(
        reading,
        phrase,
        isLike(phrase, preferred.phrase) ? null : matchCase(wanted, reading.text.slice(phrase.start)),
      ),
    ),
    fix: "replace",
    subject,
  };
}

function quote({ reading, phrase }: PlacedPhrase): string {
  return reading.text.slice(phrase.start, phrase.end);
}

/** The words with a capital first letter where the words they replace have one. */
function matchCase(words: string, replaced: string): string {
  return /^\p{Lu}/u.test(replaced) ? words.replace(/^\p{L}/u, (letter) => letter.toUpperCase()) : words;
}
