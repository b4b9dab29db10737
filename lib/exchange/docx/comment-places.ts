import { spacesAfter } from "#lib/exchange/block-text";
import type { ExportedArticle, ExportedBlock } from "#lib/exchange/exported-article";
import type { ExportedAnnotation, ExportedPlace } from "#lib/exchange/exported-review";
import type { Range } from "#lib/text/range";

/** One end of a comment: a block, and a range of its corrected and of its machine text that the comment begins or ends with. */
export type CommentEnd = Readonly<{ block: number; corrected: Range; machine: Range }>;

/** Where a comment is, and the quotes of what it is about besides. */
export type CommentPlace = Readonly<{ from: CommentEnd; to: CommentEnd; also: readonly string[] }>;

type SegmentSpot = Readonly<{
  block: number;
  /** In reading order of the article. */
  order: number;
  correctedStart: number;
  machineStart: number;
  text: string;
  machine: string;
}>;

/** Finds the places of an article's comments in the texts of its blocks. */
export class CommentPlaces {
  private readonly segments = new Map<string, SegmentSpot>();
  private readonly blocks: readonly ExportedBlock[];

  constructor({ blocks }: Pick<ExportedArticle, "blocks">) {
    this.blocks = blocks;
    let order = 0;
    for (const [block, each] of blocks.entries()) {
      const spaces = spacesAfter(each);
      const at = { correctedStart: 0, machineStart: 0 };
      for (const [index, { id, corrected, machine, machineSpaceAfter }] of each.segments.entries()) {
        this.segments.set(id, { block, order, ...at, text: corrected.text, machine: machine.text });
        order += 1;
        at.correctedStart += corrected.text.length + (spaces[index]?.length ?? 0);
        at.machineStart += machine.text.length + machineSpaceAfter.length;
      }
    }
  }

  /**
   * Where an annotation's comment is. Places that follow one another without a word between are one, also across
   * sentences and paragraphs; Word gives a comment one range, so that the others are told by their quotes.
   */
  ofAnnotation({ places }: Pick<ExportedAnnotation, "places">): CommentPlace {
    const spots = places.flatMap((place) => {
      const segment = this.segments.get(place.segmentId);
      return segment ? [{ place, segment }] : [];
    });
    spots.sort((a, b) => a.segment.order - b.segment.order || a.place.text.start - b.place.text.start);
    const [first, ...rest] = spots;
    if (!first) return this.ofArticle();
    let last = first;
    const also: string[] = [];
    for (const spot of rest) {
      if (also.length === 0 && isNext(last, spot)) last = spot;
      else also.push(spot.place.quote);
    }
    return { from: endOf(first), to: endOf(last), also };
  }

  ofSegment(id: string): CommentPlace {
    const segment = this.segments.get(id);
    if (!segment) return this.ofArticle();
    const { block, correctedStart, machineStart, text, machine } = segment;
    const corrected = { start: correctedStart, end: correctedStart + text.length };
    const end = { block, corrected, machine: { start: machineStart, end: machineStart + machine.length } };
    return { from: end, to: end, also: [] };
  }

  /** What is about the article is on its first block, its headline mostly. */
  ofArticle(): CommentPlace {
    const segments = [...this.segments.values()].filter(({ block }) => block === this.firstShown());
    const [first, last] = [segments[0], segments.at(-1)];
    const none = { start: 0, end: 0 };
    if (!first || !last) {
      const end = { block: 0, corrected: none, machine: none };
      return { from: end, to: end, also: [] };
    }
    const corrected = { start: 0, end: last.correctedStart + last.text.length };
    const end = { block: first.block, corrected, machine: { start: 0, end: last.machineStart + last.machine.length } };
    return { from: end, to: end, also: [] };
  }

  private firstShown(): number {
    return Math.max(
      0,
      this.blocks.findIndex(({ segments }) => segments.some(({ corrected }) => corrected.text.trim() !== "")),
    );
  }
}

type Spot = Readonly<{ place: ExportedPlace; segment: SegmentSpot }>;

function isNext(last: Spot, spot: Spot): boolean {
  if (last.place.text.start === last.place.text.end || spot.place.text.start === spot.place.text.end) return false;
  if (last.segment === spot.segment) return spot.place.text.start <= last.place.text.end;
  const isAtEnd = last.place.text.end === last.segment.text.length;
  return spot.segment.order === last.segment.order + 1 && isAtEnd && spot.place.text.start === 0;
}

function endOf({ place: { text, machine }, segment: { block, correctedStart } }: Spot): CommentEnd {
  const corrected = { start: correctedStart + text.start, end: correctedStart + text.end };
  return { block, corrected, machine: { start: machine.start, end: machine.end } };
}
