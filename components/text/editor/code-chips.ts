import { type EditorState, type Extension, StateField } from "@codemirror/state";
import { Decoration, type DecorationSet, EditorView, WidgetType } from "@codemirror/view";
import { codesIn, hasCodes, type PlacedCode } from "#lib/text/code";
import { type CodeLabel, codeElement } from "./code-element";

/** Draws the codes of the text as chips: the caret goes over each in one step, and a mouse can take hold of it. */
export function codeChips(labelOf: CodeLabel): Extension {
  const field = StateField.define<DecorationSet>({
    create: (state) => decorate(state, labelOf),
    update(decorations, { state, docChanged, selection }) {
      return docChanged || (selection && decorations.size > 0) ? decorate(state, labelOf) : decorations;
    },
    provide: (self) => [
      EditorView.decorations.from(self),
      EditorView.atomicRanges.of((view) => view.state.field(self, false) ?? Decoration.none),
    ],
  });
  return [field, EditorView.domEventHandlers({ mousedown: selectChip })];
}

/** The code that is selected, and nothing else. */
export function selectedCode(state: EditorState): PlacedCode | null {
  const { from, to } = state.selection.main;
  return codesIn(state.doc.toString()).find(({ start, end }) => start === from && end === to) ?? null;
}

/** The code that is selected, or that the caret stands at: before it, else behind it. */
export function codeAtCaret(state: EditorState): PlacedCode | null {
  const { main } = state.selection;
  if (!main.empty) return selectedCode(state);
  const all = codesIn(state.doc.toString());
  return all.find(({ end }) => end === main.head) ?? all.find(({ start }) => start === main.head) ?? null;
}

function decorate(state: EditorState, labelOf: CodeLabel): DecorationSet {
  const text = state.doc.toString();
  if (!hasCodes(text)) return Decoration.none;
  const { from, to } = state.selection.main;
  return Decoration.set(
    codesIn(text).map((code) => {
      const isSelected = from < to && from <= code.start && code.end <= to;
      return Decoration.replace({ widget: new Chip(code, labelOf(code), isSelected) }).range(code.start, code.end);
    }),
  );
}

/** A click selects the chip, for a key to move or delete it. */
function selectChip(event: MouseEvent, view: EditorView): boolean {
  const chip = event.target instanceof Element ? event.target.closest("[data-code]") : null;
  if (!chip || chip.closest("del") || event.button !== 0) return false;
  const from = view.posAtDOM(chip);
  const code = codesIn(view.state.doc.toString()).find(({ start }) => start === from);
  if (!code) return false;
  view.focus();
  view.dispatch({ selection: { anchor: code.start, head: code.end } });
  // Not prevented: the browser begins a drag from here.
  return true;
}

class Chip extends WidgetType {
  constructor(
    private readonly code: PlacedCode,
    private readonly label: string,
    private readonly isSelected: boolean,
  ) {
    super();
  }

  override eq(other: Chip): boolean {
    return other.code.sign === this.code.sign && other.label === this.label && other.isSelected === this.isSelected;
  }

  override toDOM(): HTMLElement {
    const chip = codeElement(this.code, this.label, this.isSelected);
    chip.draggable = true;
    return chip;
  }

  override ignoreEvent(): boolean {
    return false;
  }
}
