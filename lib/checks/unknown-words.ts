import type { Speller } from "#lib/language/speller";
import type { Range } from "#lib/text/range";
import type { Word } from "#lib/text/words";
import type { SegmentReading } from "./segment-reading";

/** What a dictionary makes of one sentence. */
export type SpellingNote = Readonly<{
  /** Small words nobody knows, which no rule takes for a name, a term or another language. */
  unknown: readonly Readonly<Range & { word: string }>[];
  /** Words that stand with a capital, in small letters: names, and what is made of them. */
  capitalised: readonly string[];
  /** Words in small letters, known ones included: what else the article calls a thing. */
  small: readonly string[];
  wordCount: number;
}>;

/** Longer runs of letters are no words, and slow to look up. */
const longest = 30;
const shortest = 4;

/** Reads a sentence with a dictionary. Capitals, digits, addresses and everything around them are not judged. */
export function unknownWords(reading: SegmentReading, speller: Speller): SpellingNote {
  const { text } = reading;
  const all = reading.words().filter(({ isWord }) => isWord);
  const strangers = all.map((word) => isJudged(word) && !isRight(word.text, speller));
  const inSource = sourceWords(reading);
  return {
    unknown: all.flatMap((word, at) => {
      if (!strangers[at] || inSource.has(word.text)) return [];
      // Two unknown words in a row are another language, a quotation or a song.
      if (strangers[at - 1] || strangers[at + 1]) return [];
      if (isPart(text, word, all[at - 1], all[at + 1]) || isSetApart(text, word)) return [];
      return [{ word: word.text, start: word.start, end: word.end }];
    }),
    capitalised: all.flatMap(({ text: word }) => (isCapitalised.test(word) ? [bare(word).toLowerCase()] : [])),
    small: all.flatMap(({ text: word }) => (isCapitalised.test(word) ? [] : [word])),
    wordCount: all.length,
  };
}

const isCapitalised = /\p{Lu}/u;

function isJudged({ text }: Word): boolean {
  return text.length >= shortest && text.length <= longest && /^[\p{Ll}\p{M}'’·]+$/u.test(text);
}

function isRight(word: string, speller: Speller): boolean {
  const plain = word.replaceAll("’", "'");
  if (speller.isKnown(plain) || speller.isKnown(bare(plain))) return true;
  const makers = wordMakers[speller.language];
  if (!makers) return false;
  if (makers.young.has(plain)) return true;
  const stem = makers.prefix.exec(plain)?.[0];
  if (stem && plain.length - stem.length >= 4 && speller.isKnown(plain.slice(stem.length))) return true;
  const ending = makers.suffix.exec(plain)?.[0];
  if (ending && plain.length - ending.length >= 4 && speller.isKnown(plain.slice(0, -ending.length))) return true;
  return makers.isCompounding && isCompound(plain, speller);
}

/** "strike's" → "strike". */
function bare(word: string): string {
  return word.replace(/['’](?:s)?$/u, "");
}

/** Two words of four letters or more written as one (chipmaker, icebreakers): news makes them every day. */
function isCompound(word: string, speller: Speller): boolean {
  for (let at = 4; at <= word.length - 4; at += 1) {
    if (speller.isKnown(word.slice(0, at)) && speller.isKnown(word.slice(at))) return true;
  }
  return false;
}

type WordMakers = Readonly<{
  /** Words younger than the dictionaries. */
  young: ReadonlySet<string>;
  prefix: RegExp;
  suffix: RegExp;
  isCompounding: boolean;
}>;

/** How a language makes new words that no dictionary lists. */
const wordMakers: Readonly<Record<string, WordMakers>> = {
  en: {
    young: new Set(
      "boyar boyars couture covid crypto cyber deepfake deepfakes doomscrolling emoji faire fintech freemium ghosting haute hashtag incel influencer influencers livestream livestreamed livestreaming longtime microplastics misgendered mpox nonbinary onboarding paywall podcast podcaster podcasters selfie selfies telco telcos transgender twerk unfollow unfriend upskilling vape vaped vaping vlog vlogger vloggers webinar wellness whataboutism woke".split(
        " ",
      ),
    ),
    prefix:
      /^(?:anti|auto|bio|co|counter|cyber|de|eco|euro|geo|hyper|inter|intra|mega|meta|micro|mid|mini|mis|multi|nano|neo|non|over|out|para|poly|post|pre|pro|pseudo|re|self|semi|socio|sub|super|techno|tele|trans|ultra|un|under)/u,
    suffix: /(?:s|like|wide|ness|less|proof|free|ism|ists?|ship|hood|goers?|makers?|holders?)$/u,
    isCompounding: true,
  },
  fr: {
    young: new Set(
      "antivax complotiste complotistes covid crypto cryptos hashtag hashtags influenceur influenceurs influenceuse influenceuses podcast podcasts selfie selfies visio wokisme".split(
        " ",
      ),
    ),
    prefix:
      /^(?:anti|auto|bio|co|contre|cyber|dé|éco|euro|ex|géo|hyper|inter|méga|micro|mini|multi|nano|néo|non|post|pré|pro|re|ré|semi|socio|sous|sub|super|sur|télé|trans|ultra)/u,
    suffix: /(?:s|isme|istes?)$/u,
    isCompounding: false,
  },
  es: {
    young: new Set(
      "covid cripto criptomonedas faire glamur hashtag influencer influencers podcast podcasts selfie selfies".split(
        " ",
      ),
    ),
    prefix:
      /^(?:anti|auto|bio|ciber|co|contra|des|eco|euro|ex|geo|hiper|inter|macro|mega|micro|mini|multi|nano|neo|pos|post|pre|pro|re|semi|sobre|socio|sub|super|tele|trans|ultra|vice)/u,
    suffix: /(?:s|es|ismo|istas?|mente)$/u,
    isCompounding: false,
  },
};

/** Particles of names, halves of compounds, parts of addresses and numbers. */
function isPart(text: string, word: Word, before: Word | undefined, after: Word | undefined): boolean {
  const [left, right] = [text[word.start - 1] ?? " ", text[word.end] ?? " "];
  if (/[@#/\\_&\p{N}*+=~]/u.test(left) || /[@#/\\_&\p{N}*+=~]/u.test(right)) return true;
  if (left === "." || (right === "." && /[\p{L}\p{N}]/u.test(text[word.end + 1] ?? " "))) return true;
  // What a hyphen joins is made for the day: a two-hander, an all-nighter, laissez-faire, al-Hadi.
  if (/^[-‐‑'’·]$/u.test(left) || /^[-‐‑·]$/u.test(right)) return true;
  if (word.text.length > 4) return false;
  return isBeside(before, word) || isBeside(after, word);
}

function isBeside(neighbour: Word | undefined, word: Word): boolean {
  if (!neighbour || !isCapitalised.test(neighbour.text)) return false;
  return Math.abs(neighbour.start - word.end) <= 1 || Math.abs(word.start - neighbour.end) <= 1;
}

/** Alone between quotation marks or brackets: a word shown as a word. */
function isSetApart(text: string, { start, end }: Word): boolean {
  return (
    /["'“”‘’«»„(]\s?$/u.test(text.slice(Math.max(0, start - 2), start)) &&
    /^\s?["'“”‘’«»)]/u.test(text.slice(end, end + 2))
  );
}

function sourceWords(reading: SegmentReading): ReadonlySet<string> {
  if (reading.source === null) return none;
  return new Set(reading.sourceWords().flatMap(({ isWord, text }) => (isWord ? [text.toLowerCase()] : [])));
}
const none: ReadonlySet<string> = new Set();
