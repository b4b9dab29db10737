import type { Detector, FindingPlace } from "#lib/checks/finding";
import { findingKey } from "#lib/checks/finding-key";

/** Units of text on either side of a place that its key is made of. */
const around = 24;

/**
 * What tells one place of a finding from its others: its words and those around it, so that it outlives edits
 * elsewhere, a split and a join. Two places with the very same surroundings share it.
 */
export function placeKey(detector: Detector, { start, end, quote }: FindingPlace, text: string): string {
  const words = (part: string) => (part.match(/[\p{L}\p{N}]+/gu) ?? []).join(" ").toLowerCase();
  const before = words(text.slice(Math.max(0, start - around), start)).slice(-12);
  const after = words(text.slice(end, end + around)).slice(0, 12);
  return findingKey(detector, [before, quote.toLowerCase(), after]);
}
