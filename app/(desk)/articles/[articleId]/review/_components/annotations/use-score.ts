"use client";
import { useMemo } from "react";
import { useBench, useDesk } from "#app/(desk)/articles/[articleId]/review/_components/workbench-context";
import { articleScore } from "#lib/annotations/article-score";
import type { ArticleScore } from "#lib/quality/score";

/** The score of what is annotated now. Typing does not change it: an error that was mended was one all the same. */
export function useScore(): ArticleScore {
  const { counts } = useDesk();
  const told = useBench((state) => state.annotated.told);
  const profile = useBench((state) => state.annotated.profile);
  const passes = useBench((state) => state.annotated.passes);
  const ratings = useBench((state) => state.annotated.ratings);
  return useMemo(
    () => articleScore({ annotations: Object.values(told), passes, ratings, profile, counts }),
    [told, passes, ratings, profile, counts],
  );
}
