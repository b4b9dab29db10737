import type { PlacedWords } from "#lib/annotations/place";
import { placeOnText } from "#lib/annotations/placing";
import { graphemeStart } from "#lib/text/grapheme";
import type { Range } from "#lib/text/range";
import { changeBetween } from "#lib/text/text-change";
import { words } from "#lib/text/words";
import type { Vocabulary } from "./any-history";
import type { EditedBlock } from "./edited-block";

/** What a person marked, letter by letter, and the words it stood between since. */
type Mark = Readonly<{ quote: string; ids: ReadonlySet<number>; company: Set<string> }>;
export type Marks = Map<string, Mark>;

/** Marks words of a segment: from one word on, so many of them; an omission for none. */
export function markWords(
  block: EditedBlock,
  { which, first, count }: Readonly<{ which: number; first: number; count: number }>,
): Marks {
  const marks: Marks = new Map();
  const segment = block.segments[which % block.segments.length];
  if (!segment) return marks;
  const { text, ids } = segment.letters;
  const all = words(text, block.language).filter((word) => word.text.trim() !== "");
  const start = all[first % Math.max(1, all.length)]?.start ?? 0;
  const last = all[Math.min((first % Math.max(1, all.length)) + count - 1, all.length - 1)];
  const range = { start, end: count === 0 ? start : (last?.end ?? start) };
  const markable = { ...segment, blockId: "b", text, machineStart: block.machineStart(segment.id) };
  const placed = placeOnText(markable, range, (before, after) => changeBetween(before, after, block.language));
  const annotationId = `a${block.places.length}`;
  block.places.push({ ...placed, id: annotationId, annotationId, number: 1, segmentId: segment.id });
  const letters = new Set(ids.slice(placed.start, placed.end));
  const mark = { quote: placed.quote, ids: letters, company: new Set(companyOf(text, placed, block.language)) };
  return marks.set(annotationId, mark);
}

/**
 * What was found of the laws. `open`: places that stand; `otherLetters`: those among them whose letters are others than
 * the marked ones, which read the same beside the same word.
 */
export type Findings = { broken: string[]; open: number; otherLetters: number };

/** Every law that the places break just now, in words. That no other letters are taken for the marked ones can only be told of words that read like nothing else. */
export function brokenLaws(block: EditedBlock, marks: Marks, vocabulary: Vocabulary): Findings {
  const found: Findings = { broken: [], open: 0, otherLetters: 0 };
  for (const [annotationId, mark] of marks) {
    const places = block.places.filter((place) => place.annotationId === annotationId);
    if (places.length === 0) found.broken.push(`${annotationId} is lost`);
    const quotes = places.map(({ quote }) => quote);
    if (lettersOf(quotes.join("")) !== lettersOf(mark.quote)) {
      found.broken.push(`the quotes ${JSON.stringify(quotes)} are not ${JSON.stringify(mark.quote)}`);
    }
    for (const place of places) judge(block, mark, place, vocabulary, found);
  }
  return found;
}

function judge(block: EditedBlock, mark: Mark, place: PlacedWords, vocabulary: Vocabulary, found: Findings): void {
  const { letters } = block.segment(place.segmentId);
  const { text, ids } = letters;
  const { start, end, quote, fate, machine, last } = place;
  const told = `${fate} ${start}–${end} ${JSON.stringify(quote)} in ${JSON.stringify(text)}`;
  const under = text.slice(start, end);
  if (!(0 <= start && start <= end && end <= text.length)) found.broken.push(`outside of its text: ${told}`);
  // A join can put an accent that began a sentence on the space before it.
  const isCut = [start, end].some((at) => graphemeStart(text, at) !== at);
  if (isCut && !block.hasJoined) found.broken.push(`inside a letter: ${told}`);
  if ((fate === "open" || fate === "moved") && under !== quote) found.broken.push(`other words: ${told}`);
  if (machine && block.machine.slice(machine.start, machine.end) !== machine.quote) {
    found.broken.push(`other machine words ${JSON.stringify(machine)}: ${told}`);
  }
  if (fate !== "open") return;
  if (last !== null) found.broken.push(`a last text though it is open: ${told}`);
  const company = companyOf(text, place, block.language);
  found.open += 1;
  const own = ids.slice(start, end).filter((_, index) => under[index]?.trim() !== "");
  if (own.every((id) => mark.ids.has(id))) {
    for (const word of company) mark.company.add(word);
    return;
  }
  found.otherLetters += 1;
  if (vocabulary === "fresh" && !company.some((word) => mark.company.has(word))) {
    found.broken.push(`jumped to a look-alike: ${told}`);
  }
}

/** The words on either side, or the text's edges. */
function companyOf(text: string, { start, end }: Range, language: string): string[] {
  const all = words(text, language).filter(({ isWord }) => isWord);
  const left = all.findLast((word) => word.end <= start)?.text ?? "";
  const right = all.find((word) => word.start >= end)?.text ?? "";
  return [`${left} <`, `> ${right}`];
}

/** All that is to be kept of a quote that was cut: its letters, whatever order its parts are in. */
function lettersOf(text: string): string {
  return Array.from(text.replace(/\s+/gu, "")).sort().join("");
}
