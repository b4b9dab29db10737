"use client";
import { useEffect } from "react";
import { onSignsOfLife } from "#app/(desk)/articles/[articleId]/review/_components/signs-of-life";
import type { Workbench } from "#lib/reviews/workbench/workbench";

/** Tells the workbench of keys and clicks, and whether its window is in sight and has the focus. */
export function useActiveTime({ effort }: Workbench): void {
  useEffect(() => {
    const look = () => effort.seen(document.visibilityState === "visible" && document.hasFocus());
    const leave = () => {
      effort.seen(false);
      void effort.send(true);
    };
    const onVisibility = () => (document.visibilityState === "visible" ? look() : leave());
    const stop = effort.follow();
    look();
    const stopHearing = onSignsOfLife(look);
    window.addEventListener("focus", look);
    window.addEventListener("blur", leave);
    document.addEventListener("visibilitychange", onVisibility);
    return () => {
      stopHearing();
      window.removeEventListener("focus", look);
      window.removeEventListener("blur", leave);
      document.removeEventListener("visibilitychange", onVisibility);
      stop();
    };
  }, [effort]);
}
