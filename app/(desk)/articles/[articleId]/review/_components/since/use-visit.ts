"use client";
import { useCallback } from "react";
import { fetchedCode } from "#components/ui/fetched-code";
import { useLater } from "#components/ui/use-later";
import type { Surroundings } from "#lib/reviews/workbench/surroundings";
import type { Workbench } from "#lib/reviews/workbench/workbench";

/** Keeps how much of the article the person has seen; the code for it comes after the page. */
export function useVisit(workbench: Workbench, around: Surroundings): void {
  const follow = useCallback(() => {
    const stop = new AbortController();
    void fetchedCode(() => import("./follow-visit")).then(
      ({ followVisit }) => followVisit(workbench, around, stop.signal),
      // Without a line there is nobody to tell either.
      () => undefined,
    );
    return () => stop.abort();
  }, [workbench, around]);
  useLater(follow);
}
