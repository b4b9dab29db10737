"use client";
import { useCallback } from "react";
import { keepInSight } from "#app/(desk)/_components/line-in-sight";
import { useHeld } from "#app/(desk)/articles/[articleId]/review/_components/use-held";
import { useWorkbench } from "#app/(desk)/articles/[articleId]/review/_components/workbench-context";
import { useLater } from "#components/ui/use-later";
import type { Companion, TogetherState } from "#lib/reviews/workbench/together-state";
import type { Workbench } from "#lib/reviews/workbench/workbench";

/** Follows what others do in the article for as long as somebody looks at the page. */
export function useTogether({ live }: Workbench): void {
  const follow = useCallback(() => {
    const stop = live.follow();
    const stopKeeping = keepInSight(live);
    return () => {
      stopKeeping();
      stop();
    };
  }, [live]);
  useLater(follow);
}

/** A part of who is here; `select` has to answer the very same value while nothing it reads has changed. */
export function usePresence<Value>(select: (state: TogetherState) => Value): Value {
  return useHeld(useWorkbench().live.held, select);
}

const nobody: readonly Companion[] = [];

/** Others who are in this sentence. */
export function usePresent(id: string): readonly Companion[] {
  return usePresence((state) => state.bySegment[id] ?? nobody);
}
