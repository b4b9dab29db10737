"use client";
import { useSearchParams } from "next/navigation";
import { useEffect } from "react";
import type { Workbench } from "#lib/reviews/workbench/workbench";

/** Goes to the conversation that the address names: "?thread=…". */
export function useTalkKeptUp({ talk }: Workbench): void {
  const threadId = useSearchParams().get("thread");
  useEffect(() => {
    if (threadId === null) return;
    void talk.show(threadId);
    // Gone from the address, so that the same notification leads there again.
    const address = new URL(location.href);
    address.searchParams.delete("thread");
    history.replaceState(null, "", address);
  }, [talk, threadId]);
}
