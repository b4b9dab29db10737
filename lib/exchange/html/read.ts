import type { BlockKind } from "#lib/articles/block-kind";
import { BlockBuilder, type Style } from "#lib/exchange/block-builder";
import type { ImportedArticle } from "#lib/exchange/imported-article";
import { isHidden, isListMarker, kindByClass, styleWithin } from "./look";
import { attribute, type Element, type Node, parsePage } from "./page";

const set = (names: string): ReadonlySet<string> => new Set(names.split(" "));

/** Elements that stand as blocks of their own; anything else is part of a line. */
const blocks = set(
  "address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure h1 h2 h3 h4 h5 h6 header hgroup hr html li main ol p pre section summary table tbody td tfoot th thead tr ul",
);
const dropped = set(
  "head title style template noscript svg math canvas nav footer form button select textarea input dialog menu",
);
const scripts = set("script iframe object embed applet");
const media = set("img picture audio video");
const kindOfName: Readonly<Record<string, BlockKind>> = {
  h2: "crosshead",
  h3: "crosshead",
  h4: "crosshead",
  h5: "crosshead",
  h6: "crosshead",
  figcaption: "caption",
  caption: "caption",
  blockquote: "quotation",
};

/**
 * An HTML page or a pasted piece of one, read into our own model: nothing of it is ever rendered as HTML. The article
 * (else main, else the body) is read; navigation, forms, pictures, scripts and what is hidden are not.
 */
export function readHtml(html: string): ImportedArticle {
  const builder = new BlockBuilder();
  const root = parsePage(html);
  if (root) new HtmlReader(builder).children(root, {}, "paragraph");
  builder.end("paragraph");
  return builder.article();
}

class HtmlReader {
  constructor(private readonly builder: BlockBuilder) {}

  children(parent: Element, style: Style, kind: BlockKind): void {
    let breaks = 0;
    for (const node of parent.childNodes) {
      if (node.nodeName === "br") breaks += 1;
      else if (!isBlank(node)) breaks = this.afterBreaks(breaks, kind);
      this.node(node, style, kind);
    }
    this.afterBreaks(breaks, kind);
  }

  /** One break is a line within a paragraph; two, as old systems write, are a new one. */
  private afterBreaks(breaks: number, kind: BlockKind): 0 {
    if (breaks > 1) this.builder.end(kind);
    else if (breaks === 1) this.builder.add(" ");
    return 0;
  }

  private node(node: Node, style: Style, kind: BlockKind): void {
    if (node.nodeName === "#text" && "value" in node) this.builder.add(node.value, style);
    else if ("tagName" in node && node.tagName !== "br") this.element(node, style, kind);
  }

  private element(element: Element, style: Style, kind: BlockKind): void {
    const name = element.tagName;
    if (media.has(name)) return this.builder.notice("dropped", "image");
    if (scripts.has(name)) return this.builder.notice("dropped", "script");
    if (dropped.has(name) || isListMarker(element)) return;
    if (isHidden(element)) return this.builder.notice("dropped", "hidden");
    if (name === "del") return this.builder.notice("converted", "trackedChanges");
    if (name === "table") this.builder.notice("converted", "table");
    const own = this.kindOf(element, kind);
    const within = styleWithin(element, style);
    // A byline or caption may be a span; stress and links never begin a block.
    const isBlock = blocks.has(name) || own !== kind;
    if (isBlock) this.builder.end(kind);
    // Browsers draw the marks of a q; they are part of what it says.
    if (name === "q") this.builder.add("“", within);
    this.children(element, within, own);
    if (name === "q") this.builder.add("”", within);
    if (isBlock) this.builder.end(own);
  }

  private kindOf(element: Element, outer: BlockKind): BlockKind {
    if (element.tagName === "h1") return this.builder.hasHeadline ? "crosshead" : "headline";
    if (element.tagName === "li") return listKind(element);
    const kind = kindOfName[element.tagName] ?? kindByClass(element);
    return kind === "headline" && this.builder.hasHeadline ? "crosshead" : (kind ?? outer);
  }
}

function listKind(item: Element): BlockKind {
  const list = item.parentNode;
  return list && "tagName" in list && list.tagName === "ol" && attribute(list, "type") !== "disc"
    ? "numberedItem"
    : "listItem";
}

function isBlank(node: Node): boolean {
  return node.nodeName === "#comment" || ("value" in node && node.value.trim() === "");
}
