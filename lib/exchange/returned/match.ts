import { Problem } from "#lib/problem";
import type { MarkedText } from "#lib/text/mark";
import { isSameMarked } from "#lib/text/mark";
import { asRead } from "./as-read";
import { attachRest } from "./attach";
import { findAlike } from "./find-alike";
import { findExact } from "./find-exact";
import type { KnownSegment } from "./known-segment";
import type { ReturnedFile, ReturnedHand } from "./returned-file";
import { type Stretch, type StretchedBlocks, together } from "./stretch";
import type { SuggestionMatch } from "./suggestion-match";

/** What a file would have a sentence say, told against the version that went out. */
export type Suggested = Readonly<{
  segmentId: string;
  baseVersion: number;
  content: MarkedText;
  by: SuggestionMatch;
  /** 0 to 1: how alike the words are that the sentence was found by; 1 for an id. */
  confidence: number;
  /** Who changed it, as the file names them. */
  hands: readonly ReturnedHand[];
}>;

/** What of a file belongs to which sentence. Sentences and additions are in the article's and the file's order. */
export type MatchedFile = Readonly<{
  suggestions: readonly Suggested[];
  unchanged: number;
  /** Paragraphs of no sentence, and the sentence before them. */
  additions: readonly Readonly<{ after: string | null; text: string }>[];
  /** Sentences of which nothing was found. */
  missing: readonly string[];
}>;

/** A file of which less than this share of the article was found is another article's. */
const leastFound = 0.2;

/**
 * Finds the sentences of an article in a file that was edited outside: by the ids that it carries, else by their words,
 * else by their place between others. Nothing is left out: what belongs to no sentence is told. Throws a Problem where
 * the file is another article's.
 */
export function matchReturned(file: ReturnedFile, known: readonly KnownSegment[], language: string): MatchedFile {
  const bases = known.map(({ base }) => asRead(base));
  const byIds = placeIds(file, known, bases);
  refuseForeign(file, known);
  const wanted = () => unfound(bases, blocks);
  let blocks = byIds.blocks;
  blocks = findExact(blocks, wanted(), language);
  blocks = findAlike(blocks, wanted(), language);
  const { found, additions } = attachRest(blocks);
  const joined = joinedBySentence(found);
  if (!isAlike(bases, joined)) throw new Problem("invalid", "returnedUnlike");
  const order = orderIn(found);
  const suggestions: Suggested[] = [];
  const missing: string[] = [];
  let unchanged = 0;
  for (const [index, segment] of known.entries()) {
    const base = bases[index] ?? segment.base;
    const stretch = joined.get(index) ?? taken(index, { file, order, emptied: byIds.emptied });
    if (!stretch) {
      if (base.text === "") unchanged += 1;
      else missing.push(segment.id);
      continue;
    }
    const content = withLook(segment, asRead(stretch.content));
    if (isSameMarked(content, withLook(segment, base))) unchanged += 1;
    else {
      const { by, likeness: confidence, hands } = stretch;
      suggestions.push({ segmentId: segment.id, baseVersion: segment.version, content, by, confidence, hands });
    }
  }
  const after = (index: number | null) => (index === null ? null : (known[index]?.id ?? null));
  return {
    suggestions,
    unchanged,
    missing,
    additions: additions.map((each) => ({ ...each, after: after(each.after) })),
  };
}

function refuseForeign(file: ReturnedFile, known: readonly KnownSegment[]): void {
  const ours = new Set(known.map(({ id }) => id));
  const ids = file.blocks.flat().flatMap(({ segmentId }) => segmentId ?? []);
  if (ids.length > 0 && !ids.some((id) => ours.has(id))) throw new Problem("invalid", "returnedOther");
}

/** The file's stretches with the sentences that their ids name, and which of those have no words left. */
function placeIds(
  file: ReturnedFile,
  known: readonly KnownSegment[],
  bases: readonly MarkedText[],
): Readonly<{ blocks: StretchedBlocks; emptied: ReadonlyMap<number, Stretch> }> {
  const indices = new Map(known.map(({ id }, index) => [id, index]));
  const emptied = new Map<number, Stretch>();
  const blocks = file.blocks.map((pieces) => {
    const stretches = pieces.map(({ segmentId, content, isGlued, hands }): Stretch => {
      const index = (segmentId !== null ? indices.get(segmentId) : undefined) ?? null;
      return {
        known: index,
        content,
        isGlued,
        by: index === null ? "text" : "id",
        likeness: index === null ? 0 : 1,
        hands,
      };
    });
    const isRecut = file.format === "xliff" && isCutAnew(stretches, bases);
    if (isRecut) return asOne(stretches);
    return stretches.filter((stretch) => {
      if (stretch.known !== null && stretch.content.text === "") emptied.set(stretch.known, stretch);
      return stretch.content.text !== "";
    });
  });
  return { blocks, emptied };
}

/** Whether a tool put one sentence into another: one of a block is empty, and another says something else. */
function isCutAnew(stretches: readonly Stretch[], bases: readonly MarkedText[]): boolean {
  const isOther = ({ known, content }: Stretch) => known !== null && bases[known]?.text !== content.text;
  const isEmpty = (stretch: Stretch) => stretch.content.text === "" && isOther(stretch);
  return stretches.some(isEmpty) && stretches.some((each) => isOther(each) && !isEmpty(each));
}

function asOne(stretches: readonly Stretch[]): Stretch[] {
  const full = stretches.filter(({ content }) => content.text !== "");
  const [first] = full;
  return first ? [{ ...first, content: together(full), known: null, by: "text", likeness: 0 }] : [];
}

function unfound(bases: readonly MarkedText[], blocks: StretchedBlocks): ReadonlyMap<number, string> {
  const found = new Set(blocks.flat().map(({ known }) => known));
  return new Map(bases.flatMap(({ text }, index) => (found.has(index) || text === "" ? [] : [[index, text] as const])));
}

/** Each sentence's stretches as one: someone may have cut a paragraph in it. */
function joinedBySentence(found: readonly Stretch[]): ReadonlyMap<number, Stretch> {
  const parts = new Map<number, Stretch[]>();
  for (const stretch of found) {
    if (stretch.known === null) continue;
    const own = parts.get(stretch.known);
    if (own) own.push(stretch);
    else parts.set(stretch.known, [stretch]);
  }
  return new Map(
    [...parts].flatMap(([index, own]) => {
      const [first] = own;
      return first ? [[index, { ...first, content: together(own), hands: own.flatMap(({ hands }) => hands) }]] : [];
    }),
  );
}

function isAlike(bases: readonly MarkedText[], joined: ReadonlyMap<number, Stretch>): boolean {
  const lengthOf = (index: number) => bases[index]?.text.length ?? 0;
  const all = bases.reduce((sum, _, index) => sum + lengthOf(index), 0);
  const found = [...joined].reduce((sum, [index, { by }]) => sum + (by === "position" ? 0 : lengthOf(index)), 0);
  return [...joined.values()].some(({ by }) => by === "id") || found >= all * leastFound;
}

type Taken = Readonly<{
  file: ReturnedFile;
  order: ReadonlyMap<number, number>;
  emptied: ReadonlyMap<number, Stretch>;
}>;

/**
 * A sentence that was taken out: its id stands there without words, or nothing stands between the two it stood between.
 * Of XLIFF neither is said: there an empty target is one that nobody translated.
 */
function taken(index: number, { file, order, emptied }: Taken): Stretch | null {
  if (file.format === "xliff") return null;
  const byId = emptied.get(index);
  if (byId) return byId;
  const before = order.get(index - 1);
  const behind = order.get(index + 1);
  if (before === undefined || behind !== before + 1) return null;
  return { known: index, content: { text: "", marks: [] }, isGlued: false, by: "position", likeness: 0.5, hands: [] };
}

/** Which sentence is the how-manieth that was found in the file. */
function orderIn(found: readonly Stretch[]): ReadonlyMap<number, number> {
  const order = new Map<number, number>();
  for (const { known } of found) if (known !== null && !order.has(known)) order.set(known, order.size);
  return order;
}

/** Bold over the whole of a heading is its look, which no file tells apart from stress: it stays as it was. */
function withLook({ kind, base }: KnownSegment, content: MarkedText): MarkedText {
  if (kind !== "headline" && kind !== "crosshead" && kind !== "deck") return content;
  const isBold = base.marks.some(
    ({ kind: mark, start, end }) => mark === "bold" && start <= 0 && end >= base.text.trimEnd().length,
  );
  const whole = { kind: "bold" as const, start: 0, end: content.text.length };
  const isWhole = content.marks.some(
    ({ kind: mark, start, end }) => mark === "bold" && start === 0 && end === whole.end,
  );
  if (isBold === isWhole || content.text === "") return content;
  const others = content.marks.filter(({ kind: mark }) => mark !== "bold");
  return { text: content.text, marks: isBold ? [...others, whole] : others };
}
