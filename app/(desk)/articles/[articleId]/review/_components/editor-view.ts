import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { Compartment, EditorState, Prec } from "@codemirror/state";
import { EditorView, keymap } from "@codemirror/view";
import { applyEdits, editsBetween } from "#lib/text/edit";
import type { MarkedText, MarkKind } from "#lib/text/mark";
import { changesExtension } from "./editor-changes";
import { isSameMarked, marksField, marksIn, setMarks, toggleMark } from "./editor-marks";

type Options = Readonly<{
  machine: MarkedText;
  corrected: MarkedText;
  caret: number;
  language: string;
  direction: "ltr" | "rtl";
  showsChanges: boolean;
  label: string;
  onChange: (corrected: MarkedText) => void;
  onCaret: (caret: number) => void;
  /** The caret wants out: to the sentence before or after. */
  onLeave: (step: 1 | -1) => void;
}>;

export type SegmentEditorView = Readonly<{
  showChanges: (isOn: boolean) => void;
  /** Takes a text that came from elsewhere (a merge, a restore), keeping the caret at its words. */
  take: (corrected: MarkedText) => void;
  destroy: () => void;
}>;

/** A CodeMirror editor for one sentence: one line, its formatting, and its changes against the machine's text live. */
export function createEditor(parent: HTMLElement, options: Options): SegmentEditorView {
  const changes = new Compartment();
  const changesFor = (isOn: boolean) => (isOn ? changesExtension(options.machine.text, options.language) : []);
  let isTaking = false;
  const view = new EditorView({
    parent,
    state: EditorState.create({
      doc: options.corrected.text,
      selection: { anchor: Math.min(options.caret, options.corrected.text.length) },
      extensions: [
        Prec.high(keymap.of(keysOf(options))),
        history(),
        keymap.of([...historyKeymap, ...defaultKeymap.filter(({ key }) => !taken.has(key ?? ""))]),
        EditorView.lineWrapping,
        EditorView.perLineTextDirection.of(true),
        EditorView.contentAttributes.of({
          "aria-label": options.label,
          "aria-multiline": "false",
          spellcheck: "true",
          autocorrect: "off",
          lang: options.language,
          dir: options.direction,
        }),
        oneLine,
        look,
        marksField(options.corrected.marks),
        changes.of(changesFor(options.showsChanges)),
        EditorView.updateListener.of((update) => {
          if (update.selectionSet || update.docChanged) options.onCaret(update.state.selection.main.head);
          const now = read(update.state);
          if (!isTaking && !isSameMarked(now, read(update.startState))) options.onChange(now);
        }),
      ],
    }),
  });
  view.focus();
  return {
    showChanges: (isOn) => view.dispatch({ effects: changes.reconfigure(changesFor(isOn)) }),
    take: (corrected) => {
      const present = read(view.state);
      if (isSameMarked(present, corrected)) return;
      const edits = editsBetween(present.text, corrected.text, options.language);
      if (applyEdits(present.text, edits) !== corrected.text) return;
      isTaking = true;
      view.dispatch({
        changes: edits.map(({ from, to, insert }) => ({ from, to, insert })),
        effects: setMarks.of(corrected.marks),
      });
      isTaking = false;
    },
    destroy: () => view.destroy(),
  };
}

/** Keys that belong to the whole workbench (use-keys.ts) and must not be eaten here. */
const taken = new Set([
  "Mod-Enter",
  "Enter",
  "Mod-Alt-Enter",
  "Escape",
  "Alt-ArrowUp",
  "Alt-ArrowDown",
  "Mod-i",
  "Mod-Home",
  "Mod-End",
]);

function keysOf({ onLeave, direction }: Options) {
  const format = (kind: MarkKind) => (view: EditorView) => {
    view.dispatch(toggleMark(view.state, kind));
    return true;
  };
  const leaveAt = (step: 1 | -1) => (view: EditorView) => {
    const { head, empty } = view.state.selection.main;
    if (!empty || head !== (step === 1 ? view.state.doc.length : 0)) return false;
    onLeave(step);
    return true;
  };
  const forward = direction === "ltr" ? "ArrowRight" : "ArrowLeft";
  const back = direction === "ltr" ? "ArrowLeft" : "ArrowRight";
  return [
    { key: "Mod-b", run: format("bold") },
    { key: "Mod-i", run: format("italic") },
    // A sentence has no line breaks; Enter alone does nothing, so that nobody approves by accident.
    { key: "Enter", run: () => true },
    { key: forward, run: leaveAt(1) },
    { key: back, run: leaveAt(-1) },
  ];
}

/** Whatever comes in with line breaks (a paste, a drop) comes in with spaces. */
const oneLine = EditorState.transactionFilter.of((transaction) => {
  if (!transaction.docChanged || transaction.newDoc.lines === 1) return transaction;
  const changes: { from: number; to: number; insert: string }[] = [];
  transaction.changes.iterChanges((from, to, _, __, inserted) => {
    changes.push({ from, to, insert: inserted.toString().replace(/\s*\n\s*/gu, " ") });
  });
  const last = changes.at(-1);
  const selection = last && { anchor: last.from + last.insert.length };
  return [{ changes, ...(selection && changes.length === 1 && { selection }), userEvent: "input.paste" }];
});

/** Exactly the type of the text around it: nothing moves when the editor comes or goes. */
const look = EditorView.theme({
  "&": { background: "transparent", color: "inherit" },
  "&.cm-focused": { outline: "none" },
  ".cm-scroller": { fontFamily: "inherit", lineHeight: "inherit", overflow: "visible" },
  ".cm-content": { padding: "0", fontFamily: "inherit", caretColor: "var(--ink)" },
  ".cm-line": { padding: "0" },
});

function read(state: EditorState): MarkedText {
  return { text: state.doc.toString(), marks: marksIn(state) };
}
