import {
  type Extension,
  type Range as PlacedRange,
  StateEffect,
  StateField,
  type Transaction,
} from "@codemirror/state";
import { Decoration, type DecorationSet, EditorView, ViewPlugin, type ViewUpdate, WidgetType } from "@codemirror/view";
import { changeLook } from "#components/text/run-text";
import { idle } from "#components/ui/idle";
import { outlineChanges } from "#lib/text/run";
import { type CodeLabel, codedNodes } from "./code-element";

/** UTF-16 code units of both texts together up to which every keystroke shows its change at once. */
const quick = 4_000;
/** Milliseconds after which a longer text's changes are shown. */
const patience = 200;

const setChanges = StateEffect.define<DecorationSet>();

type Against = Readonly<{ machine: string; language: string; takenOutLabel: string; codeLabel: CodeLabel }>;

/** Shows the text as what became of the machine's: put in, underlined; taken out, struck, in its place and out of reach. */
export function liveChanges(against: Against): Extension {
  const field = StateField.define<DecorationSet>({
    create: (state) => decorate(against, state.doc.toString()),
    update(decorations, transaction) {
      const given = transaction.effects.find((effect) => effect.is(setChanges));
      if (given) return given.value;
      if (!transaction.docChanged) return decorations;
      return isAtOnce(against, transaction)
        ? decorate(against, transaction.newDoc.toString())
        : decorations.map(transaction.changes);
    },
    provide: (self) => EditorView.decorations.from(self),
  });
  return [field, follower(against)];
}

/**
 * Whether a transaction shows its change itself: letters typed and taken out in a text of usual length. One drawing for
 * a keystroke instead of two, of which the second would be late.
 */
function isAtOnce({ machine }: Against, transaction: Transaction): boolean {
  const isShort = transaction.newDoc.length + machine.length <= quick;
  const isTyped = transaction.isUserEvent("input") || transaction.isUserEvent("delete");
  return isShort && isTyped && !transaction.isUserEvent("input.type.compose");
}

/** Works other changes out anew; not while an input method composes, which a moving widget would break off. */
function follower(against: Against): Extension {
  return ViewPlugin.define(
    (view) => {
      let timer: ReturnType<typeof setTimeout> | null = null;
      let isStale = false;
      void idle().then(() => warmUp(against));
      const refresh = () => {
        timer = null;
        if (view.composing) return;
        isStale = false;
        view.dispatch({ effects: setChanges.of(decorate(against, view.state.doc.toString())) });
      };
      const later = (milliseconds: number) => {
        if (timer === null) timer = setTimeout(refresh, milliseconds);
      };
      return {
        update(update: ViewUpdate) {
          const edits = update.transactions.filter(({ docChanged }) => docChanged);
          if (edits.length > 0) isStale = edits.some((each) => !isAtOnce(against, each));
          if (!isStale || view.composing) return;
          const isQuick = update.state.doc.length + against.machine.length <= quick;
          // A plugin may not dispatch within an update; a microtask still comes before the next frame.
          if (isQuick) queueMicrotask(() => isStale && refresh());
          else later(patience);
        },
        destroy() {
          if (timer !== null) clearTimeout(timer);
          isStale = false;
        },
      };
    },
    { eventHandlers: { compositionend: (_event, view) => void setTimeout(() => view.dispatch({})) } },
  );
}

/** Works a change out that nobody sees: the first letter need not wait for the code, and the language's word breaks. */
function warmUp({ machine, language }: Against): void {
  const middle = Math.floor(Math.min(machine.length, quick) / 2);
  outlineChanges(machine.slice(0, quick), `${machine.slice(0, middle)}x${machine.slice(middle, quick)}`, language);
}

function decorate({ machine, language, takenOutLabel, codeLabel }: Against, text: string): DecorationSet {
  const placed: PlacedRange<Decoration>[] = [];
  let at = 0;
  let before = 0;
  for (const [kind, length] of outlineChanges(machine, text, language)) {
    if (kind === "deletion") {
      const widget = new TakenOut(machine.slice(before, before + length), takenOutLabel, codeLabel);
      placed.push(Decoration.widget({ widget, side: -1 }).range(at));
    } else if (kind === "insertion") {
      placed.push(Decoration.mark({ tagName: "ins", class: changeLook.insertion }).range(at, at + length));
    }
    if (kind !== "insertion") before += length;
    if (kind !== "deletion") at += length;
  }
  return Decoration.set(placed, true);
}

/** Words of the machine's that are gone: seen, read out as gone, and never in the caret's way. */
class TakenOut extends WidgetType {
  constructor(
    private readonly text: string,
    private readonly label: string,
    private readonly codeLabel: CodeLabel,
  ) {
    super();
  }

  override eq(other: TakenOut): boolean {
    return other.text === this.text && other.label === this.label;
  }

  override toDOM(): HTMLElement {
    const element = document.createElement("del");
    element.className = changeLook.deletion;
    const label = document.createElement("span");
    label.className = "sr-only";
    label.textContent = `${this.label} `;
    element.append(label, ...codedNodes(this.text, this.codeLabel));
    return element;
  }

  override ignoreEvent(): boolean {
    return false;
  }
}
