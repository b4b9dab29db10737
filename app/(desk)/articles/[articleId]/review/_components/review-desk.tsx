import { articleScore } from "#lib/annotations/article-score";
import type { Review } from "#lib/reviews/review";
import { reviewCounts } from "#lib/reviews/review-counts";
import { outlineChanges } from "#lib/text/run";
import type { PlacedDeeds } from "#lib/visits/others-deeds";
import { ReviewBench } from "./review-bench";
import type { Account } from "./session/sign-in-again";
import type { Outlines } from "./workbench-context";

type Props = Readonly<{ review: Review; deeds: PlacedDeeds | null; account: Account }>;

/**
 * The workbench for an article. Changes of the texts as they came, the words a score rests on, and the score itself are
 * worked out here: word boundaries differ a little between browsers, and what was sent must be what is shown.
 */
export function ReviewDesk({ review, deeds, account }: Props) {
  const counts = reviewCounts(review);
  const given = {
    review,
    deeds,
    outlines: outlinesOf(review),
    counts,
    score: articleScore({ ...review, counts }),
    account,
  };
  return <ReviewBench {...given} />;
}

function outlinesOf({ blocks, article }: Review): Outlines {
  const changed = blocks.flatMap(({ segments }) => segments).filter(({ text, machine }) => text !== machine.text);
  return Object.fromEntries(
    changed.map(({ id, version, machine, text }) => [
      id,
      { version, outline: outlineChanges(machine.text, text, article.targetLanguage) },
    ]),
  );
}
