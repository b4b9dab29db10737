import { type PlacedCode, readCodeSign } from "#lib/text/code";
import { type CodedReference, putCodeBack } from "#lib/text/missing-codes";
import type { Range } from "#lib/text/range";
import { type Word, words } from "#lib/text/words";

/** Words beside which codes are missing, and the words with them. */
export type PutBackPlace = Range & Readonly<{ replacement: string }>;

/** Where codes of a reference most likely belong in a text: beside which words, which are what a reader can see. */
export function putBackPlaces(
  codes: readonly PlacedCode[],
  reference: CodedReference,
  text: string,
  language: string,
): PutBackPlace[] {
  const whole = codes.reduce((sum, code) => putCodeBack(code, reference, sum, language).text, text);
  const own = words(text, language).filter(({ isWord }) => isWord);
  const places: { start: number; end: number; inserts: Insert[] }[] = [];
  for (const insert of insertsOf(whole, text, new Set(codes.map(({ sign }) => sign)))) {
    const range = besideWord(insert, own);
    const last = places.at(-1);
    if (last && range.start <= last.end) {
      last.end = Math.max(last.end, range.end);
      last.inserts.push(insert);
    } else places.push({ ...range, inserts: [insert] });
  }
  return places.map(({ start, end, inserts }) => ({
    start,
    end,
    replacement: withInserts(text, { start, end }, inserts),
  }));
}

type Insert = Readonly<{ at: number; sign: string }>;

/** What the whole text has and the other has not, which differ in nothing else. */
function insertsOf(whole: string, text: string, signs: ReadonlySet<string>): Insert[] {
  const inserts: Insert[] = [];
  let at = 0;
  for (const character of whole) {
    if (signs.has(character) && !text.startsWith(character, at)) inserts.push({ at, sign: character });
    else at += character.length;
  }
  return inserts;
}

function besideWord({ at, sign }: Insert, own: readonly Word[]): Range {
  const before = own.findLast(({ end }) => end <= at);
  const after = own.find(({ start }) => start >= at);
  const around = own.find(({ start, end }) => start < at && at < end);
  const word = around ?? (readCodeSign(sign)?.role === "opening" ? (after ?? before) : (before ?? after));
  return word ? { start: Math.min(word.start, at), end: Math.max(word.end, at) } : { start: at, end: at };
}

function withInserts(text: string, { start, end }: Range, inserts: readonly Insert[]): string {
  let result = "";
  let from = start;
  for (const { at, sign } of inserts) {
    result += text.slice(from, at) + sign;
    from = at;
  }
  return result + text.slice(from, end);
}
