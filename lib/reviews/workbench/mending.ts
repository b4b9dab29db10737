import { placedEdits, type WantedPlace } from "#lib/findings/placed-edits";
import { applyEdits } from "#lib/text/edit";
import { type MarkedText, mapMarks } from "#lib/text/mark";
import type { Saving } from "./saving";
import { workingText } from "./sentence";
import type { Store } from "./store";
import { did } from "./undo-stack";

/** Puts other words in a sentence, as one deed that can be taken back, and saves it. False when none of them is there. */
export function mend(store: Store, saving: Saving, segmentId: string, wanted: readonly WantedPlace[]): boolean {
  const sentence = store.sentence(segmentId);
  if (!sentence) return false;
  const { text, marks } = workingText(sentence);
  const { edits } = placedEdits(text, wanted);
  if (edits.length === 0) return false;
  const before: MarkedText = { text, marks };
  const after: MarkedText = { text: applyEdits(text, edits), marks: mapMarks(marks, edits) };
  saving.typed(segmentId, after);
  void saving.settle(segmentId);
  store.update((state) => ({ ...state, undo: did(state.undo, { kind: "text", segmentId, before, after }) }));
  return true;
}
