import type { MarkableSegment } from "#lib/annotations/placing";
import type { KnownSegment } from "#lib/annotations/resent-places";
import type { WorkbenchState } from "./workbench-state";

/** A sentence as the server has it, for marking in it; null when it is no more. */
export function knownSegment(
  { blocks, sentences }: Pick<WorkbenchState, "blocks" | "sentences">,
  id: string,
): (KnownSegment & MarkableSegment) | null {
  const segment = sentences.get(id)?.segment;
  if (!segment) return null;
  const { blockId, text, version, source, machine } = segment;
  const siblings = blocks.find((block) => block.id === blockId)?.segmentIds ?? [];
  const before = siblings.slice(0, siblings.indexOf(id)).flatMap((each) => sentences.get(each)?.segment ?? []);
  const machineStart = before.reduce((at, each) => at + each.machine.text.length + each.machineSpaceAfter.length, 0);
  return { id, blockId, text, version, source, machine: machine.text, machineStart };
}
