import { useSyncExternalStore } from "react";
import { useDesk } from "#app/(desk)/articles/[articleId]/review/_components/workbench-context";
import type { ShownSuggestion } from "#lib/suggestions/suggestion";

/** The open suggestions on one sentence. */
export function useSuggestionsHere(id: string): readonly ShownSuggestion[] {
  const { held } = useDesk().suggestions;
  const snapshot = () => held.value.get(id) ?? none;
  return useSyncExternalStore(held.subscribe, snapshot, snapshot);
}

const none: readonly ShownSuggestion[] = [];
