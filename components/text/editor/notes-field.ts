import { type Extension, type Range as PlacedRange, RangeSet, StateEffect, StateField } from "@codemirror/state";
import { Decoration, type DecorationSet, EditorView, WidgetType } from "@codemirror/view";
import { noteClass, signClass } from "#components/text/note-look";
import type { AnnotationMark } from "#lib/reviews/workbench/annotation-marks";
import type { NoteTone, SignKind } from "#lib/text/run";

export type SignLabel = (kind: SignKind, tone: NoteTone) => string;

type Drawn = Readonly<{ decorations: DecorationSet; labelOf: SignLabel }>;

const setDrawn = StateEffect.define<DecorationSet>();

const drawnNotes = StateField.define<Drawn>({
  create: () => ({ decorations: Decoration.none, labelOf: () => "" }),
  update(drawn, transaction) {
    const given = transaction.effects.find((effect) => effect.is(setDrawn));
    if (!given && !transaction.docChanged) return drawn;
    return { ...drawn, decorations: given ? given.value : drawn.decorations.map(transaction.changes) };
  },
  provide: (field) => EditorView.decorations.from(field, ({ decorations }) => decorations),
});

/** Draws annotations over the text. Between a keystroke and the word on what became of them, they move with the text. */
export function notesField(start: readonly AnnotationMark[], labelOf: SignLabel): Extension {
  return drawnNotes.init(({ doc }) => ({ decorations: decorate(start, doc.length, labelOf), labelOf }));
}

/** Draws these annotations in place of those that were drawn: nothing where they have moved there already. */
export function drawNotes(view: EditorView, notes: readonly AnnotationMark[]): void {
  const { decorations, labelOf } = view.state.field(drawnNotes);
  const wanted = decorate(notes, view.state.doc.length, labelOf);
  if (!RangeSet.eq([decorations], [wanted])) view.dispatch({ effects: setDrawn.of(wanted) });
}

function decorate(marks: readonly AnnotationMark[], length: number, labelOf: SignLabel): DecorationSet {
  const placed = marks
    .filter(({ end, isSource }) => !isSource && end <= length)
    .flatMap(({ start, end, lane, tone, sign, isCurrent }): PlacedRange<Decoration>[] => {
      const line =
        start < end ? [Decoration.mark({ class: noteClass({ lane, tone, isCurrent }) }).range(start, end)] : [];
      if (sign === null) return line;
      const widget = new Sign(signClass({ kind: sign, tone, isCurrent }), labelOf(sign, tone));
      return [...line, Decoration.widget({ widget, side: 1 }).range(end)];
    });
  return Decoration.set(placed, true);
}

class Sign extends WidgetType {
  constructor(
    private readonly look: string,
    private readonly label: string,
  ) {
    super();
  }

  override eq(other: Sign): boolean {
    return other.look === this.look && other.label === this.label;
  }

  override toDOM(): HTMLElement {
    const element = document.createElement("span");
    element.className = this.look;
    element.setAttribute("role", "img");
    element.setAttribute("aria-label", this.label);
    return element;
  }
}
