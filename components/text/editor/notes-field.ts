import { type Extension, type Range as PlacedRange, StateEffect, StateField } from "@codemirror/state";
import { Decoration, type DecorationSet, EditorView, WidgetType } from "@codemirror/view";
import { noteClass, signClass } from "#components/text/note-look";
import type { AnnotationMark } from "#lib/reviews/workbench/annotation-marks";
import type { NoteTone, SignKind } from "#lib/text/run";

/** Puts these annotations in place of those that were drawn. */
export const setNotes = StateEffect.define<readonly AnnotationMark[]>();

export type SignLabel = (kind: SignKind, tone: NoteTone) => string;

/** Draws annotations over the text. Between a keystroke and the word on what became of them, they move with the text. */
export function notesField(start: readonly AnnotationMark[], labelOf: SignLabel): Extension {
  return StateField.define<DecorationSet>({
    create: ({ doc }) => decorate(start, doc.length, labelOf),
    update(decorations, transaction) {
      let next = decorations.map(transaction.changes);
      for (const effect of transaction.effects) {
        if (effect.is(setNotes)) next = decorate(effect.value, transaction.newDoc.length, labelOf);
      }
      return next;
    },
    provide: (self) => EditorView.decorations.from(self),
  });
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
