import type { ExportedBlock } from "#lib/exchange/exported-article";
import type { ExportedAnnotation, ExportedPlace } from "#lib/exchange/exported-review";
import { lea } from "./exported";

/** A place on a range of a segment's corrected text, which was of these words of the machine's. */
export function saidOn(
  block: ExportedBlock,
  index: number,
  text: readonly [start: number, end: number],
  machine: readonly [start: number, end: number] = text,
): ExportedPlace {
  const segment = block.segments[index];
  if (!segment) throw new Error("no such sentence");
  const own = (range: readonly [number, number], of: string) => {
    return { start: range[0], end: range[1], quote: of.slice(range[0], range[1]) };
  };
  const before = block.segments.slice(0, index);
  const lead = before.reduce((sum, each) => sum + each.machine.text.length + each.machineSpaceAfter.length, 0);
  const there = own(machine, segment.machine.text);
  return {
    number: 1,
    segmentId: segment.id,
    basis: "text",
    isWhole: false,
    quote: own(text, segment.corrected.text).quote,
    fate: "open",
    fateBy: null,
    fateAt: null,
    text: own(text, segment.corrected.text),
    machine: { ...there, start: there.start + lead, end: there.end + lead, blockId: block.id },
    source: null,
  };
}

/** An open minor mistranslation of Léa's at these places. */
export function annotationSaid(
  places: readonly ExportedPlace[],
  more: Partial<ExportedAnnotation> = {},
): ExportedAnnotation {
  return {
    id: "0199f0a0-0000-7000-8000-0000000000cc",
    scope: places.length === 0 ? "article" : "words",
    category: "mistranslation",
    severity: "minor",
    comment: "",
    suggestion: null,
    status: "open",
    statusBy: null,
    statusAt: "2026-03-04T05:06:07.000Z",
    statusReason: null,
    fate: "open",
    origin: "person",
    cluster: null,
    sourceNotSeen: false,
    passId: null,
    by: lea,
    rater: null,
    at: "2026-03-04T05:06:07.000Z",
    duplicateOfId: null,
    arbitratedAt: null,
    places,
    ...more,
  };
}
