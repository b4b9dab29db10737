"use client";
import { useEffect, useState } from "react";
import { useBench, useWorkbench } from "#app/(desk)/articles/[articleId]/review/_components/workbench-context";
import { hearSignedIn } from "#components/forms/session-news";

/** Milliseconds without a key before a dialog may take the focus: no letter of a sentence goes into its field. */
const calm = 2_000;

type Again = Readonly<{ isOpen: boolean; open: () => void; close: () => void }>;

/** When to ask for signing in again: once the session ended and nobody types, until it is put away or done. */
export function useSignInAgain(): Again {
  const workbench = useWorkbench();
  const line = useBench((state) => state.line);
  const [asked, setAsked] = useState<"open" | "away" | null>(null);
  const isClosed = line === "signedOut" || line === "someoneElse";

  useEffect(() => {
    if (!isClosed) return setAsked(null);
    return hearSignedIn(() => void workbench.refresh());
  }, [isClosed, workbench]);

  useEffect(() => {
    if (line !== "signedOut") return;
    let timer: ReturnType<typeof setTimeout>;
    const wait = () => {
      clearTimeout(timer);
      timer = setTimeout(() => setAsked((before) => before ?? "open"), calm);
    };
    wait();
    window.addEventListener("keydown", wait, { capture: true });
    return () => {
      clearTimeout(timer);
      window.removeEventListener("keydown", wait, { capture: true });
    };
  }, [line]);

  return {
    isOpen: isClosed && asked === "open",
    open: () => setAsked("open"),
    close: () => setAsked("away"),
  };
}
