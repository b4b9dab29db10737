import type { Range } from "#lib/text/range";
import { stemOf } from "./near-words";
import type { SegmentReading } from "./segment-reading";

/** Two content words side by side, by their stems. */
export type Phrase = Range & Readonly<{ first: string; second: string; words: readonly [string, string] }>;

export type EchoNote = Readonly<{
  phrases: readonly Phrase[];
  /** The same of the source sentence, as "stem stem". */
  source: ReadonlySet<string>;
  /** The line stands apart and is short: a headline, crosshead, caption or pull quote. */
  isTitle: boolean;
  /** The whole line is one quotation. */
  isQuoted: boolean;
}>;

const functionWords: Readonly<Record<string, string>> = {
  en: "a an the and or but nor of in on at to for from by with as is are was were be been being it its this that these those he she they we you i his her their our my your who which what when where how not no than then so if has have had do does did will would can could may might should must more most very also just into over under about after before between during against said says new first last other some all any each one two three",
  fr: "le la les un une des du de d l et ou mais en au aux à pour par sur sous dans avec sans ce cet cette ces son sa ses leur leurs il elle ils elles on nous vous je que qui quoi dont où ne pas plus très aussi est sont était étaient a ont avait être avoir fait se s n y comme si deux trois",
  es: "el la los las un una unos unas de del y o pero en al a para por sobre con sin este esta estos estas ese esa su sus le les lo se que quien cual no más muy también es son era eran ha han había ser haber hace como si dos tres",
  zh: "这个 那个 他们 我们 你们 她们 以及 并且 但是 因为 所以 如果 一个 没有 可以 已经 表示 认为",
  de: "der die das den dem des ein eine einen einem einer eines und oder aber in im an am auf aus bei mit nach von vom zu zum zur für über unter um durch gegen ohne ist sind war waren hat haben hatte sein wird werden wurde er sie es wir ihr ich nicht auch nur noch mehr sehr als wie wenn dass sich seine ihre zwei drei",
};
const functionSets = new Map(
  Object.entries(functionWords).map(([language, list]) => [language, new Set(list.split(" "))]),
);

const apart: ReadonlySet<string> = new Set(["headline", "deck", "crosshead", "caption", "quotation"]);
/** Longest line in words that counts as standing apart; a longer pull quote says more than an echo. */
const longestTitle = 14;
/** Phrases of one sentence that are looked at. */
const mostPhrases = 400;

/** Phrases of a sentence in a language we read; null where there are none. */
export function phrasesIn(reading: SegmentReading): EchoNote | null {
  const language = base(reading.language);
  if (!functionSets.has(language) || language === "zh") return null;
  const all = reading.words().filter(({ isWord }) => isWord);
  const phrases = phrasesOf(reading.text, all, language);
  if (phrases.length === 0) return null;
  const sourceLanguage = base(reading.sourceLanguage ?? "");
  const source = functionSets.has(sourceLanguage)
    ? phrasesOf(
        reading.source ?? "",
        reading.sourceWords().filter(({ isWord }) => isWord),
        sourceLanguage,
      )
    : [];
  const isShort = all.length <= longestTitle;
  return {
    phrases,
    source: new Set(source.map(({ first, second }) => `${first} ${second}`)),
    isTitle: isShort && apart.has(reading.kind),
    isQuoted: isShort && /^\s*["“«„‘].*["”»“’][.!?]?\s*$/su.test(reading.text),
  };
}

type Piece = Range & Readonly<{ text: string }>;

function phrasesOf(text: string, all: readonly Piece[], language: string): Phrase[] {
  const phrases: Phrase[] = [];
  for (const [at, left] of all.entries()) {
    const right = all[at + 1];
    if (!right || phrases.length >= mostPhrases) break;
    if (!isContent(left.text, language) || !isContent(right.text, language)) continue;
    if (!/^[\s\u00a0-]$/u.test(text.slice(left.end, right.start)) && !(isHan(left.text) && left.end === right.start))
      continue;
    phrases.push({
      start: left.start,
      end: right.end,
      first: stemOf(left.text, language),
      second: stemOf(right.text, language),
      words: [left.text, right.text],
    });
  }
  return phrases;
}

function isContent(word: string, language: string): boolean {
  if (isHan(word)) return word.length > 1;
  return /^\p{L}{3}/u.test(word) && !functionSets.get(language)?.has(word.toLowerCase());
}

function isHan(word: string): boolean {
  return /^\p{Script=Han}+$/u.test(word);
}

function base(tag: string): string {
  return tag.toLowerCase().split("-")[0] ?? "";
}
