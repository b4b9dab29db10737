import type { BlockKind } from "#lib/articles/block-kind";
import { childOf, elementsOf, parseXml, type XmlElement } from "#lib/exchange/xml";
import type { Zip } from "#lib/exchange/zip";

type ParagraphStyle = Readonly<{
  name: string;
  basedOn: string | null;
  level: number | null;
  bold: boolean;
  italic: boolean;
}>;

/** What a document's style and numbering parts say of its paragraphs. */
export class DocxStyles {
  private readonly styles = new Map<string, ParagraphStyle>();
  private readonly bullets = new Set<string>();

  constructor(zip: Zip) {
    const styles = zip.readText("word/styles.xml");
    if (styles) for (const style of elementsOf(parseXml(styles, "word/styles.xml"))) this.addStyle(style);
    const numbering = zip.readText("word/numbering.xml");
    if (numbering) this.addNumbering(parseXml(numbering, "word/numbering.xml"));
  }

  /** The kind a paragraph's properties give it; null when it is an ordinary one. */
  kindOf(properties: XmlElement | null, hasHeadline: boolean): BlockKind | null {
    if (!properties) return null;
    const id = attributeOf(childOf(properties, "w:pStyle"));
    const named = this.chain(id).flatMap(({ name }) => kindOfName(name) ?? [])[0];
    if (named) return named === "headline" && hasHeadline ? "crosshead" : named;
    const outline = attributeOf(childOf(properties, "w:outlineLvl"));
    const level = outline === undefined ? this.levelOf(id) : Number(outline);
    if (level === 0 && !hasHeadline) return "headline";
    if (level !== null && level < 9) return "crosshead";
    return this.listKind(attributeOf(childOf(childOf(properties, "w:numPr") ?? properties, "w:numId")));
  }

  private listKind(list: string | undefined): BlockKind | null {
    if (list === undefined || list === "0") return null;
    return this.bullets.has(list) ? "listItem" : "numberedItem";
  }

  /** Stress that comes from a character style ("Strong", "Emphasis"). */
  stressOf(id: string | undefined): Readonly<{ bold: boolean; italic: boolean }> {
    const style = id ? this.styles.get(id) : undefined;
    return { bold: style?.bold ?? false, italic: style?.italic ?? false };
  }

  private addStyle(element: XmlElement): void {
    const id = element.attributes["w:styleId"];
    if (element.name !== "w:style" || !id) return;
    const paragraph = childOf(element, "w:pPr");
    const run = childOf(element, "w:rPr");
    const level = paragraph && attributeOf(childOf(paragraph, "w:outlineLvl"));
    this.styles.set(id, {
      name: (attributeOf(childOf(element, "w:name")) ?? id).toLowerCase(),
      basedOn: attributeOf(childOf(element, "w:basedOn")) ?? null,
      level: level === null || level === undefined ? null : Number(level),
      bold: run !== null && isOn(childOf(run, "w:b")),
      italic: run !== null && isOn(childOf(run, "w:i")),
    });
  }

  private addNumbering(root: XmlElement): void {
    const isBullet = new Map<string, boolean>();
    for (const element of elementsOf(root)) {
      if (element.name === "w:abstractNum") {
        const level = childOf(element, "w:lvl");
        const format = level && attributeOf(childOf(level, "w:numFmt"));
        isBullet.set(element.attributes["w:abstractNumId"] ?? "", format === "bullet");
      }
      if (element.name !== "w:num") continue;
      if (isBullet.get(attributeOf(childOf(element, "w:abstractNumId")) ?? ""))
        this.bullets.add(element.attributes["w:numId"] ?? "");
    }
  }

  private levelOf(id: string | undefined): number | null {
    for (const style of this.chain(id)) if (style.level !== null) return style.level;
    return null;
  }

  /** A style and those it is based on; a ring of styles ends. */
  private chain(id: string | undefined): ParagraphStyle[] {
    const found: ParagraphStyle[] = [];
    for (let style = id ? this.styles.get(id) : undefined; style && !found.includes(style); ) {
      found.push(style);
      style = style.basedOn ? this.styles.get(style.basedOn) : undefined;
    }
    return found;
  }
}

/** Word keeps the English names of its own styles in every language. */
function kindOfName(name: string): BlockKind | null {
  if (name === "title") return "headline";
  if (name === "subtitle") return "deck";
  if (name === "caption") return "caption";
  if (name === "byline") return "byline";
  if (name === "quote" || name === "intense quote" || name === "block text") return "quotation";
  const level = name.match(/^heading (\d)$/)?.[1];
  if (level) return level === "1" ? "headline" : "crosshead";
  if (/^list bullet/.test(name)) return "listItem";
  return /^list number/.test(name) ? "numberedItem" : null;
}

export function attributeOf(element: XmlElement | null): string | undefined {
  return element?.attributes["w:val"];
}

/** A switch like w:b is on when it is there, unless it says otherwise. */
export function isOn(element: XmlElement | null): boolean {
  return element !== null && !["0", "false", "none", "off"].includes(attributeOf(element) ?? "");
}
