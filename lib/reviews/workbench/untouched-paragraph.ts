import { isMostlyUntouched } from "#lib/reviews/untouched";
import type { WorkbenchState } from "./workbench-state";

/** Whether a sentence's paragraph is approved as a whole, and mostly as the machine wrote it: said, not refused. */
export function isParagraphUntouched({ blocks, sentences }: WorkbenchState, segmentId: string): boolean {
  const block = blocks.find(({ segmentIds }) => segmentIds.includes(segmentId));
  if (block?.kind !== "paragraph") return false;
  const segments = block.segmentIds.flatMap((id) => sentences.get(id)?.segment ?? []);
  return segments.every(({ state }) => state === "approved") && isMostlyUntouched(segments);
}

/** Paragraphs that are mostly as the machine wrote them. */
export function untouchedParagraphs({ blocks, sentences }: WorkbenchState): number {
  return blocks.filter(
    ({ kind, segmentIds }) =>
      kind === "paragraph" && isMostlyUntouched(segmentIds.flatMap((id) => sentences.get(id)?.segment ?? [])),
  ).length;
}
