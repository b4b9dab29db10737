import type { ImportedBlock } from "#lib/exchange/imported-article";
import { editsBetween } from "#lib/text/edit";
import { concatMarked, mapMarks, sliceMarked } from "#lib/text/mark";
import type { BlockKind } from "./block-kind";

/** A block being mended before anything is stored; `key` stays its own while others come and go. */
export type DraftBlock = ImportedBlock & Readonly<{ key: number }>;

export function draftOf(blocks: readonly ImportedBlock[]): DraftBlock[] {
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
    return { ...block, text: line, marks: mapMarks(block.marks, editsBetween(block.text, line, language)) };
  });
}

/** Two blocks of one, cut at a place of its text (UTF-16); the same list when one would be empty. */
export function splitBlock(blocks: readonly DraftBlock[], key: number, at: number): DraftBlock[] {
  const index = blocks.findIndex((block) => block.key === key);
  const block = blocks[index];
  if (!block) return [...blocks];
  const end = block.text.slice(0, at).trimEnd().length;
  const start = block.text.length - block.text.slice(at).trimStart().length;
  if (end === 0 || start >= block.text.length) return [...blocks];
  const fresh = Math.max(...blocks.map((each) => each.key)) + 1;
  const left = { ...block, ...sliceMarked(block, { start: 0, end }) };
  const right = { ...sliceMarked(block, { start, end: block.text.length }), kind: block.kind, key: fresh };
  return [...blocks.slice(0, index), left, right, ...blocks.slice(index + 1)];
}

/** A block joined with the next one, which gives up its kind; the same list at the end. */
export function joinBlock(blocks: readonly DraftBlock[], key: number): DraftBlock[] {
  const index = blocks.findIndex((block) => block.key === key);
  const [block, next] = [blocks[index], blocks[index + 1]];
  if (!block || !next) return [...blocks];
  const joined = { ...block, ...concatMarked([block, { text: " ", marks: [] }, next]) };
  return [...blocks.slice(0, index), joined, ...blocks.slice(index + 2)];
}

export function withoutBlock(blocks: readonly DraftBlock[], key: number): DraftBlock[] {
  return blocks.filter((block) => block.key !== key);
}
