import {
  type Range as DecorationRange,
  type EditorState,
  type Extension,
  StateEffect,
  StateField,
  type TransactionSpec,
} from "@codemirror/state";
import { Decoration, type DecorationSet, EditorView } from "@codemirror/view";
import type { Edit } from "#lib/text/edit";
import { type Mark, type MarkedText, type MarkKind, mapMarks, normalizeMarks } from "#lib/text/mark";

/** Replaces all formatting. */
export const setMarks = StateEffect.define<readonly Mark[]>();

/** The sentence's formatting: follows its words through every change, as on the server (lib/text/mark). */
const field = StateField.define<readonly Mark[]>({
  create: () => [],
  update: (marks, transaction) => {
    const set = transaction.effects.find((effect) => effect.is(setMarks));
    if (set) return normalizeMarks(set.value);
    if (!transaction.docChanged) return marks;
    const edits: Edit[] = [];
    transaction.changes.iterChanges((from, to, _, __, inserted) =>
      edits.push({ from, to, insert: inserted.toString() }),
    );
    return mapMarks(marks, edits);
  },
  provide: (self) => EditorView.decorations.from(self, decorations),
});

export function marksField(marks: readonly Mark[]): Extension {
  return field.init(() => normalizeMarks(marks));
}

/** The formatting the editor holds now. */
export function marksIn(state: EditorState): readonly Mark[] {
  return state.field(field);
}

/** Makes the selection (or the word at the caret) bold or italic; takes it away where all of it is. */
export function toggleMark(state: EditorState, kind: MarkKind): TransactionSpec {
  const selected = state.selection.main;
  const range = selected.empty ? state.wordAt(selected.head) : selected;
  if (!range || range.empty) return {};
  const marks = marksIn(state);
  const isOn = marks.some((mark) => mark.kind === kind && mark.start <= range.from && range.to <= mark.end);
  const others = marks.flatMap((mark) => (mark.kind === kind ? outside(mark, range) : [mark]));
  return { effects: setMarks.of(isOn ? others : [...marks, { kind, start: range.from, end: range.to }]) };
}

export function isSameMarked(a: MarkedText, b: MarkedText): boolean {
  return a.text === b.text && JSON.stringify(a.marks) === JSON.stringify(b.marks);
}

function outside(mark: Mark, { from, to }: Readonly<{ from: number; to: number }>): Mark[] {
  if (mark.end <= from || to <= mark.start) return [mark];
  return [
    { ...mark, end: Math.max(mark.start, from) },
    { ...mark, start: Math.min(mark.end, to) },
  ];
}

function decorations(marks: readonly Mark[]): DecorationSet {
  const tags: Record<MarkKind, string> = { bold: "strong", italic: "em", link: "span" };
  const ranges: DecorationRange<Decoration>[] = marks.map(({ kind, start, end }) =>
    Decoration.mark({
      tagName: tags[kind],
      ...(kind === "link" && { class: "underline decoration-accent underline-offset-4" }),
    }).range(start, end),
  );
  return Decoration.set(ranges, true);
}
