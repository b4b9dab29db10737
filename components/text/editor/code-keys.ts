import { selectGroupLeft, selectGroupRight } from "@codemirror/commands";
import type { EditorView, KeyBinding } from "@codemirror/view";
import { codesIn, type PlacedCode } from "#lib/text/code";
import { moveCode } from "#lib/text/move-code";
import { codeAtCaret } from "./code-chips";

/** Backspace and Delete select a code first; pressed again they take it out. */
export function codeKeys(selected: (code: PlacedCode) => void): KeyBinding[] {
  const select = (side: "start" | "end") => (view: EditorView) => {
    const { main } = view.state.selection;
    const code = main.empty ? codesIn(view.state.doc.toString()).find((each) => each[side] === main.head) : undefined;
    if (!code) return false;
    view.dispatch({ selection: { anchor: code.start, head: code.end } });
    selected(code);
    return true;
  };
  return [
    { key: "Backspace", run: select("end"), shift: select("end") },
    { key: "Delete", run: select("start") },
    { key: "Mod-Backspace", run: select("end") },
    { key: "Mod-Delete", run: select("start") },
  ];
}

/** Moves the code at the caret by a word, towards a side of the screen; without one, selects a word as the system does. */
export function moveCodeAtCaret(view: EditorView, side: "left" | "right", language: string): PlacedCode | null {
  const code = codeAtCaret(view.state);
  if (!code) {
    (side === "left" ? selectGroupLeft : selectGroupRight)(view);
    return null;
  }
  const isForward = (side === "right") === (view.textDirection === 0);
  const move = moveCode(view.state.doc.toString(), code, isForward ? 1 : -1, language);
  if (!move) return null;
  view.dispatch({
    changes: [...move.edits],
    selection: { anchor: move.at, head: move.at + code.sign.length },
    scrollIntoView: true,
    userEvent: "move.code",
  });
  return code;
}
