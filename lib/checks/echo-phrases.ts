import type { Range } from "#lib/text/range";
import { functionWords } from "./function-words";
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

const apart: ReadonlySet<string> = new Set(["headline", "deck", "crosshead", "caption", "quotation"]);
/** Longest line in words that counts as standing apart; a longer pull quote says more than an echo. */
const longestTitle = 14;
/** Phrases of one sentence that are looked at. */
const mostPhrases = 400;

/** Phrases of a sentence in a language we read; null where there are none. */
export function phrasesIn(reading: SegmentReading): EchoNote | null {
  const language = base(reading.language);
  if (!functionWords(language) === null || language === "zh") return null;
  const all = reading.words().filter(({ isWord }) => isWord);
  const phrases = phrasesOf(reading.text, all, language);
  if (phrases.length === 0) return null;
  const sourceLanguage = base(reading.sourceLanguage ?? "");
  const source =
    functionWords(sourceLanguage) !== null
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
  return /^\p{L}{3}/u.test(word) && !functionWords(language)?.has(word.toLowerCase());
}

function isHan(word: string): boolean {
  return /^\p{Script=Han}+$/u.test(word);
}

function base(tag: string): string {
  return tag.toLowerCase().split("-")[0] ?? "";
}
