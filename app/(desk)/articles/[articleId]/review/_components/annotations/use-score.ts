"use client";
import { useCallback, useMemo, useState } from "react";
import { useBench, useDesk } from "#app/(desk)/articles/[articleId]/review/_components/workbench-context";
import { useLater } from "#components/ui/use-later";
import type { ArticleScore } from "#lib/quality/score";

type Scorer = typeof import("#lib/annotations/article-score").articleScore;

/**
 * The score of what is annotated now. Typing does not change it: an error that was mended was one all the same. As the
 * server worked it out until what works it out is here.
 */
export function useScore(): ArticleScore {
  const { counts, score } = useDesk();
  const told = useBench((state) => state.annotated.told);
  const profile = useBench((state) => state.annotated.profile);
  const passes = useBench((state) => state.annotated.passes);
  const ratings = useBench((state) => state.annotated.ratings);
  const scorer = useScorer();
  return useMemo(
    () => scorer?.({ annotations: Object.values(told), passes, ratings, profile, counts }) ?? score,
    [scorer, told, passes, ratings, profile, counts, score],
  );
}

function useScorer(): Scorer | null {
  const [scorer, setScorer] = useState<Scorer | null>(null);
  const fetchScorer = useCallback(() => {
    void import("#lib/annotations/article-score").then(({ articleScore }) => setScorer(() => articleScore));
  }, []);
  useLater(fetchScorer);
  return scorer;
}
