import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from "parse5";
import { Problem } from "#lib/problem";

export type Node = DefaultTreeAdapterTypes.Node;
export type Element = DefaultTreeAdapterTypes.Element;

/** Deeper than any page a person wrote. */
const deepest = 400;
/** More elements than any page a person reads. */
const mostElements = 300_000;
/** An article element with less of the page's text than this is a teaser, not the article. */
const leastShare = 0.3;

/**
 * Parses a page or a piece of one; refuses one that is nested too deep or swells to too many elements while it is being
 * parsed, not after.
 */
export function parsePage(html: string): Element | null {
  let depth = 0;
  let count = 0;
  const document = parse(html, {
    treeAdapter: {
      ...defaultTreeAdapter,
      onItemPush: () => {
        depth += 1;
        count += 1;
        if (depth > deepest) throw new Problem("invalid", "importTooDeep", { most: deepest });
        if (count > mostElements) throw new Problem("invalid", "importTooManyEntries", { most: mostElements });
      },
      onItemPop: () => {
        depth -= 1;
      },
    },
  });
  return articleIn(document);
}

/** The part of a page that holds the article: the longest article element, else main, else the body. */
function articleIn(document: Node): Element | null {
  const elements = allOf(document);
  const body = elements.find(({ tagName }) => tagName === "body") ?? null;
  const main = elements.find((element) => element.tagName === "main" || attribute(element, "role") === "main");
  const whole = main ?? body;
  const articles = elements.filter(({ tagName }) => tagName === "article").slice(0, 200);
  const longest = articles
    .map((element) => ({ element, length: textLength(element) }))
    .reduce((most, each) => (each.length > most.length ? each : most), { element: whole, length: 0 });
  return whole && longest.length < textLength(whole) * leastShare ? whole : longest.element;
}

function allOf(root: Node): Element[] {
  const found: Element[] = [];
  const open: Node[] = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    if ("tagName" in node) found.push(node);
    if ("childNodes" in node)
      for (let at = node.childNodes.length - 1; at >= 0; at -= 1) push(open, node.childNodes[at]);
  }
  return found;
}

function push(open: Node[], node: Node | undefined): void {
  if (node) open.push(node);
}

/** Characters of text that is not script or style. */
function textLength(root: Node): number {
  let length = 0;
  const open: Node[] = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    if ("value" in node) length += node.value.trim().length;
    else if ("childNodes" in node && !["script", "style"].includes(node.nodeName))
      for (const child of node.childNodes) open.push(child);
  }
  return length;
}

export function attribute(element: Element, name: string): string {
  return element.attrs.find((attr) => attr.name === name)?.value ?? "";
}
