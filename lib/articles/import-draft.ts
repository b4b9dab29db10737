import type { CommentRange, ImportedBlock } from "#lib/exchange/imported-article";
import { editsBetween } from "#lib/text/edit";
import { concatMarked, type MarkedText, mapMarks, sliceMarked } from "#lib/text/mark";
import { type Range, shift } from "#lib/text/range";
import { mapRange } from "#lib/text/text-change";
import type { BlockKind } from "./block-kind";
import { distributed } from "./tracked-text";

/**
 * A block being mended before anything is stored; `key` stays its own while others come and go. `corrected`: what its
 * words became, where the article comes with corrections.
 */
export type DraftBlock = ImportedBlock & Readonly<{ key: number; corrected?: MarkedText }>;

export function draftOf(blocks: readonly (ImportedBlock & Readonly<{ corrected?: MarkedText }>)[]): DraftBlock[] {
  return blocks.map((block, key) => ({ ...block, key }));
}

export function withKind(blocks: readonly DraftBlock[], key: number, kind: BlockKind): DraftBlock[] {
  return blocks.map((block) => (block.key === key ? { ...block, kind } : block));
}

/** A block's text typed anew; its formatting follows its words. */
export function withText(blocks: readonly DraftBlock[], key: number, text: string, language: string): DraftBlock[] {
  const line = text.replace(/\s*[\r\n\u2028\u2029]+\s*/gu, " ");
  return blocks.map((block) => {
    if (block.key !== key) return block;
    const edits = editsBetween(block.text, line, language);
    const comments = block.comments?.map((range) => ({ ...range, ...mapRange(range, edits) }));
    return { ...block, text: line, marks: mapMarks(block.marks, edits), ...(comments && { comments }) };
  });
}

/** Two blocks of one, cut at a place of its text (UTF-16); the same list when one would be empty. */
export function splitBlock(blocks: readonly DraftBlock[], key: number, at: number, language: string): DraftBlock[] {
  const index = blocks.findIndex((block) => block.key === key);
  const block = blocks[index];
  if (!block) return [...blocks];
  const end = block.text.slice(0, at).trimEnd().length;
  const start = block.text.length - block.text.slice(at).trimStart().length;
  if (end === 0 || start >= block.text.length) return [...blocks];
  const fresh = Math.max(...blocks.map((each) => each.key)) + 1;
  const left = sliceMarked(block, { start: 0, end });
  const right = sliceMarked(block, { start, end: block.text.length });
  const parts = [
    { text: left.text, spaceAfter: block.text.slice(end, start) },
    { text: right.text, spaceAfter: "" },
  ];
  const corrected = block.corrected ? distributed(parts, block.corrected, language) : [];
  const [correctedLeft, correctedRight] = corrected.map((part) => ({ corrected: part.corrected }));
  return [
    ...blocks.slice(0, index),
    { ...block, ...left, ...correctedLeft, ...commentsIn(block, { start: 0, end }) },
    {
      kind: block.kind,
      key: fresh,
      ...right,
      ...correctedRight,
      ...commentsIn(block, { start, end: block.text.length }),
    },
    ...blocks.slice(index + 1),
  ];
}

/** A block joined with the next one, which gives up its kind; the same list at the end. */
export function joinBlock(blocks: readonly DraftBlock[], key: number): DraftBlock[] {
  const index = blocks.findIndex((block) => block.key === key);
  const [block, next] = [blocks[index], blocks[index + 1]];
  if (!block || !next) return [...blocks];
  const corrected = (block.corrected ?? next.corrected) && {
    corrected: together(block.corrected ?? block, next.corrected ?? next),
  };
  const joined = { ...block, ...together(block, next), ...corrected, ...commentsTogether(block, next) };
  return [...blocks.slice(0, index), joined, ...blocks.slice(index + 2)];
}

export function withoutBlock(blocks: readonly DraftBlock[], key: number): DraftBlock[] {
  return blocks.filter((block) => block.key !== key);
}

/** The comments on a stretch of a block; what is on nothing is in the stretch that it stands in. */
function commentsIn({ comments }: DraftBlock, within: Range) {
  if (!comments) return {};
  const inside = comments.flatMap((range): CommentRange[] => {
    const start = Math.max(range.start, within.start);
    const end = Math.min(range.end, within.end);
    const isGap = range.start === range.end && start === end;
    return start < end || isGap ? [{ ...range, start: start - within.start, end: end - within.start }] : [];
  });
  return { comments: inside };
}

/** The comments of two blocks that become one; what was on the end of one and the start of the other is on both. */
function commentsTogether(block: DraftBlock, next: DraftBlock) {
  if (!(block.comments ?? next.comments)) return {};
  const by = block.text === "" || next.text === "" ? block.text.length : block.text.length + 1;
  return { comments: [...(block.comments ?? []), ...(next.comments ?? []).map((range) => shift(range, by))] };
}

function together(one: MarkedText, other: MarkedText): MarkedText {
  const isSpaced = one.text !== "" && other.text !== "";
  return concatMarked(isSpaced ? [one, { text: " ", marks: [] }, other] : [one, other]);
}
