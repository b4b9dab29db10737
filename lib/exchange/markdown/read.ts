import type { Nodes, Root, RootContent } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import type { BlockKind } from "#lib/articles/block-kind";
import { BlockBuilder, type Style } from "#lib/exchange/block-builder";
import type { ImportedArticle } from "#lib/exchange/imported-article";

/** CommonMark: headings, lists, quotations, stress and links. Raw HTML, code fences and pictures are told, not kept. */
export function readMarkdown(text: string): ImportedArticle {
  const builder = new BlockBuilder();
  const root = fromMarkdown(text.replace(/^\ufeff/u, ""));
  const links = definitionsOf(root);
  for (const node of root.children) readBlock(builder, node, "paragraph", links);
  const [first] = builder.blocks;
  const title = first?.kind === "headline" ? first.text : null;
  return { title, blocks: builder.blocks, notices: builder.notices };
}

type Links = ReadonlyMap<string, string>;

function readBlock(builder: BlockBuilder, node: RootContent, kind: BlockKind, links: Links): void {
  switch (node.type) {
    case "heading":
      readInline(builder, node, {}, links);
      builder.end(
        node.depth === 1 && !builder.blocks.some((block) => block.kind === "headline") ? "headline" : "crosshead",
      );
      return;
    case "paragraph":
      readInline(builder, node, {}, links);
      builder.end(kind);
      return;
    case "blockquote":
      for (const child of node.children) readBlock(builder, child, "quotation", links);
      return;
    case "list":
      for (const item of node.children) {
        for (const child of item.children) readBlock(builder, child, node.ordered ? "numberedItem" : "listItem", links);
      }
      return;
    case "code":
      builder.add(node.value);
      builder.end("paragraph");
      builder.notice("converted", "style");
      return;
    case "html":
      builder.notice("dropped", "embedded");
      return;
    default:
      return;
  }
}

function readInline(builder: BlockBuilder, node: Nodes, style: Style, links: Links): void {
  switch (node.type) {
    case "text":
    case "inlineCode":
      builder.add(node.value, style);
      return;
    case "break":
      builder.add(" ", style);
      return;
    case "image":
    case "imageReference":
      builder.notice("dropped", "image");
      return;
    case "html":
      builder.notice("dropped", "embedded");
      return;
    default:
      if (!("children" in node)) return;
      for (const child of node.children) readInline(builder, child, styleWithin(node, style, links), links);
  }
}

function styleWithin(node: Nodes, style: Style, links: Links): Style {
  if (node.type === "strong") return { ...style, bold: true };
  if (node.type === "emphasis") return { ...style, italic: true };
  if (node.type === "link") return { ...style, href: node.url };
  if (node.type === "linkReference") return { ...style, href: links.get(node.identifier) };
  return style;
}

function definitionsOf(root: Root): Links {
  return new Map(root.children.flatMap((node) => (node.type === "definition" ? [[node.identifier, node.url]] : [])));
}
