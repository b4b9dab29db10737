"use client";
import { Activity, type ReactNode, type RefObject, useEffect, useRef } from "react";
import { tellEarlyWords } from "#components/forms/early-words";

/** What a screen shows. Says `data-opening` until it hears keys and presses, for whoever works it by program. */
export function ScreenMain({ children }: Readonly<{ children: ReactNode }>) {
  const main = useRef<HTMLElement>(null);
  return (
    <main ref={main} id="content" tabIndex={-1} data-opening="" className="outline-none">
      {children}
      <Activity>
        <Opened main={main} />
      </Activity>
    </main>
  );
}

/** The last of a screen that is taken over from the server, with what of it is taken over piece by piece. */
function Opened({ main }: Readonly<{ main: RefObject<HTMLElement | null> }>) {
  useEffect(() => {
    const screen = main.current;
    if (!screen) return;
    // What is inside heard keys before; the attribute is not drawn again.
    screen.removeAttribute("data-opening");
    // React takes news when it is done with what it is at.
    queueMicrotask(() => tellEarlyWords(screen));
  }, [main]);
  return null;
}
