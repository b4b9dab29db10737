"use client";
import { useEffect, useRef } from "react";
import { fetchedCode } from "#components/ui/fetched-code";
import type { WindowEars, WindowLine } from "#lib/live/window-line";

let fetching: Promise<WindowLine> | null = null;

/** The window's stream, whose code comes after what the screen shows. */
export function windowLine(): Promise<WindowLine> {
  fetching ??= fetchedCode(() => import("./browser-window-line").then((file) => file.browserWindowLine));
  return fetching;
}

/** Hears the window's stream while the part is shown. `asks` may be a new object each time. */
export function useWindowLine(asks: WindowEars["asks"], hear: WindowEars["hear"], lost: () => void = () => {}): void {
  const ears = useRef({ hear, lost });
  useEffect(() => {
    ears.current = { hear, lost };
  });
  const asked = JSON.stringify(asks);
  useEffect(() => {
    let isGone = false;
    let leave = () => {};
    void windowLine().then((line) => {
      if (isGone) return;
      leave = line.join({
        asks: JSON.parse(asked),
        hear: (event) => ears.current.hear(event),
        lost: () => ears.current.lost(),
      });
    });
    return () => {
      isGone = true;
      leave();
    };
  }, [asked]);
}
