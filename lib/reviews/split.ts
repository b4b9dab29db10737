import { mapPosition, wordEditsBetween } from "#lib/text/edit";
import { graphemeStart } from "#lib/text/grapheme";
import { concatMarked, type MarkedText, sliceMarked } from "#lib/text/mark";

/** What splitting and joining work on: a segment's texts, each with the white space up to the next one. */
export type SegmentText = Readonly<{
  source: string | null;
  machine: MarkedText;
  machineSpaceAfter: string;
  corrected: MarkedText;
  spaceAfter: string;
}>;

type Cut = Readonly<{ left: MarkedText; space: string; right: MarkedText }>;

/**
 * Two segments of one, cut at a place of the present text (UTF-16); the machine's text is cut at the place that
 * corresponds, so that both parts in order still spell it. Null when one part would have no words. The source stays
 * with the first part.
 */
export function splitText(
  whole: SegmentText,
  at: number,
  language: string,
): readonly [SegmentText, SegmentText] | null {
  const corrected = cut(whole.corrected, at);
  if (corrected.left.text === "" || corrected.right.text === "") return null;
  const edits = wordEditsBetween(whole.corrected.text, whole.machine.text, language);
  const machine = cut(whole.machine, mapPosition(corrected.left.text.length, edits, 1));
  return [
    {
      source: whole.source,
      machine: machine.left,
      machineSpaceAfter: machine.space,
      corrected: corrected.left,
      spaceAfter: corrected.space,
    },
    {
      source: null,
      machine: machine.right,
      machineSpaceAfter: whole.machineSpaceAfter,
      corrected: corrected.right,
      spaceAfter: whole.spaceAfter,
    },
  ];
}

/** One segment of two neighbours, with all they had between them. */
export function joinTexts(first: SegmentText, second: SegmentText): SegmentText {
  const sources = [first.source, second.source].filter((source) => source !== null);
  return {
    source: sources.length > 0 ? sources.join(" ") : null,
    machine: concatMarked([first.machine, plain(first.machineSpaceAfter), second.machine]),
    machineSpaceAfter: second.machineSpaceAfter,
    corrected: concatMarked([first.corrected, plain(first.spaceAfter), second.corrected]),
    spaceAfter: second.spaceAfter,
  };
}

/** Cuts at the nearest place that is not inside a letter; white space around it belongs to neither part. */
function cut(whole: MarkedText, at: number): Cut {
  const place = graphemeStart(whole.text, at);
  const end = whole.text.slice(0, place).trimEnd().length;
  const start = whole.text.length - whole.text.slice(place).trimStart().length;
  return {
    left: sliceMarked(whole, { start: 0, end }),
    space: whole.text.slice(end, start),
    right: sliceMarked(whole, { start, end: whole.text.length }),
  };
}

function plain(text: string): MarkedText {
  return { text, marks: [] };
}
