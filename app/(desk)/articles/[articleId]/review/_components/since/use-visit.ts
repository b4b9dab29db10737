"use client";
import { useEffect } from "react";
import type { Surroundings } from "#lib/reviews/workbench/surroundings";
import { VisitTeller } from "#lib/reviews/workbench/visit-teller";
import type { Workbench } from "#lib/reviews/workbench/workbench";

/** Keeps how much of the article the person has seen, for as long as they look at the page. */
export function useVisit({ live, store }: Workbench, around: Surroundings): void {
  useEffect(() => {
    const teller = new VisitTeller(store.state.article.id, live, around);
    const look = () => teller.lookedAt(document.visibilityState === "visible");
    const leave = () => teller.lookedAt(false);
    look();
    document.addEventListener("visibilitychange", look);
    window.addEventListener("pagehide", leave);
    window.addEventListener("pageshow", look);
    return () => {
      document.removeEventListener("visibilitychange", look);
      window.removeEventListener("pagehide", leave);
      window.removeEventListener("pageshow", look);
      leave();
    };
  }, [live, store, around]);
}
