import { invertedEffects } from "@codemirror/commands";
import {
  type ChangeDesc,
  type ChangeSet,
  type EditorState,
  type Extension,
  type Range as PlacedRange,
  StateEffect,
  StateField,
} from "@codemirror/state";
import { Decoration, type DecorationSet, EditorView } from "@codemirror/view";
import { linkLook } from "#components/text/run-text";
import type { Edit } from "#lib/text/edit";
import { type Mark, mapMarks } from "#lib/text/mark";

/** Puts this formatting in place of all there was. */
export const setMarks = StateEffect.define<readonly Mark[]>({ map: moveMarks });

/** The formatting over the text, moved along with every edit by the same rule the server uses. */
export const marksField = StateField.define<readonly Mark[]>({
  create: () => [],
  update(marks, transaction) {
    let next = transaction.docChanged ? mapMarks(marks, editsOf(transaction.changes)) : marks;
    for (const effect of transaction.effects) if (effect.is(setMarks)) next = effect.value;
    return next;
  },
  provide: (field) => [
    EditorView.decorations.from(field, decorate),
    // Undo brings back formatting too: also the one that went away with its words.
    invertedEffects.of(({ startState, state }) => {
      const before = startState.field(field);
      return before === state.field(field) ? [] : [setMarks.of(before)];
    }),
  ],
});

export function marksOf(state: EditorState): readonly Mark[] {
  return state.field(marksField);
}

/** Formatting to start with. */
export function startingMarks(marks: readonly Mark[]): Extension {
  return marksField.init(() => marks);
}

const looks: Record<"bold" | "italic", Decoration> = {
  bold: Decoration.mark({ tagName: "strong", class: "font-bold" }),
  italic: Decoration.mark({ tagName: "em" }),
};

function decorate(marks: readonly Mark[]): DecorationSet {
  const placed: PlacedRange<Decoration>[] = marks.map(({ kind, start, end, href }) => {
    const look =
      kind === "link" ? Decoration.mark({ class: linkLook, attributes: { title: href ?? "" } }) : looks[kind];
    return look.range(start, end);
  });
  return Decoration.set(placed, true);
}

function editsOf(changes: ChangeSet): Edit[] {
  const edits: Edit[] = [];
  changes.iterChanges((from, to, _start, _end, inserted) => edits.push({ from, to, insert: inserted.toString() }));
  return edits;
}

function moveMarks(marks: readonly Mark[], changes: ChangeDesc): Mark[] {
  return marks.flatMap((mark) => {
    const start = changes.mapPos(mark.start, 1);
    const end = changes.mapPos(mark.end, -1);
    return start < end ? [{ ...mark, start, end }] : [];
  });
}
