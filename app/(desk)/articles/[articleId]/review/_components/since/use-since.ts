import { useHeld } from "#app/(desk)/articles/[articleId]/review/_components/use-held";
import { useDesk } from "#app/(desk)/articles/[articleId]/review/_components/workbench-context";
import type { SinceState } from "#lib/reviews/workbench/since-desk";
import type { PlacedDeed } from "#lib/visits/others-deeds";

/** What others did since the person was here, as far as it was not gone through; null when there is nothing of it. */
export function useSince(): SinceState | null {
  return useHeld(useDesk().since.held, (since) => since);
}

/** Likewise in one sentence. */
export function useSinceHere(id: string): PlacedDeed | null {
  return useHeld(useDesk().since.held, (since) => since?.left.get(id) ?? null);
}
