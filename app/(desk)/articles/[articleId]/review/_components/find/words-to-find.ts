import {
  markedInEditor,
  markedWords,
} from "#app/(desk)/articles/[articleId]/review/_components/annotations/marked-words";
import type { useDesk } from "#app/(desk)/articles/[articleId]/review/_components/workbench-context";

/** What is selected in one sentence: what somebody who asks to find something most likely looks for. */
export function wordsToFind(desk: ReturnType<typeof useDesk>): string {
  const { isEditing } = desk.workbench.store.state;
  const marked = isEditing ? markedInEditor(desk) : markedWords(desk.workbench);
  return marked.length === 1 ? (marked[0]?.quote ?? "") : "";
}
