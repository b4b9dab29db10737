import type { Range } from "#lib/text/range";

/** A quotation mark or bracket as it stands in a text. "turn" closes what is open, else opens. */
export type PairedMark = Range &
  Readonly<{ family: string; side: "open" | "close" | "turn"; isFirst: boolean; isLabel: boolean }>;

/** A block's marks, each with what the caller wants back for it. */
export type MarkedBlock<Where> = readonly Readonly<{ mark: PairedMark; where: Where }>[];

const brackets: readonly (readonly [string, string])[] = [
  ["(", ")"],
  ["[", "]"],
];

/** The marks of one sentence that need a partner. `quotes` are the pairs that have a direction in its language. */
export function pairedMarks(text: string, quotes: readonly (readonly [string, string])[]): PairedMark[] {
  const firstInk = text.search(/\S/u);
  return Array.from(text.matchAll(/["“”„«»()[\]]/gu)).flatMap(({ 0: mark, index }) => {
    const after = text[index + 1] ?? "";
    if (/[()]/u.test(mark) && /[:;=][-']?$/u.test(text.slice(Math.max(0, index - 2), index))) return [];
    const isFirst = index === firstInk;
    // a), 1) and iv) need no opening bracket.
    const isLabel =
      mark === ")" && /(?:^|\s)(?:\p{L}|\p{N}{1,3}|[ivx]{1,5})$/u.test(text.slice(Math.max(0, index - 6), index));
    const range = { start: index, end: index + 1, isFirst, isLabel };
    if (mark === '"') return straight(range, text.slice(Math.max(0, index - 2), index), after);
    const pair = [...quotes, ...brackets].find(([open, close]) => mark === open || close.includes(mark));
    if (!pair) return [];
    const isTurning = pair[0] === "„" && mark === "“";
    const side = isTurning ? "turn" : mark === pair[0] ? "open" : "close";
    return [{ ...range, family: pair[0], side }];
  });
}

/** A straight mark tells its side by the space around it; inches and seconds are none (6'2"). */
function straight(
  range: Range & Readonly<{ isFirst: boolean; isLabel: boolean }>,
  before: string,
  after: string,
): PairedMark[] {
  // In Arabic the colon and one-letter words close up to the mark (قال:"…", و"…").
  const opensBefore = before === "" || /[\s([“‘'—–/-]$|[\u0621-\u064a]:$|(?:^|\s)[وفبلك]$/u.test(before);
  const closesAfter = after === "" || /[\s)\],.;:!?”’'—–/-]/u.test(after);
  const side = opensBefore && !closesAfter ? "open" : closesAfter && !opensBefore ? "close" : "turn";
  if (/[\p{N}'′]$/u.test(before) && side !== "open") return [{ ...range, family: '"', side: "turn" }];
  return [{ ...range, family: '"', side }];
}

/** Quotations may run over this many paragraphs before one that opens and never closes counts as forgotten. */
const longestSpeech = 12;

type Placed<Where> = Readonly<{ mark: PairedMark; where: Where }>;
type Open<Where> = Placed<Where> & Readonly<{ block: number }>;

/**
 * Marks without a partner, over all blocks. Speech over several paragraphs is right: each paragraph may open anew
 * (English, French), or only the first; brackets end with their paragraph.
 */
export function unpairedMarks<Where>(blocks: readonly MarkedBlock<Where>[]): Placed<Where>[] {
  const found: Placed<Where>[] = [];
  const families = new Map<string, Open<Where>[]>();
  blocks.forEach((marked, block) => {
    const isEven = marked.filter(({ mark }) => mark.family === '"').length % 2 === 0;
    const isBalanced = isEven && !families.get('"')?.length;
    for (const { mark, where } of marked) {
      // Straight marks in pairs, nothing open from before: however they are spaced, each has its partner.
      if (isBalanced && mark.family === '"') continue;
      const open = families.get(mark.family) ?? [];
      families.set(mark.family, open);
      const lonely = pairUp(open, { mark, where, block });
      if (lonely) found.push(lonely);
    }
    for (const [family, open] of families) {
      const isForgotten = (one: Open<Where>) => isBracket(family) || block - one.block >= longestSpeech;
      const remembered: Open<Where>[] = [];
      for (const one of open) (isForgotten(one) ? found : remembered).push(one);
      families.set(family, remembered);
    }
  });
  return [...found, ...[...families.values()].flat()];
}

/** Takes one mark into the open ones of its family; the answer is a mark that is left without a partner by it. */
function pairUp<Where>(open: Open<Where>[], next: Open<Where>): Placed<Where> | null {
  const last = open.at(-1);
  if (last && next.mark.side !== "open") {
    open.pop();
    return null;
  }
  if (next.mark.side === "close") return next.mark.isLabel ? null : next;
  // Opened in an earlier paragraph and opened anew at this one's start: the same quotation goes on.
  const isNewParagraph = last !== undefined && last.block < next.block;
  if (isNewParagraph) open.pop();
  open.push(next);
  return isNewParagraph && !next.mark.isFirst ? last : null;
}

function isBracket(family: string): boolean {
  return family === "(" || family === "[";
}
