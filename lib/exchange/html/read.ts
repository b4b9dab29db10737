import { type DefaultTreeAdapterTypes, parse } from "parse5";
import type { BlockKind } from "#lib/articles/block-kind";
import { BlockBuilder, type Style, withoutWholeBold } from "#lib/exchange/block-builder";
import type { ImportedArticle } from "#lib/exchange/imported-article";
import { withGuessedKinds } from "#lib/exchange/kind";
import { Problem } from "#lib/problem";

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** Deeper than any page a person wrote. */
const deepest = 400;

const blockKindOf: Readonly<Record<string, BlockKind>> = {
  h2: "crosshead",
  h3: "crosshead",
  h4: "crosshead",
  h5: "crosshead",
  h6: "crosshead",
  figcaption: "caption",
  caption: "caption",
};
/** Elements that stand as blocks of their own; anything else is part of a line. */
const blocks = new Set(
  "address article aside blockquote body center dd details dialog div dl dt fieldset figure footer form header hgroup hr html li main ol p pre section summary table tbody td tfoot th thead tr ul".split(
    " ",
  ),
);
const dropped = new Set(
  "head title script style template noscript iframe object embed svg math canvas audio video nav footer form button select textarea input dialog menu".split(
    " ",
  ),
);
const scripts = new Set(["script", "iframe", "object", "embed"]);

/**
 * An HTML page or a pasted piece of one, read into our own model: nothing of it is ever rendered as HTML. The first
 * article (else main, else the body) is read; navigation, forms, pictures, scripts and what is hidden are not.
 */
export function readHtml(html: string): ImportedArticle {
  const builder = new BlockBuilder();
  const document = parse(html);
  const root = find(document, "article") ?? find(document, "main") ?? find(document, "body");
  if (root) new HtmlReader(builder).children(root, {}, "paragraph", 0);
  builder.end("paragraph");
  const found = builder.blocks.map(withoutWholeBold);
  const isStructured = found.some(({ kind }) => kind === "headline" || kind === "crosshead");
  const kinds = isStructured ? found : withGuessedKinds(found);
  return {
    title: kinds.find(({ kind }) => kind === "headline")?.text ?? null,
    blocks: kinds,
    notices: builder.notices,
  };
}

class HtmlReader {
  constructor(private readonly builder: BlockBuilder) {}

  children(parent: Element, style: Style, kind: BlockKind, depth: number): void {
    if (depth > deepest) throw new Problem("invalid", "importTooDeep", { most: deepest });
    for (const node of parent.childNodes) this.node(node, style, kind, depth);
  }

  private node(node: Node, style: Style, kind: BlockKind, depth: number): void {
    if (node.nodeName === "#text" && "value" in node) this.builder.add(node.value, style);
    else if ("tagName" in node) this.element(node, style, kind, depth);
  }

  private element(element: Element, style: Style, kind: BlockKind, depth: number): void {
    const name = element.tagName;
    if (name === "img" || name === "picture") return this.builder.notice("dropped", "image");
    if (scripts.has(name)) return this.builder.notice("dropped", "script");
    if (dropped.has(name) || isHidden(element)) return;
    if (name === "br") return this.lineBreak(element, kind);
    const own = this.kindOf(element, kind);
    const isBlock = blocks.has(name) || own !== kind || name === "h1";
    if (name === "table") this.builder.notice("converted", "table");
    if (isBlock) this.builder.end(kind);
    this.children(element, isBlock ? style : styleWithin(element, style), own, depth + 1);
    if (isBlock) this.builder.end(own);
  }

  /** One break is a line within a paragraph; two, as old systems write, are a new one. */
  private lineBreak(element: Element, kind: BlockKind): void {
    const siblings = element.parentNode && "childNodes" in element.parentNode ? element.parentNode.childNodes : [];
    const next = siblings
      .slice(siblings.indexOf(element) + 1)
      .find((node) => !("value" in node) || node.value.trim() !== "");
    if (next && "tagName" in next && next.tagName === "br") this.builder.end(kind);
    else this.builder.add(" ");
  }

  private kindOf(element: Element, kind: BlockKind): BlockKind {
    const name = element.tagName;
    if (name === "h1") return this.builder.blocks.some((block) => block.kind === "headline") ? "crosshead" : "headline";
    if (name === "blockquote") return "quotation";
    if (name === "li")
      return element.parentNode && "tagName" in element.parentNode && element.parentNode.tagName === "ol"
        ? "numberedItem"
        : "listItem";
    return blockKindOf[name] ?? byClass(attribute(element, "class")) ?? kind;
  }
}

/** The names newsroom systems give to the parts of an article. */
function byClass(names: string): BlockKind | null {
  if (/\b(?:byline|article-author|author-name)\b/i.test(names)) return "byline";
  if (/\b(?:deck|standfirst|chapo|dek|subtitle|sub-?headline)\b/i.test(names)) return "deck";
  if (/\b(?:caption|legend)\b/i.test(names)) return "caption";
  return /\b(?:pull-?quote)\b/i.test(names) ? "quotation" : null;
}

function styleWithin(element: Element, style: Style): Style {
  const name = element.tagName;
  const css = attribute(element, "style").toLowerCase();
  const weight = css.match(/font-weight\s*:\s*(\w+)/)?.[1];
  const isBold = weight
    ? weight === "bold" || weight === "bolder" || Number(weight) >= 600
    : name === "b" || name === "strong";
  const slant = css.match(/font-style\s*:\s*(\w+)/)?.[1];
  const isItalic = slant ? slant !== "normal" : ["i", "em", "cite", "dfn"].includes(name);
  const isUnset = { bold: weight !== undefined && !isBold, italic: slant === "normal" };
  const href = name === "a" ? attribute(element, "href") : "";
  return {
    bold: isBold || (style.bold === true && !isUnset.bold),
    italic: isItalic || (style.italic === true && !isUnset.italic),
    href: href && !href.startsWith("#") ? href : style.href,
  };
}

function isHidden(element: Element): boolean {
  const css = attribute(element, "style").replace(/\s/g, "").toLowerCase();
  return /display:none|visibility:hidden|mso-hide:all/.test(css) || element.attrs.some(({ name }) => name === "hidden");
}

function attribute(element: Element, name: string): string {
  return element.attrs.find((attr) => attr.name === name)?.value ?? "";
}

function find(root: Node, name: string): Element | null {
  const open: Node[] = [root];
  for (let node = open.shift(); node; node = open.shift()) {
    if ("tagName" in node && node.tagName === name) return node;
    if ("childNodes" in node) open.unshift(...node.childNodes);
  }
  return null;
}
