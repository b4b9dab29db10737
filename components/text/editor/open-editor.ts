import { history, redo, redoDepth, standardKeymap, undo, undoDepth } from "@codemirror/commands";
import { EditorState, type Extension, Transaction } from "@codemirror/state";
import { EditorView, type KeyBinding, keymap } from "@codemirror/view";
import { directionOf } from "#lib/language/locale";
import type { AnnotationMark } from "#lib/reviews/workbench/annotation-marks";
import type { CodeFault } from "#lib/text/code-faults";
import { editsBetween } from "#lib/text/edit";
import { codeLabel, type InlineCode } from "#lib/text/inline-code";
import { isSameMarked, type MarkedText } from "#lib/text/mark";
import type { Range } from "#lib/text/range";
import { linkAt, setLink, toggleMark } from "#lib/text/toggle-mark";
import { words } from "#lib/text/words";
import { codeChips } from "./code-chips";
import type { CodeLabel } from "./code-element";
import { codeClipboard, codeGuard } from "./code-guard";
import { codeKeys, moveCodeAtCaret } from "./code-keys";
import { editorLook } from "./editor-look";
import { liveChanges } from "./live-changes";
import { marksField, marksOf, setMarks, startingMarks } from "./marks-field";
import { drawNotes, notesField, type SignLabel } from "./notes-field";
import { oneLine } from "./one-line";
import { wholeLetters } from "./whole-letters";
import { wordMotion } from "./word-motion";

export type EditorWishes = Readonly<{
  text: MarkedText;
  machine: MarkedText;
  /** The codes of the sentence's block. */
  codes: readonly InlineCode[];
  codeLabel: CodeLabel;
  /** A code was selected or moved, or what was to be done to one is not allowed. */
  onCode: (what: CodeFault["kind"] | "selected" | "moved", label: string) => void;
  language: string;
  /** UTF-16 offset, or an end. */
  caret: number | "start" | "end";
  label: string;
  takenOutLabel: string;
  notes: readonly AnnotationMark[];
  signLabel: SignLabel;
  onText: (text: MarkedText) => void;
  /** The caret wants out: -1 at the start, 1 at the end. */
  onEdge: (step: -1 | 1) => void;
  onEnter: () => void;
  onBlur: () => void;
  /** There is nothing left to take back (do again) in here. */
  onUndoBeyond: (what: "undo" | "redo") => void;
}>;

/** What buttons and keys outside may ask of an open editor. */
export type OpenEditor = Readonly<{
  caret: () => number;
  /** What is selected, UTF-16; empty at the caret. */
  selection: () => Range;
  /** The annotations to draw from now on. */
  note: (notes: readonly AnnotationMark[]) => void;
  focus: () => void;
  toggle: (kind: "bold" | "italic") => void;
  /** The link at the caret, or the words that would become one. */
  link: () => Readonly<{ range: Range; href: string | null }>;
  setLink: (range: Range, href: string | null) => void;
  /** Moves the code at the caret by a word. */
  moveCode: (side: "left" | "right") => void;
  /** Puts another text in its place, as a deed that can be taken back. */
  put: (text: MarkedText) => void;
  /** The text changed elsewhere: taken over without moving the caret off its words. */
  take: (text: MarkedText) => void;
  close: () => void;
}>;

/** Opens the one editor inside `parent`, focused, the caret where it is wished. */
export function openEditor(parent: HTMLElement, wishes: EditorWishes): OpenEditor {
  const { text, caret, language } = wishes;
  const anchor = caret === "start" ? 0 : caret === "end" ? text.text.length : Math.min(caret, text.text.length);
  const state = EditorState.create({ doc: text.text, selection: { anchor }, extensions: extensionsFor(wishes) });
  const view = new EditorView({ parent, state });
  view.focus();
  return {
    caret: () => view.state.selection.main.head,
    selection: () => ({ start: view.state.selection.main.from, end: view.state.selection.main.to }),
    note: (notes) => drawNotes(view, notes),
    focus: () => view.focus(),
    toggle: (kind) => {
      const marks = toggleMark(marksOf(view.state), kind, rangeOrWord(view.state, language));
      view.dispatch({ effects: setMarks.of(marks), userEvent: "input.format" });
    },
    link: () => {
      const range = rangeOrWord(view.state, language);
      const link = linkAt(marksOf(view.state), range);
      return link ? { range: { start: link.start, end: link.end }, href: link.href ?? null } : { range, href: null };
    },
    setLink: (range, href) => {
      view.dispatch({ effects: setMarks.of(setLink(marksOf(view.state), range, href)), userEvent: "input.format" });
      view.focus();
    },
    moveCode: (side) => {
      const code = moveCodeAtCaret(view, side, language);
      if (code) wishes.onCode("moved", codeLabel(code));
    },
    put: (wanted) => {
      const changes = editsBetween(view.state.doc.toString(), wanted.text, language);
      view.dispatch({ changes, effects: setMarks.of(wanted.marks), userEvent: "input.codes" });
    },
    take: (present) => {
      if (isSameMarked(present, textOf(view.state))) return;
      const changes = editsBetween(view.state.doc.toString(), present.text, language);
      const annotations = Transaction.addToHistory.of(false);
      view.dispatch({ changes, effects: setMarks.of(present.marks), annotations });
    },
    close: () => view.destroy(),
  };
}

function extensionsFor(wishes: EditorWishes): Extension {
  const { text, machine, language, label, takenOutLabel, notes, signLabel, onText, onBlur } = wishes;
  const { codes, codeLabel: readOut, onCode } = wishes;
  const nonce = document.querySelector<HTMLScriptElement>("script[nonce]")?.nonce;
  return [
    history(),
    oneLine,
    startingMarks(text.marks),
    liveChanges({ machine: machine.text, language, takenOutLabel, codeLabel: readOut }),
    codeChips(readOut),
    codeGuard(codes, onCode),
    codeClipboard(codes),
    notesField(notes, signLabel),
    wholeLetters,
    wordMotion(language),
    keymap.of([...codeKeys((code) => onCode("selected", codeLabel(code))), ...ownKeys(wishes), ...standardKeymap]),
    EditorView.lineWrapping,
    editorLook,
    EditorView.contentAttributes.of({
      lang: language,
      dir: directionOf(language),
      spellcheck: "true",
      autocorrect: "on",
      autocapitalize: "off",
      "aria-label": label,
      "aria-multiline": "false",
    }),
    EditorView.updateListener.of((update) => {
      const isChanged = update.docChanged || update.startState.field(marksField) !== update.state.field(marksField);
      if (isChanged) onText(textOf(update.state));
      if (update.focusChanged && !update.view.hasFocus) onBlur();
    }),
    nonce ? EditorView.cspNonce.of(nonce) : [],
  ];
}

function ownKeys({ onEdge, onEnter, onUndoBeyond }: EditorWishes): KeyBinding[] {
  const atEdge = (step: -1 | 1) => (view: EditorView) => {
    const { main } = view.state.selection;
    if (!main.empty || main.head !== (step === -1 ? 0 : view.state.doc.length)) return false;
    onEdge(step);
    return true;
  };
  const atOuterLine = (step: -1 | 1) => (view: EditorView) => {
    const { main } = view.state.selection;
    const moved = view.moveVertically(main, step === 1);
    const edge = step === -1 ? 0 : view.state.doc.length;
    const isOut =
      main.empty && (moved.head === main.head || (moved.head === edge && isSameLine(view, main.head, edge)));
    if (isOut) onEdge(step);
    return isOut;
  };
  const sideways = (key: "left" | "right") => (view: EditorView) =>
    atEdge((key === "right") === (view.textDirection === 0) ? 1 : -1)(view);
  const take = (what: "undo" | "redo") => (view: EditorView) => {
    const depth = what === "undo" ? undoDepth(view.state) : redoDepth(view.state);
    if (depth === 0) onUndoBeyond(what);
    else if (what === "undo") undo(view);
    else redo(view);
    return true;
  };
  const enter = () => {
    onEnter();
    return true;
  };
  return [
    { key: "ArrowLeft", run: sideways("left") },
    { key: "ArrowRight", run: sideways("right") },
    { key: "ArrowUp", run: atOuterLine(-1) },
    { key: "ArrowDown", run: atOuterLine(1) },
    { key: "Mod-z", run: take("undo"), preventDefault: true },
    { key: "Mod-Shift-z", run: take("redo"), preventDefault: true },
    { key: "Mod-y", run: take("redo"), preventDefault: true },
    { key: "Enter", run: enter, shift: enter },
  ];
}

function isSameLine(view: EditorView, a: number, b: number): boolean {
  const first = view.coordsAtPos(a);
  const second = view.coordsAtPos(b);
  return first !== null && second !== null && first.top < second.bottom && second.top < first.bottom;
}

/** What is selected; of a mere caret, the word it stands in. */
function rangeOrWord(state: EditorState, language: string): Range {
  const { main } = state.selection;
  if (!main.empty) return { start: main.from, end: main.to };
  const around = words(state.doc.toString(), language).find(
    ({ start, end, isWord }) => isWord && start <= main.head && main.head <= end,
  );
  return around ? { start: around.start, end: around.end } : { start: main.head, end: main.head };
}

function textOf(state: EditorState): MarkedText {
  return { text: state.doc.toString(), marks: marksOf(state) };
}
