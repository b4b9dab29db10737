import { EditorSelection, type Extension } from "@codemirror/state";
import { EditorView, type KeyBinding, keymap } from "@codemirror/view";
import { words } from "#lib/text/words";

/** Languages written without spaces: what CodeMirror takes for one word there is a whole clause. */
const unspaced = new Set(["ja", "km", "lo", "my", "th", "yue", "zh"]);

/**
 * Word by word as the language's dictionary cuts: Ctrl (Alt on a Mac) with the arrows, Backspace and Delete, and a
 * double click. Nothing where words are told by spaces, which CodeMirror does itself, in mixed directions too.
 */
export function wordMotion(language: string): Extension {
  if (!unspaced.has(language.toLowerCase().split("-")[0] ?? "")) return [];
  return [keymap.of(wordKeys(language)), doubleClick(language)];
}

function wordKeys(language: string): KeyBinding[] {
  const move = (step: -1 | 1, isExtending: boolean) => (view: EditorView) => {
    const { main } = view.state.selection;
    const head = wordEdge(textOf(view), main.head, step, language);
    const selection = isExtending ? EditorSelection.range(main.anchor, head) : EditorSelection.cursor(head);
    view.dispatch({ selection, scrollIntoView: true, userEvent: "select" });
    return true;
  };
  const remove = (step: -1 | 1) => (view: EditorView) => {
    const { main } = view.state.selection;
    if (!main.empty) return false;
    const edge = wordEdge(textOf(view), main.head, step, language);
    const changes = { from: Math.min(edge, main.head), to: Math.max(edge, main.head) };
    view.dispatch({ changes, scrollIntoView: true, userEvent: step === -1 ? "delete.backward" : "delete.forward" });
    return true;
  };
  const arrow = (key: "Left" | "Right", step: -1 | 1): KeyBinding => ({
    key: `Mod-Arrow${key}`,
    mac: `Alt-Arrow${key}`,
    run: move(step, false),
    shift: move(step, true),
    preventDefault: true,
  });
  return [
    arrow("Left", -1),
    arrow("Right", 1),
    { key: "Mod-Backspace", mac: "Alt-Backspace", run: remove(-1) },
    { key: "Mod-Delete", mac: "Alt-Delete", run: remove(1) },
  ];
}

/** The far edge of the word that begins or ends next to a place, or that it stands in. UTF-16 code units. */
export function wordEdge(text: string, from: number, step: -1 | 1, language: string): number {
  const own = words(text, language).filter(({ isWord }) => isWord);
  if (step === 1) return own.find(({ end }) => end > from)?.end ?? text.length;
  return own.findLast(({ start }) => start < from)?.start ?? 0;
}

function doubleClick(language: string): Extension {
  return EditorView.mouseSelectionStyle.of((view, event) => {
    let pressed = event.button === 0 && event.detail === 2 ? wordAt(view, event, language) : null;
    if (!pressed) return null;
    return {
      get: (current, isExtending) => {
        const [first, last] = [pressed ?? noWord, wordAt(view, current, language) ?? pressed ?? noWord];
        const { anchor } = view.state.selection.main;
        if (isExtending) return EditorSelection.single(anchor, last.from < anchor ? last.from : last.to);
        return last.from < first.from
          ? EditorSelection.single(first.to, last.from)
          : EditorSelection.single(first.from, last.to);
      },
      // The text may be changed by others while the button is held down.
      update: ({ changes }) => {
        if (pressed) pressed = { from: changes.mapPos(pressed.from), to: changes.mapPos(pressed.to) };
      },
    };
  });
}

type Place = Readonly<{ from: number; to: number }>;
const noWord: Place = { from: 0, to: 0 };

function wordAt(view: EditorView, event: MouseEvent, language: string): Place | null {
  const place = view.posAtCoords({ x: event.clientX, y: event.clientY });
  if (place === null) return null;
  const word = words(textOf(view), language).find(({ start, end }) => start <= place && place < end);
  return word ? { from: word.start, to: word.end } : null;
}

function textOf(view: EditorView): string {
  return view.state.doc.toString();
}
