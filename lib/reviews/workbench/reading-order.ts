import type { SegmentState } from "#lib/articles/state";
import type { WorkbenchBlock } from "./workbench-state";

/** Whether a sentence still waits for this person: for an editor until it is approved, for a reviewer until it was read. */
export function isOpen(state: SegmentState, mayApprove: boolean): boolean {
  return state !== "approved" && (mayApprove || state !== "reviewed");
}

/** The neighbour in reading order; null at either end. */
export function neighbour(order: readonly string[], id: string, step: -1 | 1): string | null {
  const index = order.indexOf(id);
  return index < 0 ? null : (order[index + step] ?? null);
}

/** The next sentence of the same block; null at its end. */
export function nextInBlock(blocks: readonly WorkbenchBlock[], id: string): string | null {
  const block = blocks.find(({ segmentIds }) => segmentIds.includes(id));
  return block ? neighbour(block.segmentIds, id, 1) : null;
}

/** The next sentence that still waits, from here to the end and then from the top; null when none does. */
export function nextOpen(
  order: readonly string[],
  from: string | null,
  isWaiting: (id: string) => boolean,
): string | null {
  const index = from === null ? -1 : order.indexOf(from);
  const ahead = [...order.slice(index + 1), ...order.slice(0, Math.max(0, index))];
  return ahead.find(isWaiting) ?? null;
}
