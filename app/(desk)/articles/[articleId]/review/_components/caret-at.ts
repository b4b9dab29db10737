import type { MouseEvent } from "react";

/** Where in the sentence's text (UTF-16, what was deleted not counted) a click fell; its end when beside the words. */
export function caretAt(event: MouseEvent): number {
  const row = event.currentTarget;
  const text = row.querySelector("[data-text]");
  if (!text) return 0;
  const place = pointAt(event.clientX, event.clientY);
  if (!place || !text.contains(place.node)) return length(text);
  let count = 0;
  const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const isDeleted = node.parentElement?.closest("del") !== null;
    if (node === place.node) return count + (isDeleted ? 0 : place.offset);
    if (!isDeleted) count += node.textContent?.length ?? 0;
  }
  return count;
}

function pointAt(x: number, y: number): { node: Node; offset: number } | null {
  if ("caretPositionFromPoint" in document) {
    const position = document.caretPositionFromPoint(x, y);
    return position && { node: position.offsetNode, offset: position.offset };
  }
  const range = (document as Document).caretRangeFromPoint(x, y);
  return range && { node: range.startContainer, offset: range.startOffset };
}

function length(text: Element): number {
  const clone = text.cloneNode(true) as Element;
  for (const deleted of clone.querySelectorAll("del")) deleted.remove();
  return clone.textContent?.length ?? 0;
}
