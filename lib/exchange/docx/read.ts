import { BlockBuilder, type Style, type TextPosition } from "#lib/exchange/block-builder";
import type { ImportedArticle } from "#lib/exchange/imported-article";
import { childOf, descendantsOf, elementsOf, textOf, type XmlElement } from "#lib/exchange/xml";
import { CommentRanges } from "./comment-ranges";
import { Fields, hrefOfCode } from "./fields";
import { DocxPackage } from "./package";
import { type Margin, readComments } from "./read-comments";
import { DocxStyles, isOn } from "./styles";

/**
 * A Word document: its paragraphs with kind, stress and links; tables cell by cell. Tracked changes are read as
 * accepted, or as if they had been rejected. Comments come with the words they are on. Pictures and notes are told, not
 * kept.
 */
export function readDocx(bytes: Uint8Array, reading: Reading = "accepted"): ImportedArticle {
  return readPackage(new DocxPackage(bytes), readings[reading], () => {});
}

/**
 * A Word file as it reads with its changes accepted. `see` hears, in their order, of every bookmark's start and end and
 * of every tracked change, with the places that it goes from and to.
 */
export function readWatched(file: DocxPackage, see: Watcher): ImportedArticle {
  return readPackage(file, readings.accepted, see);
}

/** Hears of an element, and where in the blocks it starts and ends. */
export type Watcher = (element: XmlElement, from: TextPosition, to: TextPosition) => void;

function readPackage(file: DocxPackage, sides: Sides, see: Watcher): ImportedArticle {
  const { body, links, styles, numbering, comments, commentsExtended } = file;
  const margin = readComments(comments, commentsExtended);
  const reader = new DocxReader(new DocxStyles(styles, numbering), links, sides, see);
  reader.container(body);
  return margin.comments.length === 0 ? reader.article() : reader.commented(margin);
}

class DocxReader {
  private readonly builder = new BlockBuilder();
  private readonly fields = new Fields();
  private readonly ranges = new CommentRanges();
  /** Text boxes stand beside their paragraph; they are read after it. */
  private boxes: XmlElement[] = [];

  constructor(
    private readonly styles: DocxStyles,
    private readonly links: ReadonlyMap<string, string>,
    private readonly sides: Sides,
    private readonly see: Watcher,
  ) {}

  article(): ImportedArticle {
    this.builder.end("paragraph");
    return this.builder.article();
  }

  /** The article with its margin: what is on words that this reading leaves out is where they were. */
  commented({ comments, numbers }: Margin): ImportedArticle {
    const article = this.article();
    const blocks = this.ranges.placedIn(article.blocks, numbers);
    const placed = new Set(blocks.flatMap((block) => (block.comments ?? []).map(({ comment }) => comment)));
    const lost = comments.length - placed.size;
    const notices = lost > 0 ? [{ kind: "dropped" as const, detail: "comment" as const, count: lost }] : [];
    return { ...article, blocks, comments, notices: [...article.notices, ...notices] };
  }

  container(element: XmlElement): void {
    for (const child of elementsOf(element)) {
      if (CommentRanges.isSign(child)) this.ranges.mark(child, this.builder.position);
      else if (child.name === "w:p") this.paragraph(child);
      else if (child.name === "w:tr" && this.isLeftOut(child, "w:trPr")) this.tracked();
      else if (child.name === "w:tbl") this.table(child);
      else if (transparent.has(child.name)) this.container(child);
      else if (child.name === "mc:AlternateContent") this.container(chosenOf(child));
      else if (bookmarks.has(child.name)) this.see(child, this.builder.position, this.builder.position);
    }
  }

  private table(table: XmlElement): void {
    this.builder.notice("converted", "table");
    this.container(table);
    // A paragraph whose mark is gone does not flow out of its table.
    this.builder.end("paragraph");
  }

  private paragraph(paragraph: XmlElement): void {
    const own = childOf(paragraph, "w:pPr");
    const properties = this.read(own, "w:pPrChange", "w:pPr");
    this.inlines(paragraph, this.styles.stressOfParagraph(properties));
    // A paragraph whose mark is left out goes on in the next one.
    const isOpen = this.isLeftOut(own, "w:rPr");
    if (isOpen) this.tracked();
    else this.builder.end(this.styles.kindOf(properties, this.builder.hasHeadline) ?? "paragraph");
    const boxes = this.boxes.splice(0);
    for (const box of boxes) this.container(box);
  }

  private inlines(element: XmlElement, style: Style): void {
    for (const child of elementsOf(element)) this.inline(child, style);
  }

  private inline(element: XmlElement, style: Style): void {
    switch (element.name) {
      case "w:r":
        return this.run(element, style);
      case "w:hyperlink":
        return this.inlines(element, { ...style, href: this.hrefOf(element) });
      case "w:ins":
      case "w:moveTo":
      case "w:del":
      case "w:moveFrom":
        return this.change(element, style);
      case "w:bookmarkStart":
      case "w:bookmarkEnd":
        return this.see(element, this.builder.position, this.builder.position);
      case "w:commentRangeStart":
      case "w:commentRangeEnd":
        return this.ranges.mark(element, this.builder.position);
      case "w:fldSimple":
        return this.inlines(element, { ...style, href: hrefOfCode(element.attributes["w:instr"] ?? "") ?? style.href });
      case "m:oMath":
      case "m:oMathPara":
        return this.builder.notice("dropped", "embedded");
      case "mc:AlternateContent":
        return this.inlines(chosenOf(element), style);
      default:
        if (transparent.has(element.name)) this.inlines(element, style);
    }
  }

  private change(element: XmlElement, style: Style): void {
    const from = this.builder.position;
    this.tracked();
    if (this.sides.leftOut.includes(element.name)) this.passed(element);
    else this.inlines(element, style);
    this.see(element, from, this.builder.position);
  }

  /** What a reading leaves out may hold the beginning or the end of a comment, or of a bookmark. */
  private passed(element: XmlElement): void {
    const here = this.builder.position;
    for (const child of elementsOf(element)) {
      if (CommentRanges.isSign(child)) this.ranges.mark(child, here);
      else if (bookmarks.has(child.name)) this.see(child, here, here);
      else this.passed(child);
    }
  }

  /** An address, and the place on its page that is told apart from it; undefined for a place in the document. */
  private hrefOf({ attributes }: XmlElement): string | undefined {
    const address = this.links.get(attributes["r:id"] ?? "");
    const anchor = attributes["w:anchor"];
    return address && anchor && !address.includes("#") ? `${address}#${anchor}` : address;
  }

  private run(run: XmlElement, outer: Style): void {
    const properties = this.read(childOf(run, "w:rPr"), "w:rPrChange", "w:rPr");
    if (properties && isOn(childOf(properties, "w:vanish"))) return this.builder.notice("dropped", "hidden");
    const style = properties ? this.styles.stressOfRun(properties, outer) : outer;
    for (const child of elementsOf(run)) this.runContent(child, style);
  }

  private runContent(element: XmlElement, style: Style): void {
    switch (element.name) {
      case "w:fldChar":
        return this.fields.mark(element.attributes["w:fldCharType"]);
      case "w:instrText":
      case "w:delInstrText":
        return this.fields.addCode(textOf(element));
      case "mc:AlternateContent":
        return elementsOf(chosenOf(element)).forEach((child) => {
          this.runContent(child, style);
        });
      case "w:drawing":
      case "w:pict":
        return this.drawing(element);
      case "w:object":
        return this.builder.notice("dropped", "embedded");
      case "w:footnoteReference":
      case "w:endnoteReference":
        return this.builder.notice("dropped", "footnote");
      case "w:commentReference":
        return this.ranges.mark(element, this.builder.position);
    }
    const isText = element.name === "w:t" || element.name === "w:delText";
    const text = isText ? textOf(element) : signs[element.name];
    if (text !== undefined && !this.fields.isInCode)
      this.builder.add(text, { ...style, href: this.fields.href ?? style.href });
  }

  private drawing(element: XmlElement): void {
    const boxes = descendantsOf(element, "w:txbxContent");
    if (boxes.length === 0) this.builder.notice("dropped", "image");
    for (const box of boxes) this.boxes.push(box);
  }

  /** Whether properties say that what they belong to came or went by a change that this reading leaves out. */
  private isLeftOut(element: XmlElement | null, name: string): boolean {
    const properties = element && childOf(element, name);
    return properties !== null && this.sides.leftOut.some((each) => childOf(properties, each) !== null);
  }

  /** Properties as this reading has them: those of before, where a change of them is rejected. */
  private read(properties: XmlElement | null, change: string, name: string): XmlElement | null {
    const changed = properties && this.sides.isBefore ? childOf(properties, change) : null;
    return changed ? (childOf(changed, name) ?? changed) : properties;
  }

  private tracked(): void {
    this.builder.notice("converted", "trackedChanges");
  }
}

/** How tracked changes are read: all of them as accepted, or as rejected. */
export type Reading = "accepted" | "rejected";

type Sides = Readonly<{ leftOut: readonly string[]; isBefore: boolean }>;
const readings: Readonly<Record<Reading, Sides>> = {
  accepted: { leftOut: ["w:del", "w:moveFrom"], isBefore: false },
  rejected: { leftOut: ["w:ins", "w:moveTo"], isBefore: true },
};

const bookmarks: ReadonlySet<string> = new Set(["w:bookmarkStart", "w:bookmarkEnd"]);

/** Elements that only hold others. */
const transparent = new Set([
  "w:sdt",
  "w:sdtContent",
  "w:smartTag",
  "w:customXml",
  "w:tr",
  "w:tc",
  "w:bdo",
  "w:dir",
  "w:ruby",
  "w:rubyBase",
]);

/** Elements of a run that stand for a sign. */
const signs: Readonly<Record<string, string>> = {
  "w:tab": " ",
  "w:br": " ",
  "w:cr": " ",
  "w:noBreakHyphen": "\u2011",
};

/** What was written for newer programs; what is meant for older ones says the same again. */
function chosenOf(element: XmlElement): XmlElement {
  return childOf(element, "mc:Choice") ?? childOf(element, "mc:Fallback") ?? element;
}
