import type { TextPosition } from "#lib/exchange/block-builder";
import type { CommentRange, ImportedBlock } from "#lib/exchange/imported-article";
import type { XmlElement } from "#lib/exchange/xml";

type Span = { start: TextPosition | null; end: TextPosition | null; reference: TextPosition | null };

const signs: Readonly<Record<string, keyof Span>> = {
  "w:commentRangeStart": "start",
  "w:commentRangeEnd": "end",
  "w:commentReference": "reference",
};

/** Where comments begin and end, gathered while the text is read, by their ids. */
export class CommentRanges {
  private readonly spans = new Map<string, Span>();

  static isSign({ name }: XmlElement): boolean {
    return name in signs;
  }

  /** A comment's sign, and where the text had come to. */
  mark({ name, attributes }: XmlElement, position: TextPosition): void {
    const id = attributes["w:id"] ?? "";
    const span = this.spans.get(id) ?? { start: null, end: null, reference: null };
    const side = signs[name];
    if (side) span[side] ??= position;
    this.spans.set(id, span);
  }

  /** The blocks with the comments that are on them. `numbers`: a comment's place in the article's list, by its id. */
  placedIn(blocks: readonly ImportedBlock[], numbers: ReadonlyMap<string, number>): ImportedBlock[] {
    const ranges = new Map<number, CommentRange[]>();
    for (const [id, span] of this.spans) {
      const comment = numbers.get(id);
      if (comment === undefined || blocks.length === 0) continue;
      for (const [block, range] of rangesOf(span, blocks)) {
        const own = ranges.get(block);
        if (own) own.push({ comment, ...range });
        else ranges.set(block, [{ comment, ...range }]);
      }
    }
    return blocks.map((block, index) => {
      const comments = ranges.get(index);
      return comments ? { ...block, comments } : block;
    });
  }
}

type Placed = readonly [block: number, range: Readonly<{ start: number; end: number }>];

/** The words of each block between a comment's ends, without outer white space; the place of it where there are none. */
function rangesOf({ start, end, reference }: Span, blocks: readonly ImportedBlock[]): Placed[] {
  const from = start ?? reference ?? end;
  if (!from) return [];
  const to = (start && (end ?? reference)) ?? from;
  const found: Placed[] = [];
  for (let block = from.block; block <= Math.min(to.block, blocks.length - 1); block += 1) {
    const text = blocks[block]?.text ?? "";
    const first = block === from.block ? Math.min(from.offset, text.length) : 0;
    const last = block === to.block ? Math.min(to.offset, text.length) : text.length;
    const words = text.slice(first, last);
    const lead = words.length - words.trimStart().length;
    if (words.trim() !== "") found.push([block, { start: first + lead, end: first + words.trimEnd().length }]);
  }
  return found.length > 0 ? found : [gapAt(from, blocks)];
}

function gapAt({ block, offset }: TextPosition, blocks: readonly ImportedBlock[]): Placed {
  const at = Math.min(block, blocks.length - 1);
  const text = blocks[at]?.text ?? "";
  const place = block > at ? text.length : Math.min(offset, text.length);
  return [at, { start: place, end: place }];
}
