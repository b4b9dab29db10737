import type { useDesk } from "#app/(desk)/articles/[articleId]/review/_components/workbench-context";
import type { ComposedPlace } from "#lib/reviews/workbench/composer";
import { workingText } from "#lib/reviews/workbench/sentence";
import type { Workbench } from "#lib/reviews/workbench/workbench";

type Desk = ReturnType<typeof useDesk>;

/** What the browser's selection covers, in reading order: words of sentences at rest, words taken out, words of sources. */
export function markedWords({ store }: Workbench): readonly ComposedPlace[] {
  const selection = window.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return [];
  const range = selection.getRangeAt(0);
  const rows = [...document.querySelectorAll("[data-sentence], [data-source-of]")];
  return rows
    .filter((row) => range.intersectsNode(row) && !row.querySelector(".cm-content"))
    .flatMap((row) => {
      const segmentId = row.getAttribute("data-sentence") ?? row.getAttribute("data-source-of") ?? "";
      const sentence = store.sentence(segmentId);
      const marked = markedIn(row, range);
      if (!sentence || !marked) return [];
      const isSource = row.hasAttribute("data-source-of");
      const basis = isSource ? "source" : marked.isTakenOut ? "machine" : "text";
      const { segment } = sentence;
      const texts = { source: segment.source ?? "", machine: segment.machine.text, text: workingText(sentence).text };
      return placeOf(segmentId, basis, marked, texts[basis]) ?? [];
    });
}

/** What is selected in the open editor; nothing at a mere caret. */
export function markedInEditor({ workbench, editor }: Desk): readonly ComposedPlace[] {
  const { activeId } = workbench.store.state;
  const sentence = activeId === null ? null : workbench.store.sentence(activeId);
  if (activeId === null || !sentence || !editor.current) return [];
  const place = placeOf(activeId, "text", editor.current.selection(), workingText(sentence).text);
  return place ? [place] : [];
}

/** The caret of the open editor, where something is missing; null while none is open. */
export function omissionInEditor({ workbench, editor }: Desk): ComposedPlace | null {
  const { activeId, isEditing } = workbench.store.state;
  const sentence = activeId === null ? null : workbench.store.sentence(activeId);
  if (!isEditing || activeId === null || !sentence || !editor.current) return null;
  const at = editor.current.caret();
  return { segmentId: activeId, basis: "text", start: at, end: at, quote: "", text: workingText(sentence).text };
}

type Marked = Readonly<{ start: number; end: number }>;

/** The place without the white space at its ends; null where nothing else is. */
function placeOf(
  segmentId: string,
  basis: ComposedPlace["basis"],
  { start, end }: Marked,
  text: string,
): ComposedPlace | null {
  const words = text.slice(start, end);
  const quote = words.trim();
  if (quote === "") return null;
  const from = start + words.length - words.trimStart().length;
  return { segmentId, basis, start: from, end: from + quote.length, quote, text };
}

type Stretch = Marked & Readonly<{ isTakenOut: boolean }>;

/** Which part of a sentence's texts a selection covers: of its own text, or of the machine's where only that is covered. */
function markedIn(row: Element, range: Range): Stretch | null {
  const covered = stretchesIn(row, range);
  const own = covered.filter(({ isTakenOut }) => !isTakenOut);
  const parts = own.length > 0 ? own : covered;
  const [first, last] = [parts[0], parts.at(-1)];
  return first && last ? { ...first, end: last.end } : null;
}

/** The covered stretches in order: of the sentence's own text, and of the machine's where words were taken out. */
function stretchesIn(row: Element, range: Range): Stretch[] {
  const walker = document.createTreeWalker(row, NodeFilter.SHOW_TEXT);
  const at = { text: 0, machine: 0 };
  const covered: Stretch[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const length = node.nodeValue?.length ?? 0;
    const isTakenOut = node.parentElement?.closest("[data-taken-out]") != null;
    const from = node === range.startContainer ? range.startOffset : 0;
    const to = node === range.endContainer ? range.endOffset : length;
    const start = (isTakenOut ? at.machine : at.text) + from;
    if (range.intersectsNode(node) && from < to) covered.push({ start, end: start + to - from, isTakenOut });
    if (!isTakenOut) at.text += length;
    if (node.parentElement?.closest("ins") == null) at.machine += length;
  }
  return covered;
}
