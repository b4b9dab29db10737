import { type EditorState, type Extension, StateField } from "@codemirror/state";
import { Decoration, type DecorationSet, EditorView, WidgetType } from "@codemirror/view";
import { deletionClass, insertionClass } from "#components/text/changed-text";
import { diffWords } from "#lib/text/diff";
import { present } from "#lib/text/present";

/** Changes against the machine's text, worked out anew with every keystroke: for one sentence that takes no time. */
export function changesExtension(machine: string, language: string): Extension {
  const compute = (state: EditorState) => decorations(machine, state.doc.toString(), language);
  return StateField.define<DecorationSet>({
    create: compute,
    update: (shown, transaction) => (transaction.docChanged ? compute(transaction.state) : shown),
    provide: (field) => EditorView.decorations.from(field),
  });
}

function decorations(machine: string, text: string, language: string): DecorationSet {
  const ranges = present(diffWords(machine, text, language), language).flatMap(({ kind, text: run, after }) => {
    if (kind === "same") return [];
    if (kind === "insertion") return [Decoration.mark({ class: insertionClass }).range(after.start, after.end)];
    return [Decoration.widget({ widget: new DeletedWords(run), side: -1 }).range(after.start)];
  });
  return Decoration.set(ranges, true);
}

/** Words the machine had here: shown struck, not part of the text, skipped by the caret. */
class DeletedWords extends WidgetType {
  constructor(private readonly text: string) {
    super();
  }

  override eq(other: DeletedWords): boolean {
    return other.text === this.text;
  }

  toDOM(): HTMLElement {
    const element = document.createElement("del");
    element.className = deletionClass;
    element.textContent = this.text;
    return element;
  }

  override ignoreEvent(): boolean {
    return false;
  }
}
