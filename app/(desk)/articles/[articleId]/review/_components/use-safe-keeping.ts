"use client";
import { useEffect } from "react";
import type { Workbench } from "#lib/reviews/workbench/workbench";
import { onSignsOfLife } from "./signs-of-life";

/** Milliseconds out of sight after which the article is read anew: others may have worked on it. */
const longAway = 30_000;

/** Nothing typed is lost: drafts of an earlier visit come back, leaving sends what is left, coming back looks for news. */
export function useSafeKeeping(workbench: Workbench): void {
  useEffect(() => {
    const { store, saving } = workbench;
    const leave = saving.begin();
    let hiddenAt: number | null = null;

    const onVisibility = () => {
      const isVisible = document.visibilityState === "visible";
      workbench.seen(isVisible);
      if (!isVisible) {
        hiddenAt = performance.now();
        saving.sendOnLeaving();
      } else if (hiddenAt !== null) {
        const isLong = performance.now() - hiddenAt > longAway;
        hiddenAt = null;
        if (isLong) void workbench.refresh();
      }
    };
    const onFocus = () => {
      if (store.state.line === "signedOut" || store.state.line === "someoneElse") void workbench.refresh();
    };
    const onOnline = () => workbench.tryNow();
    const stopHearing = onSignsOfLife(() => workbench.seen(document.visibilityState === "visible"));
    const onLeaving = (event: BeforeUnloadEvent) => {
      // Texts wait in the browser; decisions on their way, and texts it would not keep, are lost with the page.
      const { sentences, isKeepingDrafts } = store.state;
      const isLosing = [...sentences].some(
        ({ draft, pending }) => pending !== null || (draft !== null && !isKeepingDrafts),
      );
      if (isLosing) event.preventDefault();
    };
    document.addEventListener("visibilitychange", onVisibility);
    window.addEventListener("focus", onFocus);
    window.addEventListener("online", onOnline);
    window.addEventListener("beforeunload", onLeaving);
    return () => {
      document.removeEventListener("visibilitychange", onVisibility);
      window.removeEventListener("focus", onFocus);
      window.removeEventListener("online", onOnline);
      stopHearing();
      window.removeEventListener("beforeunload", onLeaving);
      leave();
    };
  }, [workbench]);
}
