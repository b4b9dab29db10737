import type { Surroundings } from "#lib/reviews/workbench/surroundings";
import { VisitTeller } from "#lib/reviews/workbench/visit-teller";
import type { Workbench } from "#lib/reviews/workbench/workbench";

/** Keeps how much of the article the person has seen, for as long as they look at the page; until `signal` ends it. */
export function followVisit({ live, store }: Workbench, around: Surroundings, signal: AbortSignal): void {
  if (signal.aborted) return;
  const teller = new VisitTeller(store.state.article.id, live, around);
  const look = () => teller.lookedAt(document.visibilityState === "visible");
  const leave = () => teller.lookedAt(false);
  const act = () => {
    if (store.state.activeId !== null) teller.acted();
  };
  look();
  // A sentence may have come to the front before this code came.
  act();
  const stop = store.subscribe(act);
  document.addEventListener("visibilitychange", look, { signal });
  window.addEventListener("pagehide", leave, { signal });
  window.addEventListener("pageshow", look, { signal });
  signal.addEventListener("abort", () => {
    stop();
    leave();
  });
}
