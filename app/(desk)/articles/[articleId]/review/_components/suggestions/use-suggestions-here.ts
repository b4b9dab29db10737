import { useHeld } from "#app/(desk)/articles/[articleId]/review/_components/use-held";
import { useDesk } from "#app/(desk)/articles/[articleId]/review/_components/workbench-context";
import type { ShownSuggestion } from "#lib/suggestions/suggestion";

/** The open suggestions on one sentence. */
export function useSuggestionsHere(id: string): readonly ShownSuggestion[] {
  return useHeld(useDesk().suggestions.held, (suggestions) => suggestions.get(id) ?? none);
}

const none: readonly ShownSuggestion[] = [];
