import type { Review, ReviewSegment } from "./review";

export const comparisonViews = ["inline", "sides", "changes", "clean"] as const;
export type ComparisonView = (typeof comparisonViews)[number];

/** The view an address asks for; inline when it asks for none we know. */
export function comparisonView(asked: string | undefined): ComparisonView {
  return comparisonViews.find((view) => view === asked) ?? "inline";
}

export function isChanged({ machine, text }: ReviewSegment): boolean {
  return machine.text !== text;
}

/** How many sentences were changed, of how many, and the share (0 to 1) that is as the machine wrote it. */
export function comparison(review: Review): { changed: number; total: number; untouched: number } {
  const segments = review.blocks.flatMap((block) => block.segments);
  const changed = segments.filter(isChanged).length;
  return { changed, total: segments.length, untouched: segments.length === 0 ? 1 : 1 - changed / segments.length };
}
