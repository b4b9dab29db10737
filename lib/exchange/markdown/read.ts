import type { Nodes, Paragraph, Root, RootContent } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import type { BlockKind } from "#lib/articles/block-kind";
import { BlockBuilder, type Style } from "#lib/exchange/block-builder";
import { readHtml } from "#lib/exchange/html/read";
import { refuseLength } from "#lib/exchange/import-limits";
import type { ImportedArticle } from "#lib/exchange/imported-article";
import { refuseCostly } from "./limits";

/**
 * CommonMark: headings, lists, quotations, stress and links. Of raw HTML between blocks the text is read as in a page;
 * a picture that stands alone leaves its words as a caption.
 */
export function readMarkdown(text: string): ImportedArticle {
  refuseLength(text.length);
  refuseCostly(text);
  const builder = new BlockBuilder();
  const root = fromMarkdown(text.replace(/^\ufeff/u, ""));
  const links = definitionsOf(root);
  for (const node of root.children) readBlock(builder, node, "paragraph", links);
  return builder.article();
}

type Links = ReadonlyMap<string, string>;

function readBlock(builder: BlockBuilder, node: RootContent, kind: BlockKind, links: Links): void {
  switch (node.type) {
    case "heading":
      readInline(builder, node, {}, links);
      builder.end(node.depth === 1 && !builder.hasHeadline ? "headline" : "crosshead");
      return;
    case "paragraph":
      readInline(builder, node, {}, links);
      builder.end(kind);
      for (const words of picturesAlone(node)) {
        builder.add(words);
        builder.end("caption");
      }
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
      readRawHtml(builder, node.value);
      return;
    default:
      return;
  }
}

/** The words of pictures that stand in a paragraph of their own. */
function picturesAlone({ children }: Paragraph): string[] {
  const isAlone = children.every((node) => node.type === "image" || (node.type === "text" && node.value.trim() === ""));
  return isAlone ? children.flatMap((node) => (node.type === "image" && node.alt ? [node.alt] : [])) : [];
}

function readRawHtml(builder: BlockBuilder, html: string): void {
  const { blocks, notices } = readHtml(html);
  for (const block of blocks) builder.push(block);
  for (const { kind, detail, count } of notices) builder.notice(kind, detail, count);
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
      if (/^<br\s*\/?>$/i.test(node.value)) builder.add(" ", style);
      else builder.notice("dropped", /^<(?:script|iframe|object|embed)/i.test(node.value) ? "script" : "embedded");
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
