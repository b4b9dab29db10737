import type { TextPosition } from "#lib/exchange/block-builder";
import { articleOfProperty, articleProperty } from "#lib/exchange/docx/carried-article";
import { DocxPackage } from "#lib/exchange/docx/package";
import { readWatched } from "#lib/exchange/docx/read";
import { type CarriedSegment, segmentOfName } from "#lib/exchange/docx/segment-name";
import type { ImportedBlock } from "#lib/exchange/imported-article";
import { notSignedOffLine } from "#lib/exchange/not-signed-off";
import type { XmlElement } from "#lib/exchange/xml";
import { sliceMarked } from "#lib/text/mark";
import type { Range } from "#lib/text/range";
import { asRead } from "./as-read";
import type { ReturnedBlock, ReturnedFile, ReturnedHand } from "./returned-file";

/** A Word file that comes back: its changes accepted, cut at the bookmarks of our sentences. Throws as `readDocx` does. */
export function readReturnedDocx(bytes: Uint8Array): ReturnedFile {
  const file = new DocxPackage(bytes);
  const signs = new Signs();
  const { blocks } = readWatched(file, (element, from, to) => signs.see(element, from, to));
  const carried = articleOfProperty(file.property(articleProperty) ?? "");
  return {
    format: "docx",
    articleId: carried?.articleId ?? null,
    exportId: carried?.exportId ?? null,
    lastModifiedBy: file.lastModifiedBy,
    blocks: blocks
      .map((block, index) => (block.text === notSignedOffLine ? [] : piecesOf(block, signs.in(index, blocks.length))))
      .filter((pieces) => pieces.length > 0),
  };
}

type Stretch = Readonly<{ from: TextPosition; to: TextPosition }>;
type Sentence = CarriedSegment & Stretch;
type Change = ReturnedHand & Stretch;

/** What a file says beside its words. */
class Signs {
  private readonly open = new Map<string, CarriedSegment & { from: TextPosition }>();
  private readonly sentences = new Map<string, Sentence>();
  private readonly changes: Change[] = [];

  see(element: XmlElement, from: TextPosition, to: TextPosition): void {
    const attribute = (name: string) => element.attributes[`w:${name}`] ?? "";
    if (element.name === "w:bookmarkStart") {
      const carried = segmentOfName(attribute("name"));
      if (carried) this.open.set(attribute("id"), { ...carried, from });
    } else if (element.name === "w:bookmarkEnd") {
      const start = this.open.get(attribute("id"));
      this.open.delete(attribute("id"));
      // A copy has the name too; the first one is it.
      if (start && !this.sentences.has(start.segmentId)) this.sentences.set(start.segmentId, { ...start, to });
    } else if (attribute("author") !== "")
      this.changes.push({ name: attribute("author"), at: attribute("date"), from, to });
  }

  /** The sentences and changes of one block; places behind the last block are its end. */
  in(block: number, blocks: number): Readonly<{ sentences: readonly Placed[]; changes: readonly Change[] }> {
    this.byBlock ??= grouped([...this.sentences.values()], blocks);
    this.changesByBlock ??= grouped(this.changes, blocks);
    const changes = this.changesByBlock.get(block) ?? [];
    const sentences = (this.byBlock.get(block) ?? []).map(({ from, to, ...carried }) => ({
      ...carried,
      start: from.block < block ? 0 : from.block > block ? Number.POSITIVE_INFINITY : from.offset,
      end: to.block > block ? Number.POSITIVE_INFINITY : to.offset,
    }));
    return { sentences, changes };
  }

  private byBlock: ReadonlyMap<number, readonly Sentence[]> | null = null;
  private changesByBlock: ReadonlyMap<number, readonly Change[]> | null = null;
}

type Placed = CarriedSegment & Range;

/** A sentence that someone cut into more paragraphs than this is left to be found by its words. */
const mostBlocks = 50;

function grouped<Item extends Stretch>(items: readonly Item[], blocks: number): ReadonlyMap<number, readonly Item[]> {
  const groups = new Map<number, Item[]>();
  for (const item of items) {
    const last = Math.min(
      blocks - 1,
      item.to.offset === 0 && item.to.block > item.from.block ? item.to.block - 1 : item.to.block,
    );
    const first = Math.min(item.from.block, Math.max(0, last));
    if (last - first > mostBlocks) continue;
    for (let block = first; block <= last; block += 1) {
      const group = groups.get(block);
      if (group) group.push(item);
      else groups.set(block, [item]);
    }
  }
  return groups;
}

function piecesOf(
  block: ImportedBlock,
  { sentences, changes }: Readonly<{ sentences: readonly Placed[]; changes: readonly Change[] }>,
): ReturnedBlock {
  const { length } = block.text;
  const cut = (at: number) => Math.min(length, at);
  const pieces: ReturnedBlock[number][] = [];
  let at = 0;
  const put = (range: Range, carried: CarriedSegment | null) => {
    const words = block.text.slice(range.start, range.end);
    if (carried === null && words.trim() === "") return;
    const content = asRead(sliceMarked(block, range));
    const isGlued = range.start > 0 && !/\s/.test(`${block.text[range.start - 1]}${words[0] ?? " "}`);
    const { segmentId = null, version = null } = carried ?? {};
    pieces.push({ segmentId, version, content, isGlued, hands: handsOn(changes, range) });
  };
  for (const { start, end, ...carried } of sentences.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const from = Math.max(at, cut(start));
    put({ start: at, end: from }, null);
    at = Math.max(from, cut(end));
    put({ start: from, end: at }, carried);
  }
  put({ start: at, end: length }, null);
  return pieces;
}

function handsOn(changes: readonly Change[], { start, end }: Range): ReturnedHand[] {
  return changes
    .filter(({ from, to }) => from.offset <= end && start <= to.offset)
    .map(({ name, at }) => ({ name, at }));
}
