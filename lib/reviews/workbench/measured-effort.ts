import { countEffort, type Effort, type EffortCount, effortOf } from "#lib/quality/effort/effort";
import type { ReviewSegment } from "#lib/reviews/review";

/** Segments are values: what was counted of one holds for as long as anybody holds it. */
const counted = new WeakMap<ReviewSegment, EffortCount | null>();

/** The effort in these segments' saved texts; those too long to be sentences are left out. Null where nothing is left. */
export function measuredEffort(segments: readonly ReviewSegment[]): Effort | null {
  return effortOf(segments.flatMap((segment) => countOf(segment) ?? []));
}

function countOf(segment: ReviewSegment): EffortCount | null {
  const known = counted.get(segment);
  if (known !== undefined) return known;
  const count = countEffort(segment.machine.text, segment.text);
  counted.set(segment, count);
  return count;
}
