import { codesIn, hasCodes, type PlacedCode, withoutCodes } from "./code";
import { isEmpty, type Range } from "./range";

/** A text as it reads without its codes, and the way from its places to those of the text with them (UTF-16). */
export type CodeFree = Readonly<{
  text: string;
  /** The same words in the text with codes: codes around them are not taken in, codes among them are. */
  rangeOf: (range: Range) => Range;
}>;

/**
 * The words of a text as a reader has them, for whatever must not see codes: checks and search. One that stands alone
 * between spaces, or between a space and a punctuation mark, takes a space along, as the word does that it stands for.
 */
export function codeFree(text: string): CodeFree {
  if (!hasCodes(text)) return { text, rangeOf: (range) => range };
  const { words, gaps } = takenApart(text);
  // Where in the words each gap would stand; never falling.
  let taken = 0;
  const places = gaps.map(({ start, end }) => {
    const place = start - taken;
    taken += end - start;
    return place;
  });
  const coded = (position: number, isPast: (place: number) => boolean) => {
    let sum = position;
    for (const [index, place] of places.entries()) {
      const gap = gaps[index];
      if (!gap || !isPast(place)) break;
      sum += gap.end - gap.start;
    }
    return sum;
  };
  const startOf = (position: number) => coded(position, (place) => place <= position);
  const endOf = (position: number) => coded(position, (place) => place < position);
  return {
    text: words,
    rangeOf: (range) => {
      const start = isEmpty(range) ? endOf(range.start) : startOf(range.start);
      return { start, end: Math.max(start, endOf(range.end)) };
    },
  };
}

/** The words, and the ranges of the text that are none of them. */
function takenApart(text: string): Readonly<{ words: string; gaps: readonly Range[] }> {
  const gaps: Range[] = [];
  let words = "";
  let at = 0;
  for (const { start, end, role } of codesIn(text)) {
    words += text.slice(at, start);
    const isAfterSpace = words === "" || words.endsWith(" ");
    const next = text.charAt(end);
    const isSpaced = role === "alone" && isAfterSpace && next === " ";
    const isBeforeMark = role === "alone" && words.endsWith(" ") && at < start && /^[\p{P}]$/u.test(next);
    if (isBeforeMark) words = words.slice(0, -1);
    at = isSpaced ? end + 1 : end;
    gaps.push({ start: isBeforeMark ? start - 1 : start, end: at });
  }
  return { words: words + text.slice(at), gaps };
}

function lengthOf(codes: readonly Range[]): number {
  return codes.reduce((sum, { start, end }) => sum + end - start, 0);
}

/**
 * What is to stand in place of some words, with the codes that stood among them: at the same letters where they are
 * kept, else around what is new. Words that are codes and nothing else may go.
 */
export function keepingCodes(words: string, replacement: string): string {
  const all = codesIn(words);
  const free = withoutCodes(words);
  if (all.length === 0 || free === "") return replacement;
  const there = new Set(codesIn(replacement).map(({ sign }) => sign));
  const kept = all.filter(({ sign }) => !there.has(sign));
  if (kept.length === 0) return replacement;
  if (there.size > 0) return `${replacement}${kept.map(({ sign }) => sign).join("")}`;
  const head = sharedStart(free, replacement);
  const tail = sharedStart(reversed(free.slice(head)), reversed(replacement.slice(head)));
  return woven(
    replacement,
    kept.map((code) => {
      const place = code.start - lengthOf(all.filter((each) => each.start < code.start));
      return { code, place: movedPlace(code, place, { head, behind: free.length - tail }, replacement.length - tail) };
    }),
  );
}

/** `head` and `behind`: where the words that were replaced begin and end; `end`: where what replaced them ends. */
function movedPlace(
  { role }: PlacedCode,
  place: number,
  { head, behind }: Readonly<{ head: number; behind: number }>,
  end: number,
): number {
  if (place < head || (place === head && role !== "closing" && behind > head)) return place;
  if (place >= behind) return end + place - behind;
  return role === "opening" ? head : end;
}

/** A text with codes put in, each where it shall stand in the text without them. */
function woven(text: string, codes: readonly Readonly<{ code: PlacedCode; place: number }>[]): string {
  let result = "";
  let at = 0;
  for (const { code, place } of codes.toSorted((a, b) => a.place - b.place)) {
    result += text.slice(at, place) + code.sign;
    at = place;
  }
  return result + text.slice(at);
}

/** Code units two texts begin with alike; characters whole. */
function sharedStart(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let shared = 0;
  while (shared < most && a[shared] === b[shared]) shared += 1;
  return /[\ud800-\udbff]/.test(a.charAt(shared - 1)) ? shared - 1 : shared;
}

function reversed(text: string): string {
  return Array.from(text).reverse().join("");
}
