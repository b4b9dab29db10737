import { EditorSelection, EditorState, type SelectionRange } from "@codemirror/state";
import { graphemeEnd, graphemeStart } from "#lib/text/grapheme";

/**
 * The caret never stands within what is read as one letter (an Indian conjunct, an emoji of several), by key or by
 * mouse: it goes on to the end the step was going to. Backspace still takes the last sign of a letter alone.
 */
export const wholeLetters = EditorState.transactionFilter.of((transaction) => {
  const { selection, startState } = transaction;
  if (!selection || transaction.docChanged) return transaction;
  const text = startState.doc.toString();
  const from = startState.selection.main.head;
  const ranges = selection.ranges.map((range) => onWholeLetters(text, range, from));
  if (ranges.every((range, index) => range === selection.ranges[index])) return transaction;
  return [transaction, { selection: EditorSelection.create(ranges, selection.mainIndex) }];
});

function onWholeLetters(text: string, range: SelectionRange, from: number): SelectionRange {
  const snap = (place: number) => (place > from ? graphemeEnd(text, place) : graphemeStart(text, place));
  const [anchor, head] = [snap(range.anchor), snap(range.head)];
  if (anchor === range.anchor && head === range.head) return range;
  return EditorSelection.range(anchor, head);
}
