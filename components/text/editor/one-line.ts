import { EditorState, type Extension } from "@codemirror/state";
import { EditorView } from "@codemirror/view";

/** Line ends (with the spaces around them), and signs no keyboard makes and no reader sees. */
const lineEnds = /[^\S\u00a0\u202f]*[\r\n\u2028\u2029]+[^\S\u00a0\u202f]*/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
const unseen = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;

/** What comes from elsewhere (pasted, dropped, dictated), on one line. */
export function asOneLine(text: string): string {
  return text.replace(lineEnds, " ").replace(unseen, "");
}

/** A sentence has no line breaks, whichever way they come in. */
export const oneLine: Extension = [
  EditorView.clipboardInputFilter.of(asOneLine),
  EditorState.transactionFilter.of((transaction) => {
    if (!transaction.docChanged) return transaction;
    const whole = transaction.newDoc.toString();
    if (asOneLine(whole) === whole) return transaction;
    const changes: { from: number; to: number; insert: string }[] = [];
    transaction.changes.iterChanges((from, to, _start, _end, inserted) => {
      changes.push({ from, to, insert: asOneLine(inserted.toString()) });
    });
    const last = changes.at(-1);
    const moved = changes.slice(0, -1).reduce((sum, { from, to, insert }) => sum + insert.length - (to - from), 0);
    const caret = last ? last.from + moved + last.insert.length : 0;
    return [{ changes, selection: { anchor: caret }, scrollIntoView: true, userEvent: "input.paste" }];
  }),
];
