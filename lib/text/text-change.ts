import { type Edit, mapPosition, wordEditsBetween } from "./edit";
import { isOverlapping, type Range } from "./range";
import { hasWord, words } from "./words";

/** A text before and after, with the edits of whole words between the two, and where the words of the first stand. */
export type TextChange = Readonly<{
  before: string;
  after: string;
  edits: readonly Edit[];
  wordsBefore: readonly Range[];
  /** Share (0 to 1) of the words before that no edit touched. */
  standingShare: number;
}>;

/** What was changed between two texts of which only the outcome is known. */
export function changeBetween(before: string, after: string, language: string): TextChange {
  const edits = wordEditsBetween(before, after, language);
  const wordsBefore = words(before, language).filter(({ isWord }) => isWord);
  const standing = wordsBefore.filter((word) => !isTouched(word, edits)).length;
  const standingShare = wordsBefore.length === 0 ? 1 : standing / wordsBefore.length;
  return { before, after, edits, wordsBefore, standingShare };
}

/** Like `changeBetween` for one language, working out each pair of texts once. */
export function rememberedChanges(language: string): (before: string, after: string) => TextChange {
  const known = new Map<string, Map<string, TextChange>>();
  return (before, after) => {
    const ofBefore = known.get(before) ?? new Map<string, TextChange>();
    known.set(before, ofBefore);
    const change = ofBefore.get(after) ?? changeBetween(before, after, language);
    ofBefore.set(after, change);
    return change;
  };
}

/** Whether a letter of the range was taken out, or something put in among its letters. */
export function isTouched(range: Range, edits: readonly Edit[]): boolean {
  return edits.some((edit) => isTouching(edit, range));
}

/** Whether this edit takes a letter of the range out, or puts something in among its letters. */
export function isTouching({ from, to }: Edit, range: Range): boolean {
  const isInsertion = from === to;
  if (isInsertion) return range.start < from && from < range.end;
  return isOverlapping({ start: from, end: to }, range);
}

/**
 * Where a range stands after the edits: on its own words and on those that replaced some of them, without what was put
 * right before or behind it.
 */
export function mapRange({ start, end }: Range, edits: readonly Edit[]): Range {
  const isInside = (position: number) => edits.some(({ from, to }) => from < position && position < to);
  const mapped = mapPosition(start, edits, isInside(start) ? -1 : 1);
  return { start: mapped, end: Math.max(mapped, mapPosition(end, edits, isInside(end) ? 1 : -1)) };
}

/** Code units on either side of a range that are looked at: enough to tell it from its likes. */
const furthest = 120;

/** The stretch of the text before around an untouched range that no edit touched, as far as it is looked at. */
function companyOf({ start, end }: Range, { before, edits }: TextChange): Range {
  const left = edits.findLast(({ to }) => to <= start)?.to ?? 0;
  const right = edits.find(({ from }) => from >= end)?.from ?? before.length;
  return { start: Math.max(left, start - furthest), end: Math.min(right, end + furthest) };
}

/**
 * Whether an untouched range is certainly where the words after the change are that it is mapped to, and not where
 * others read the same. It is when it stands in company (with a further word, or as three and more, or as the whole
 * text) that both texts have once; or when both have its own words once and at least half of the text stands.
 */
export function isRecognised(range: Range, change: TextChange): boolean {
  const { before, after, standingShare } = change;
  const around = companyOf(range, change);
  const company = before.slice(around.start, around.end);
  const count = countWithin(around, change);
  const isCompany = company.length === before.length || count >= 3 || count > countWithin(range, change);
  if (isCompany && isOnce(company, before) && isOnce(company, after)) return true;
  const own = before.slice(range.start, range.end);
  return hasWord(own) && standingShare >= 0.5 && isOnce(own, before) && isOnce(own, after);
}

/** Whether a text holds some words exactly once; never so for no words at all. */
export function isOnce(part: string, text: string): boolean {
  if (part === "") return text === "";
  const first = text.indexOf(part);
  return first >= 0 && first === text.lastIndexOf(part);
}

/** How many whole words of the text before lie in the range. */
function countWithin({ start, end }: Range, { wordsBefore }: TextChange): number {
  const first = firstFrom(wordsBefore, start);
  const behind = firstFrom(wordsBefore, end);
  const isLastCut = first < behind && (wordsBefore[behind - 1]?.end ?? 0) > end;
  return behind - first - (isLastCut ? 1 : 0);
}

/** Index of the first word that begins at or behind a position; the number of words where none does. */
export function firstFrom(all: readonly Range[], position: number): number {
  let [low, high] = [0, all.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((all[middle]?.start ?? 0) < position) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Index of the last word that ends at or before a position; -1 for none. */
export function lastUntil(all: readonly Range[], position: number): number {
  let index = firstFrom(all, position) - 1;
  while (index >= 0 && (all[index]?.end ?? 0) > position) index -= 1;
  return index;
}
