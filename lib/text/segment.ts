import { piecesOf } from "./boundaries";
import { codesIn, withoutCodes } from "./code";
import { graphemeStart } from "./grapheme";
import { listItemStarts } from "./list-items";
import { goesOn, reach } from "./sentence-rules";

/** Raised whenever a text could be cut differently: an article keeps the number it was cut with. */
export const splitterVersion = 2;

/** A sentence without the white space around it, and the white space up to the next one. */
export type Sentence = Readonly<{ text: string; spaceAfter: string }>;

/**
 * Cuts one block's text into sentences: Unicode's sentence boundaries, with those it misses, mended where news language
 * breaks them (abbreviations, initials, ordinals, list numbers, quoted questions, brackets). Law: `text + spaceAfter` of
 * all sentences, in order, spell the text; white space before the first word belongs to the first sentence's text. Never
 * cuts inside a grapheme. Codes are not seen; between two sentences an opening one goes with the second.
 */
export function splitSentences(text: string, language: string): Sentence[] {
  const sentences = splitWords(withoutCodes(text), language);
  return codesIn(text).length === 0 ? sentences : withCodes(text, sentences);
}

/** The same sentences, cut out of the text that has codes. */
function withCodes(text: string, sentences: readonly Sentence[]): Sentence[] {
  const codes = codesIn(text);
  const pieces: string[] = [];
  let [start, place, units, next] = [0, 0, 0, 0];
  for (const [index, sentence] of sentences.entries()) {
    place += sentence.text.length + sentence.spaceAfter.length;
    const isLast = index === sentences.length - 1;
    for (let code = codes[next]; code; code = codes[next]) {
      const there = code.start - units;
      if (there > place || (there === place && !isLast && code.role === "opening")) break;
      units += code.end - code.start;
      next += 1;
    }
    const end = isLast ? text.length : place + units;
    pieces.push(text.slice(start, end));
    start = end;
  }
  return sentences.length === 0 ? [{ text, spaceAfter: "" }] : pieces.map(sentenceOf);
}

function splitWords(text: string, language: string): Sentence[] {
  const base = language.toLowerCase().split("-")[0] ?? "";
  const items = new Set(listItemStarts(text));
  const sentences: Sentence[] = [];
  let start = 0;
  for (const place of places(text, language, base, items)) {
    if (place <= start || place >= text.length) continue;
    if (!items.has(place) && goesOn(gapAt(text, start, place, base))) continue;
    sentences.push(sentenceOf(text.slice(start, place)));
    start = place;
  }
  if (start < text.length) sentences.push(sentenceOf(text.slice(start)));
  return sentences;
}

/** Unseen signs that Arabic and Hebrew texts carry around a full stop. */
const directionMarks = /[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/gu;
/** Closing marks belong to the sentence they close; German closes with “ and opens with », so there they stay. */
const closing = /[”»)\]」』）》〉]{0,8}\s*/uy;
const blank = /\s*/uy;

/**
 * What Unicode does not take for a sentence's end: two sentences written without a space, as machines do
 * ("… the talks.The minister"); a number, a sum, an iPhone or a hashtag first; an ellipsis sign; a speaker's dash; a
 * reference behind the full stop.
 */
const missed = new RegExp(
  [
    /(?<=\p{Ll}{2}[.!?]["”’»)]?)(?=\p{Lu}\p{Ll}{1,24}[\s.,’'])(?<!(?:www\.|:\/\/|@)\S{0,60})/u,
    /(?<=(?:\p{L}{3}|[%€$£»”"’)\]])\s?[.!?…]["”’»)\]]{0,2}\s{1,3})(?=["“«(]?(?:[$€£¥]?\d|[#@]\p{L}|\p{Ll}\p{Lu}))/u,
    /(?<=\p{L}\s?…["”’»)]{0,2}\s{1,3})(?=["“«(]?\p{Lu})/u,
    /(?<=\p{L}[.!?…]["”’»)]{0,2}\s{1,3})(?=[-–—]\s?\p{Lu})/u,
    /(?<=\p{L}[.!?]["”’»)]?(?:\[\d{1,3}\]){1,4}\s{1,3})(?=\p{Lu})/u,
  ]
    .map(({ source }) => source)
    .join("|"),
  "gu",
);

/** Every place where a sentence may start, in order. */
function places(text: string, language: string, base: string, items: ReadonlySet<number>): number[] {
  const found = new Set(items);
  let reached = 0;
  for (const { start } of piecesOf(text, language, "sentence")) {
    if (start < reached) continue;
    const place = base === "de" ? endOf(blank, text, start) : endOf(closing, text, start - openingBefore(text, start));
    reached = graphemeStart(text, place) === place ? place : start;
    found.add(reached);
  }
  for (const { index } of text.matchAll(missed)) found.add(index);
  return [...found].sort((a, b) => a - b);
}

/** 好！“为什么？”: Unicode takes the opening mark for a closing one of the sentence before, where no space tells. */
function openingBefore(text: string, place: number): number {
  const before = text.slice(Math.max(0, place - 8), place);
  return before.match(/(?<=[。！？.!?…][”’」』）)]{0,4})[“‘「『（(《〈«]+$/u)?.[0].length ?? 0;
}

function endOf(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from;
  return pattern.test(text) ? pattern.lastIndex : from;
}

function gapAt(text: string, start: number, place: number, language: string) {
  const from = Math.max(start, place - reach);
  const before = text.slice(from, place).replace(directionMarks, "");
  const left = before.trimEnd();
  return {
    left,
    space: before.slice(left.length),
    right: text.slice(place, place + reach).replace(directionMarks, ""),
    isWhole: from === start,
    language,
  };
}

function sentenceOf(piece: string): Sentence {
  const text = piece.trimEnd();
  return text === "" ? { text: piece, spaceAfter: "" } : { text, spaceAfter: piece.slice(text.length) };
}
