"use client";
import { useEffect } from "react";
import type { FindHit } from "#lib/reviews/workbench/found-hits";
import { rangesIn, rowOf } from "./hit-ranges";

const everyHit = "find-hit";
const hitInFront = "find-hit-in-front";

/**
 * Draws the hits over the text as it stands on the screen, whatever drew it (the style sheet says how, ::highlight).
 * Nothing of the text is touched for it; browsers that do not know such highlights show the list of hits alone.
 */
export function useFindHighlights(hits: readonly FindHit[], current: string | null): void {
  useEffect(() => {
    if (!("highlights" in CSS)) return;
    let frame = 0;
    const draw = () => {
      frame = 0;
      const all = [...rangesOf(hits)];
      CSS.highlights.set(everyHit, new Highlight(...all.map(([, range]) => range)));
      const front = new Highlight(...all.filter(([key]) => key === current).map(([, range]) => range));
      front.priority = 1;
      CSS.highlights.set(hitInFront, front);
    };
    // Rows draw themselves anew when they open, close and change: the ranges are those of the old ones then.
    const watcher = new MutationObserver((changes) => {
      const isText = changes.some(({ target }) => parentOf(target)?.closest("[data-sentence], [data-source-of]"));
      if (isText && frame === 0) frame = requestAnimationFrame(draw);
    });
    draw();
    const place = document.getElementById("content");
    if (place && hits.length > 0) watcher.observe(place, { childList: true, characterData: true, subtree: true });
    return () => {
      watcher.disconnect();
      cancelAnimationFrame(frame);
      CSS.highlights.delete(everyHit);
      CSS.highlights.delete(hitInFront);
    };
  }, [hits, current]);
}

function* rangesOf(hits: readonly FindHit[]): Generator<readonly [string, Range]> {
  for (let at = 0; at < hits.length; ) {
    const first = hits[at];
    if (!first) return;
    let end = at + 1;
    while (hits[end]?.segmentId === first.segmentId && hits[end]?.isSource === first.isSource) end += 1;
    const row = rowOf(first);
    if (row) yield* rangesIn(row, hits.slice(at, end));
    at = end;
  }
}

function parentOf(node: Node): Element | null {
  return node instanceof Element ? node : node.parentElement;
}
