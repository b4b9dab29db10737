import type { FindHit } from "#lib/reviews/workbench/found-hits";

/** The row of the screen a hit stands in; null while it is not there. */
export function rowOf({ segmentId, isSource }: Pick<FindHit, "segmentId" | "isSource">): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[${isSource ? "data-source-of" : "data-sentence"}="${segmentId}"]`);
}

/** Where hits of one row stand on the screen; what is no longer there is left out. Words taken out are no part of it. */
export function rangesIn(row: HTMLElement, hits: readonly FindHit[]): ReadonlyMap<string, Range> {
  const nodes = ownTextOf(row);
  const ranges = new Map<string, Range>();
  for (const { key, match } of hits) {
    const start = nodes.find(({ from, node }) => match.start < from + node.length);
    const end = nodes.find(({ from, node }) => match.end <= from + node.length);
    if (!start || !end) continue;
    const range = document.createRange();
    range.setStart(start.node, match.start - start.from);
    range.setEnd(end.node, match.end - end.from);
    ranges.set(key, range);
  }
  return ranges;
}

function ownTextOf(row: HTMLElement): readonly Readonly<{ node: Text; from: number }>[] {
  const walker = document.createTreeWalker(row, NodeFilter.SHOW_TEXT);
  const nodes: { node: Text; from: number }[] = [];
  let from = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!(node instanceof Text) || node.parentElement?.closest("del, [data-taken-out]")) continue;
    nodes.push({ node, from });
    from += node.length;
  }
  return nodes;
}
