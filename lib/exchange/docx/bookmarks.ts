import { BookmarkEnd, BookmarkStart, type ParagraphChild } from "docx";
import { spacesAfter } from "#lib/exchange/block-text";
import type { ExportedBlock } from "#lib/exchange/exported-article";
import type { PlacedEnd } from "./comments";
import { segmentName } from "./segment-name";

/**
 * A bookmark around each sentence, by block, so that a file that was edited and comes back says which sentence is which.
 * Word and LibreOffice keep bookmarks, also while words are typed, deleted and tracked inside them.
 */
export function placedBookmarks(blocks: readonly ExportedBlock[]): ReadonlyMap<ExportedBlock, readonly PlacedEnd[]> {
  let links = 0;
  return new Map(
    blocks.map((block, at) => {
      const spaces = spacesAfter(block);
      const place = { corrected: 0, machine: 0 };
      const ends = block.segments.flatMap((segment, index): PlacedEnd[] => {
        const { id, version, corrected, machine, machineSpaceAfter } = segment;
        const end = {
          block: at,
          corrected: { start: place.corrected, end: place.corrected + corrected.text.length },
          machine: { start: place.machine, end: place.machine + machine.text.length },
        };
        place.corrected = end.corrected.end + (spaces[index]?.length ?? 0);
        place.machine = end.machine.end + machineSpaceAfter.length;
        const name = segmentName({ segmentId: id, version });
        if (name === null) return [];
        links += 1;
        return [
          { ...end, id: name, side: "from", signs: [asChild(new BookmarkStart(name, links))] },
          { ...end, id: name, side: "to", signs: [asChild(new BookmarkEnd(links))] },
        ];
      });
      return [block, ends] as const;
    }),
  );
}

/** The library takes a bookmark's ends among a paragraph's children, as its own example has them; its type forgot them. */
function asChild(end: BookmarkStart | BookmarkEnd): ParagraphChild {
  return end as ParagraphChild;
}
