"use client";
import { useEffect } from "react";
import type { Workbench } from "#lib/reviews/workbench/workbench";

const signs = ["pointerdown", "keydown", "wheel", "touchmove"] as const;

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
    for (const sign of signs) window.addEventListener(sign, look, { passive: true, capture: true });
    window.addEventListener("focus", look);
    window.addEventListener("blur", leave);
    document.addEventListener("visibilitychange", onVisibility);
    return () => {
      for (const sign of signs) window.removeEventListener(sign, look, { capture: true });
      window.removeEventListener("focus", look);
      window.removeEventListener("blur", leave);
      document.removeEventListener("visibilitychange", onVisibility);
      stop();
    };
  }, [effort]);
}
