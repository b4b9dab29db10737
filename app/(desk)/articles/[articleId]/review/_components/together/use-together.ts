"use client";
import { useEffect, useSyncExternalStore } from "react";
import { useWorkbench } from "#app/(desk)/articles/[articleId]/review/_components/workbench-context";
import type { Companion, TogetherState } from "#lib/reviews/workbench/together-state";
import type { Workbench } from "#lib/reviews/workbench/workbench";

/** Milliseconds out of sight after which a page gives its line back: browsers have few for each site. */
const outOfSight = 10_000;

/** Follows what others do in the article for as long as somebody looks at the page. */
export function useTogether({ live }: Workbench): void {
  useEffect(() => {
    const stop = live.follow();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const onVisibility = () => {
      clearTimeout(timer);
      if (document.visibilityState === "visible") live.lookedAt(true);
      else timer = setTimeout(() => live.lookedAt(false), outOfSight);
    };
    const onOnline = () => live.tryNow();
    document.addEventListener("visibilitychange", onVisibility);
    window.addEventListener("online", onOnline);
    return () => {
      clearTimeout(timer);
      document.removeEventListener("visibilitychange", onVisibility);
      window.removeEventListener("online", onOnline);
      stop();
    };
  }, [live]);
}

/** A part of who is here; `select` has to answer the very same value while nothing it reads has changed. */
export function usePresence<Value>(select: (state: TogetherState) => Value): Value {
  const { held } = useWorkbench().live;
  const snapshot = () => select(held.value);
  return useSyncExternalStore(held.subscribe, snapshot, snapshot);
}

const nobody: readonly Companion[] = [];

/** Others who are in this sentence. */
export function usePresent(id: string): readonly Companion[] {
  return usePresence((state) => state.bySegment[id] ?? nobody);
}
