import { graphemeEnd, graphemeStart } from "#lib/text/grapheme";
import type { Range } from "#lib/text/range";
import { mapRange, type TextChange } from "#lib/text/text-change";
import { outcomeOf } from "./outcome";
import type { MachinePlace, TextPlace } from "./place";

/** A segment as a person marks in it. `machineStart`: where its machine text stands in its block's (UTF-16). */
export type MarkableSegment = Readonly<{
  id: string;
  blockId: string;
  text: string;
  machine: string;
  machineStart: number;
}>;

type Placed = TextPlace & Readonly<{ machine: MachinePlace }>;
type Between = (before: string, after: string) => TextChange;

/** A place on words of the present text, whole letters; an omission where the range is empty. */
export function placeOnText(segment: MarkableSegment, range: Range, between: Between): Placed {
  const { text } = segment;
  const { start, end } = wholeLetters(text, range);
  const machine = machinePlace(segment, mapRange({ start, end }, between(text, segment.machine).edits));
  return { start, end, quote: text.slice(start, end), isWhole: false, fate: "open", last: null, machine };
}

/** A place on words of the segment's machine text; what became of them since is told at once. */
export function placeOnMachine(segment: MarkableSegment, range: Range, between: Between): Placed {
  const { text, machine } = segment;
  const { start, end } = wholeLetters(machine, range);
  const { fate, ...standing } = outcomeOf({ start, end }, between(machine, text));
  return {
    start: standing.start,
    end: standing.end,
    quote: machine.slice(start, end),
    isWhole: false,
    fate,
    last: fate === "open" ? null : { text: machine, start, end },
    machine: machinePlace(segment, { start, end }),
  };
}

/** A place on the segment as a whole. */
export function placeOnWhole(segment: MarkableSegment): Placed {
  const { text, machine } = segment;
  return {
    start: 0,
    end: text.length,
    quote: text,
    isWhole: true,
    fate: "open",
    last: null,
    machine: machinePlace(segment, { start: 0, end: machine.length }),
  };
}

/** Code units of context on either side that are kept with a place. */
const around = 40;

/** The words before and behind a range, for reading a place whose words are gone. */
export function contextOf(text: string, { start, end }: Range): Readonly<{ before: string; after: string }> {
  const from = graphemeStart(text, Math.max(0, start - around));
  return { before: text.slice(from, start), after: text.slice(end, graphemeEnd(text, end + around)) };
}

function wholeLetters(text: string, { start, end }: Range): Range {
  if (start === end) return { start: graphemeStart(text, start), end: graphemeStart(text, start) };
  return { start: graphemeStart(text, start), end: graphemeEnd(text, end) };
}

function machinePlace({ blockId, machine, machineStart }: MarkableSegment, { start, end }: Range): MachinePlace {
  return { blockId, start: machineStart + start, end: machineStart + end, quote: machine.slice(start, end) };
}
