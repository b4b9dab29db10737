import { childOf, elementsOf, parseXml, textOf, type XmlElement } from "#lib/exchange/xml";
import { Zip } from "#lib/exchange/zip";
import { Problem } from "#lib/problem";

/** The parts of a Word file, found through its relations: their names are the program's own affair. */
export class DocxPackage {
  readonly body: XmlElement;
  /** Addresses of links by the id that the text gives them. */
  readonly links: ReadonlyMap<string, string>;
  readonly styles: XmlElement | null;
  readonly numbering: XmlElement | null;
  readonly comments: XmlElement | null;
  /** Which comments answer which. */
  readonly commentsExtended: XmlElement | null;
  private readonly zip: Zip;

  constructor(bytes: Uint8Array) {
    const zip = Zip.open(bytes);
    this.zip = zip;
    const main = relationsOf(zip, "").find(({ type }) => type === "officeDocument")?.target ?? "word/document.xml";
    const document = partOf(zip, main);
    const body = document && childOf(document, "w:body");
    if (!body) throw new Problem("invalid", "importNotWord");
    const relations = relationsOf(zip, main);
    const part = (type: string) => {
      const target = relations.find((relation) => relation.type === type)?.target;
      return target ? partOf(zip, target) : null;
    };
    this.body = body;
    this.links = new Map(relations.filter(({ type }) => type === "hyperlink").map(({ id, address }) => [id, address]));
    this.styles = part("styles");
    this.numbering = part("numbering");
    this.comments = part("comments");
    this.commentsExtended = part("commentsExtended");
  }

  /** What the file's custom property of this name says; null when there is none. */
  property(name: string): string | null {
    const properties = this.about("custom-properties");
    const own = properties && elementsOf(properties).find(({ attributes }) => attributes.name === name);
    return own ? textOf(own) : null;
  }

  /** Who saved it last, as their program calls them; empty where it does not say. */
  get lastModifiedBy(): string {
    const properties = this.about("core-properties");
    const own = properties && elementsOf(properties).find(({ name }) => name.endsWith("lastModifiedBy"));
    return own ? textOf(own).trim() : "";
  }

  private about(type: string): XmlElement | null {
    const target = relationsOf(this.zip, "").find((relation) => relation.type === type)?.target;
    return target ? partOf(this.zip, target) : null;
  }
}

type Relation = Readonly<{ id: string; type: string; address: string; target: string }>;

function relationsOf(zip: Zip, source: string): Relation[] {
  const folder = source.slice(0, source.lastIndexOf("/") + 1);
  const root = partOf(zip, `${folder}_rels/${source.slice(folder.length)}.rels`);
  return (root ? elementsOf(root) : []).map(({ attributes }) => {
    const { Id: id = "", Type: type = "", Target: address = "" } = attributes;
    return { id, type: type.slice(type.lastIndexOf("/") + 1), address, target: resolved(folder, address) };
  });
}

/** A target is told from its source's folder, or from the root with a leading slash. */
function resolved(folder: string, address: string): string {
  return address.startsWith("/") ? address.slice(1) : folder + address;
}

function partOf(zip: Zip, name: string): XmlElement | null {
  const xml = zip.readText(name);
  return xml === null ? null : parseXml(xml, name.slice(0, 80));
}
