import { BlockBuilder, type Style, withoutWholeBold } from "#lib/exchange/block-builder";
import type { ImportedArticle } from "#lib/exchange/imported-article";
import { withGuessedKinds } from "#lib/exchange/kind";
import { childOf, elementsOf, parseXml, textOf, type XmlElement } from "#lib/exchange/xml";
import { Zip } from "#lib/exchange/zip";
import { Problem } from "#lib/problem";
import { attributeOf, DocxStyles, isOn } from "./styles";

const file = "word/document.xml";

/**
 * A Word document: its paragraphs with kind, stress and links; tables cell by cell. Tracked changes are read as
 * accepted. Pictures, notes and comments are told, not kept.
 */
export function readDocx(bytes: Uint8Array): ImportedArticle {
  const zip = Zip.open(bytes);
  const main = zip.readText(file);
  if (main === null) throw new Problem("invalid", "importNotWord");
  const body = childOf(parseXml(main, file), "w:body");
  if (!body) throw new Problem("invalid", "importNotWord");
  const reader = new DocxReader(new DocxStyles(zip), linksOf(zip));
  reader.container(body);
  return reader.article();
}

class DocxReader {
  private readonly builder = new BlockBuilder();
  /** A paragraph whose mark was deleted goes on in the next one. */
  private fields: string[] = [];

  constructor(
    private readonly styles: DocxStyles,
    private readonly links: ReadonlyMap<string, string>,
  ) {}

  article(): ImportedArticle {
    this.builder.end("paragraph");
    const blocks = this.builder.blocks.map(withoutWholeBold);
    const isStructured = blocks.some(({ kind }) => kind === "headline" || kind === "crosshead");
    const kinds = isStructured ? blocks : withGuessedKinds(blocks);
    return {
      title: kinds.find(({ kind }) => kind === "headline")?.text ?? null,
      blocks: kinds,
      notices: this.builder.notices,
    };
  }

  container(element: XmlElement): void {
    for (const child of elementsOf(element)) {
      if (child.name === "w:p") this.paragraph(child);
      else if (child.name === "w:tbl") {
        this.builder.notice("converted", "table");
        this.container(child);
      } else if (child.name === "w:tr" && isDeletedRow(child)) this.builder.notice("converted", "trackedChanges");
      else if (transparent.has(child.name)) this.container(child);
    }
  }

  private paragraph(paragraph: XmlElement): void {
    const properties = childOf(paragraph, "w:pPr");
    this.runs(paragraph, {});
    const mark = properties && childOf(properties, "w:rPr");
    if (mark && childOf(mark, "w:del")) return this.builder.notice("converted", "trackedChanges");
    const hasHeadline = this.builder.blocks.some(({ kind }) => kind === "headline");
    this.builder.end(this.styles.kindOf(properties, hasHeadline) ?? "paragraph");
  }

  private runs(element: XmlElement, style: Style): void {
    for (const child of elementsOf(element)) this.inline(child, style);
  }

  private inline(element: XmlElement, style: Style): void {
    switch (element.name) {
      case "w:r":
        return this.run(element, style);
      case "w:hyperlink":
        return this.runs(element, { ...style, href: this.links.get(element.attributes["r:id"] ?? "") });
      case "w:ins":
      case "w:moveTo":
        this.builder.notice("converted", "trackedChanges");
        return this.runs(element, style);
      case "w:del":
      case "w:moveFrom":
        return this.builder.notice("converted", "trackedChanges");
      case "w:commentRangeStart":
        return this.builder.notice("dropped", "comment");
      case "w:fldSimple":
        return this.runs(element, { ...style, href: hrefOf(element.attributes["w:instr"] ?? "") });
      default:
        if (transparent.has(element.name)) this.runs(element, style);
    }
  }

  private run(run: XmlElement, outer: Style): void {
    const style = this.styleOf(childOf(run, "w:rPr"), outer);
    if (style === null) return;
    for (const child of elementsOf(run)) this.runContent(child, style);
  }

  private runContent(element: XmlElement, style: Style): void {
    const inCode = this.fields.length > 0 && !this.fields.at(-1)?.startsWith("result ");
    switch (element.name) {
      case "w:t":
        if (!inCode) this.builder.add(textOf(element), this.fieldStyle(style));
        return;
      case "w:tab":
      case "w:br":
      case "w:cr":
        return this.builder.add(" ", style);
      case "w:noBreakHyphen":
        return this.builder.add("\u2011", style);
      case "w:drawing":
      case "w:pict":
        return this.builder.notice("dropped", "image");
      case "w:object":
        return this.builder.notice("dropped", "embedded");
      case "w:footnoteReference":
      case "w:endnoteReference":
        return this.builder.notice("dropped", "footnote");
      case "w:fldChar":
        return this.field(element.attributes["w:fldCharType"]);
      case "w:instrText":
        if (inCode) this.fields[this.fields.length - 1] += textOf(element);
    }
  }

  /** A field is code, then what it gave: HYPERLINK "https://…" and the words to press. */
  private field(type: string | undefined): void {
    if (type === "begin") this.fields.push("");
    if (type === "separate" && this.fields.length > 0) this.fields.push(`result ${this.fields.pop()}`);
    if (type === "end") this.fields.pop();
  }

  private fieldStyle(style: Style): Style {
    const href = hrefOf(this.fields.at(-1) ?? "");
    return href ? { ...style, href } : style;
  }

  /** Null for text that is hidden or deleted. */
  private styleOf(properties: XmlElement | null, outer: Style): Style | null {
    if (!properties) return outer;
    if (isOn(childOf(properties, "w:vanish"))) return null;
    const stress = this.styles.stressOf(attributeOf(childOf(properties, "w:rStyle")));
    const bold = childOf(properties, "w:b");
    const italic = childOf(properties, "w:i");
    return { ...outer, bold: bold ? isOn(bold) : stress.bold, italic: italic ? isOn(italic) : stress.italic };
  }
}

/** Elements that only hold others. */
const transparent = new Set([
  "w:sdt",
  "w:sdtContent",
  "w:smartTag",
  "w:customXml",
  "w:tr",
  "w:tc",
  "w:txbxContent",
  "w:bdo",
  "w:dir",
]);

function isDeletedRow(row: XmlElement): boolean {
  const properties = childOf(row, "w:trPr");
  return properties !== null && childOf(properties, "w:del") !== null;
}

function hrefOf(code: string): string | undefined {
  return code.match(/HYPERLINK\s+(?:\\\w\s+)*"([^"]+)"/i)?.[1];
}

function linksOf(zip: Zip): ReadonlyMap<string, string> {
  const relations = zip.readText("word/_rels/document.xml.rels");
  if (relations === null) return new Map();
  return new Map(
    elementsOf(parseXml(relations, "word/_rels/document.xml.rels"))
      .filter(({ attributes }) => attributes.Type?.endsWith("/hyperlink"))
      .map(({ attributes }) => [attributes.Id ?? "", attributes.Target ?? ""]),
  );
}
