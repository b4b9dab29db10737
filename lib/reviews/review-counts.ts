import { type EvaluationCounts, segmentCounts } from "#lib/quality/evaluation-count";
import type { Review } from "./review";

/** What an article's score is spread over. */
export function reviewCounts({ blocks, article }: Pick<Review, "blocks" | "article">): EvaluationCounts {
  const segments = blocks.flatMap((block) => block.segments);
  return segmentCounts(
    segments.map(({ source, machine }) => ({ source, machine: machine.text })),
    article,
  );
}
