import type { BlockKind } from "#lib/articles/block-kind";
import type { Style } from "#lib/exchange/block-builder";
import { childOf, elementsOf, type XmlElement } from "#lib/exchange/xml";

/** A style of paragraphs or characters; null where it leaves the word to the one it is based on. */
type NamedStyle = Readonly<{
  name: string;
  basedOn: string | null;
  level: number | null;
  list: string | null;
  bold: boolean | null;
  italic: boolean | null;
}>;

/** What a document's style and numbering parts say of its paragraphs. */
export class DocxStyles {
  private readonly styles = new Map<string, NamedStyle>();
  private readonly bullets = new Set<string>();

  constructor(styles: XmlElement | null, numbering: XmlElement | null) {
    if (styles) for (const style of elementsOf(styles)) this.addStyle(style);
    if (numbering) this.addNumbering(numbering);
  }

  /** The kind a paragraph's properties give it; null when it is an ordinary one. */
  kindOf(properties: XmlElement | null, hasHeadline: boolean): BlockKind | null {
    if (!properties) return null;
    const chain = this.chain(attributeOf(childOf(properties, "w:pStyle")));
    const named = chain.flatMap(({ name }) => kindOfName(name) ?? [])[0];
    if (named) return named === "headline" && hasHeadline ? "crosshead" : named;
    const outline = attributeOf(childOf(properties, "w:outlineLvl"));
    const level = outline === undefined ? firstOf(chain, "level") : Number(outline);
    if (level !== null && level < bodyText) return level === 0 && !hasHeadline ? "headline" : "crosshead";
    const own = childOf(properties, "w:numPr");
    return this.listKind(attributeOf(own && childOf(own, "w:numId")) ?? firstOf(chain, "list") ?? undefined);
  }

  private listKind(list: string | undefined): BlockKind | null {
    if (list === undefined || list === "0") return null;
    return this.bullets.has(list) ? "listItem" : "numberedItem";
  }

  /** Stress that a paragraph's own style gives its words; headings and quotations look so without meaning it. */
  stressOfParagraph(properties: XmlElement | null): Style {
    const id = properties ? attributeOf(childOf(properties, "w:pStyle")) : undefined;
    if (!id || this.kindOf(properties, false) !== null) return {};
    return this.stressOfStyle(id, {});
  }

  /** Stress of a run: said by itself, else by its character style, else as around it. */
  stressOfRun(properties: XmlElement, outer: Style): Style {
    const id = attributeOf(childOf(properties, "w:rStyle"));
    const styled = id ? this.stressOfStyle(id, outer) : outer;
    const bold = switchOf(properties, "w:b") ?? styled.bold ?? false;
    const italic = switchOf(properties, "w:i") ?? styled.italic ?? false;
    return { ...outer, bold, italic };
  }

  private stressOfStyle(id: string, outer: Style): Style {
    const chain = this.chain(id);
    const bold = firstOf(chain, "bold") ?? outer.bold ?? false;
    return { ...outer, bold, italic: firstOf(chain, "italic") ?? outer.italic ?? false };
  }

  private addStyle(element: XmlElement): void {
    const id = element.attributes["w:styleId"];
    if (element.name !== "w:style" || !id) return;
    const paragraph = childOf(element, "w:pPr");
    const run = childOf(element, "w:rPr");
    const level = paragraph && attributeOf(childOf(paragraph, "w:outlineLvl"));
    const list = paragraph && childOf(paragraph, "w:numPr");
    this.styles.set(id, {
      name: (attributeOf(childOf(element, "w:name")) ?? id).toLowerCase(),
      basedOn: attributeOf(childOf(element, "w:basedOn")) ?? null,
      level: level ? Number(level) : null,
      list: attributeOf(list && childOf(list, "w:numId")) ?? null,
      bold: run && switchOf(run, "w:b"),
      italic: run && switchOf(run, "w:i"),
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

  /** A style and those it is based on, as far as Word itself looks, and a few more; a ring of styles ends. */
  private chain(id: string | undefined): NamedStyle[] {
    const found: NamedStyle[] = [];
    for (let style = id ? this.styles.get(id) : undefined; style && found.length < longestChain; ) {
      found.push(style);
      style = style.basedOn ? this.styles.get(style.basedOn) : undefined;
    }
    return found;
  }
}

/** Word allows nine styles above one. */
const longestChain = 20;

/** The outline level that says "no heading". */
const bodyText = 9;

function firstOf<Name extends keyof NamedStyle>(chain: readonly NamedStyle[], name: Name): NamedStyle[Name] | null {
  return chain.map((style) => style[name]).find((value) => value !== null) ?? null;
}

const kindOfStyle: Readonly<Record<string, BlockKind>> = {
  title: "headline",
  subtitle: "deck",
  caption: "caption",
  byline: "byline",
  quote: "quotation",
  "intense quote": "quotation",
  "block text": "quotation",
  quotations: "quotation",
};

/** Word keeps the English names of its own styles in every language. */
function kindOfName(name: string): BlockKind | null {
  const kind = kindOfStyle[name];
  if (kind) return kind;
  const level = name.match(/^heading (\d)$/)?.[1];
  if (level) return level === "1" ? "headline" : "crosshead";
  if (/^list bullet/.test(name)) return "listItem";
  return /^list number/.test(name) ? "numberedItem" : null;
}

/** What a switch like w:b says here; null when nothing. */
function switchOf(properties: XmlElement, name: string): boolean | null {
  const element = childOf(properties, name);
  return element && isOn(element);
}

export function attributeOf(element: XmlElement | null): string | undefined {
  return element?.attributes["w:val"];
}

/** A switch like w:b is on when it is there, unless it says otherwise. */
export function isOn(element: XmlElement | null): boolean {
  return element !== null && !["0", "false", "none", "off"].includes(attributeOf(element) ?? "");
}
