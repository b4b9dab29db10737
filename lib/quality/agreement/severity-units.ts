import { severities } from "#lib/quality/severity";
import type { RatedUnit } from "./krippendorff";
import type { MarkedSpan } from "./span-agreement";

/**
 * What each reader made of each segment, for `krippendorffAlpha`: the rank of the heaviest severity they marked in it,
 * from 1 for neutral to 4 for critical; 0 for nothing, which is a judgement too.
 */
export function severityUnits(segmentIds: readonly string[], readers: readonly (readonly MarkedSpan[])[]): RatedUnit[] {
  const ranks = readers.map((spans) => {
    const heaviest = new Map<string, number>();
    for (const { segmentId, severity } of spans) {
      heaviest.set(segmentId, Math.max(heaviest.get(segmentId) ?? 0, severities.indexOf(severity) + 1));
    }
    return heaviest;
  });
  return segmentIds.map((segmentId) => ranks.map((heaviest) => heaviest.get(segmentId) ?? 0));
}
