import { abbreviations, sentenceStarters } from "./abbreviations";
import { segmenterFor } from "./words";

/** Unseen signs that Arabic and Hebrew texts carry around a full stop. */
const directionMarks = /[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/gu;

/** Raised whenever a text could be cut differently: an article keeps the number it was cut with. */
export const splitterVersion = 1;

/** A sentence without the white space around it, and the white space up to the next one. */
export type Sentence = Readonly<{ text: string; spaceAfter: string }>;

/** What stands on both sides of a boundary; `isTight` without any white space between. */
type Gap = Readonly<{ left: string; right: string; isTight: boolean; language: string }>;

/**
 * Cuts one block's text into sentences: Unicode's sentence boundaries, mended where news language breaks them
 * (abbreviations, initials, ordinals, list numbers, quoted questions). Law: `text + spaceAfter` of all sentences, in
 * order, spell the text, but for white space before its first word, which belongs to the first sentence.
 */
export function splitSentences(text: string, language: string): Sentence[] {
  const base = language.toLowerCase().split("-")[0] ?? "";
  const pieces = Array.from(segmenterFor(language, "sentence").segment(text), ({ segment }) => segment).flatMap(
    cutMissed,
  );
  const joined: string[] = [];
  for (const found of pieces) {
    const closing = joined.length > 0 && base !== "de" ? (found.match(/^[”»)\]」』）]+\s*/u)?.[0] ?? "") : "";
    if (closing !== "") joined[joined.length - 1] += closing;
    const piece = found.slice(closing.length);
    if (piece === "") continue;
    const last = joined.at(-1);
    const left = last?.replace(directionMarks, "").trimEnd() ?? "";
    if (last !== undefined && goesOn({ left, right: piece, isTight: !/\s$/u.test(last), language: base })) {
      joined[joined.length - 1] = last + piece;
    } else joined.push(piece);
  }
  return joined.map((piece) => {
    const trimmed = piece.trimEnd();
    return trimmed === ""
      ? { text: piece, spaceAfter: "" }
      : { text: trimmed, spaceAfter: piece.slice(trimmed.length) };
  });
}

/** Two sentences written without a space, as machines do ("… the talks.The minister …"). */
function cutMissed(sentence: string): string[] {
  return sentence.split(/(?<=\p{Ll}{2}[.!?]["”’»)]?)(?=\p{Lu}\p{Ll}+[\s.,])/u);
}

/** Whether a boundary is none. Each rule names what it saves from being cut. */
function goesOn(gap: Gap): boolean {
  return rules.some((rule) => rule(gap));
}

const rules: readonly ((gap: Gap) => boolean)[] = [
  isBlank,
  endsInNothing,
  endsInSound,
  startsWithReference,
  startsSmall,
  startsWithoutWord,
  endsInInitial,
  endsInAbbreviation,
  endsInListNumber,
  endsInOrdinal,
  endsBeforeNumber,
];

function isBlank({ left, right }: Gap): boolean {
  return left === "" || right.trim() === "";
}

/** A line that was broken where no sentence ends. */
function endsInNothing({ left }: Gap): boolean {
  return !/[.!?…。！？．｡؟۔।]["'”’»)\]」』）*_]*$/u.test(left);
}

/** !Kung, Y!J.: a mark that is part of a name. */
function endsInSound({ left, right, isTight }: Gap): boolean {
  return /[!?]$/u.test(left) && ((isTight && /^\p{L}/u.test(right)) || /(?:^|\s)!$/u.test(left));
}

/** … the analogy of stairways [...]" (Smith 55). */
function startsWithReference({ right }: Gap): boolean {
  return /^\s*\([^.!?()]{1,40}\)\s*[.,;]/u.test(right);
}

/** “Really?” he asked. … and then … */
function startsSmall({ left, right }: Gap): boolean {
  return /^["“‘«(\s]*\p{Ll}/u.test(right) && !/\p{Ll}{2}[.。]$/u.test(left);
}

/** A closing quotation mark or bracket, or a dash that comments on what was said, belongs to what stands before. */
function startsWithoutWord({ right }: Gap): boolean {
  return /^[\s]*["”’»)\]」』）]*[\s]*$/u.test(right) || /^["”’»)\]」』）]+\s*[,;:]/u.test(right);
}

/** J. Smith, J.-P. Dupont, А. С. Пушкин */
function endsInInitial({ left, right, language }: Gap): boolean {
  const initial = left.match(/(?:^|[\s(“"«.\-–])(\p{Lu})\.$/u);
  if (!initial || !/^\s*\p{Lu}/u.test(right)) return false;
  if (/(?:\p{Lu}\.){2,}$/u.test(left)) return !startsLikeSentence(right, language);
  return initial[1] !== "I" || !startsLikeSentence(right, language);
}

function endsInAbbreviation({ left, right, language }: Gap): boolean {
  const known = abbreviations[language] ?? abbreviations.en;
  const word = left.match(/([\p{L}\p{M}][\p{L}\p{M}.ªº-]*)\.$/u)?.[1]?.toLowerCase();
  if (!word || !known) return false;
  if (known.beforeName.has(word)) return /^\s*["“‘«(]?[\p{L}\p{N}]/u.test(right);
  const isAnywhere = known.anywhere.has(word) || /^(?:\p{L}\.)+\p{L}$/u.test(word);
  return isAnywhere && !startsLikeSentence(right, language);
}

/** "1. Talks resume": the number is the item's. */
function endsInListNumber({ left }: Gap): boolean {
  return /^\(?(?:\d{1,3}|\p{L}|[ivxIVX]{1,4})[.)]\)?$/u.test(left);
}

/** German, and others that write ordinals so: am 3. Mai, der 2. Weltkrieg. */
function endsInOrdinal({ left, language }: Gap): boolean {
  return language === "de" && /(?:^|[\s(])\d{1,2}\.$/u.test(left);
}

/** No. 5, Art. 12, p. 55 */
function endsBeforeNumber({ left, right }: Gap): boolean {
  return /(?:^|\s)(?:No|Nr|Art|Abs|p|pp|n|núm|fig|vol|ch|стр|ст)\.$/iu.test(left) && /^\s*\d/u.test(right);
}

function startsLikeSentence(right: string, language: string): boolean {
  const first = right.match(/^\s*["“‘«(]?([\p{L}'’]+)/u)?.[1] ?? "";
  if (!/^\p{Lu}/u.test(first)) return false;
  return language !== "en" || sentenceStarters.has(first.toLowerCase());
}
