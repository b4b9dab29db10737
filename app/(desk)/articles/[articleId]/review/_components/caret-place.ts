/** Where in a sentence's present text (UTF-16) a point of the screen is; null when it is not in its words. */
export function caretPlace(sentence: Element, x: number, y: number): number | null {
  const hit = pointIn(x, y);
  if (!hit || !sentence.contains(hit.node)) return null;
  const walker = document.createTreeWalker(sentence, NodeFilter.SHOW_TEXT);
  let place = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const isTakenOut = node.parentElement?.closest("[data-taken-out]") !== null;
    if (node === hit.node) return place + (isTakenOut ? 0 : hit.offset);
    if (!isTakenOut) place += node.nodeValue?.length ?? 0;
  }
  return null;
}

function pointIn(x: number, y: number): Readonly<{ node: Node; offset: number }> | null {
  // Older WebKit knows only the other name.
  if (typeof document.caretPositionFromPoint !== "function") {
    const range = document.caretRangeFromPoint(x, y);
    return range && { node: range.startContainer, offset: range.startOffset };
  }
  const found = document.caretPositionFromPoint(x, y);
  return found && { node: found.offsetNode, offset: found.offset };
}
