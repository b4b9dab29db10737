import { type SaxesAttributeNS, SaxesParser } from "saxes";
import { Problem } from "#lib/problem";

/** Real documents nest a few dozen deep. */
const deepest = 256;
/** A book in Word has about half of this. */
const mostElements = 400_000;
/** Of one element: Word writes a dozen. */
const mostAttributes = 1000;

/** An element with its name under the prefix everyone uses ("w:p"), whatever the document calls it. */
export type XmlElement = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
};
type OpenElement = { name: string; attributes: Readonly<Record<string, string>>; children: (XmlElement | string)[] };

/** Most elements have one or neither, and there are many. */
const nothing: Readonly<Record<string, string>> = Object.freeze({});
const none: (XmlElement | string)[] = [];

const office = "http://schemas.openxmlformats.org";
const strict = "http://purl.oclc.org/ooxml";
const prefixes: ReadonlyMap<string, string> = new Map([
  [`${office}/wordprocessingml/2006/main`, "w:"],
  [`${strict}/wordprocessingml/main`, "w:"],
  [`${office}/officeDocument/2006/relationships`, "r:"],
  [`${strict}/officeDocument/relationships`, "r:"],
  [`${office}/officeDocument/2006/math`, "m:"],
  [`${strict}/officeDocument/math`, "m:"],
  [`${office}/markup-compatibility/2006`, "mc:"],
  [`${office}/package/2006/relationships`, ""],
  ["http://schemas.microsoft.com/office/word/2010/wordml", "w14:"],
  ["http://schemas.microsoft.com/office/word/2012/wordml", "w15:"],
]);

/**
 * Reads an XML document into a tree; refuses entities and document types, too deep nesting, and what is not
 * well-formed. `file` names the part in the refusal.
 */
export function parseXml(xml: string, file: string): XmlElement {
  const root: OpenElement = { name: "", attributes: nothing, children: none };
  const open: OpenElement[] = [root];
  const names = new Map<string, string>();
  let [count, attributeCount] = [0, 0];
  const parser = new SaxesParser({ xmlns: true });
  parser.on("doctype", () => {
    throw new Problem("invalid", "importDoctype", { file });
  });
  parser.on("attribute", () => {
    attributeCount += 1;
    if (attributeCount > mostAttributes)
      throw new Problem("invalid", "importTooManyAttributes", { file, most: mostAttributes });
  });
  parser.on("opentag", (tag) => {
    count += 1;
    attributeCount = 0;
    if (open.length > deepest) throw new Problem("invalid", "importTooDeep", { most: deepest });
    if (count > mostElements) throw new Problem("invalid", "importTooManyEntries", { most: mostElements });
    const element = { name: known(nameOf(tag)), attributes: attributesOf(tag.attributes), children: none };
    add(element);
    open.push(element);
  });
  parser.on("closetag", () => open.pop());
  parser.on("text", add);
  parser.on("cdata", add);
  parser.on("error", (error) => {
    throw new Problem("invalid", "importBadXml", { file, why: error.message.slice(0, 200) });
  });
  parser.write(xml).close();
  const document = elementsOf(root)[0];
  if (!document) throw new Problem("invalid", "importBadXml", { file, why: "no element" });
  return document;

  function add(child: XmlElement | string): void {
    const parent = open.at(-1) ?? root;
    if (parent.children === none) parent.children = [child];
    else parent.children.push(child);
  }

  /** The same name is one string, however often the file says it. */
  function known(name: string): string {
    const same = names.get(name);
    if (same === undefined) names.set(name, name);
    return same ?? name;
  }
}

function attributesOf(attributes: Readonly<Record<string, SaxesAttributeNS>>): Readonly<Record<string, string>> {
  let own: Record<string, string> | null = null;
  for (const each of Object.values(attributes)) {
    own ??= {};
    own[nameOf(each)] = each.value;
  }
  return own ?? nothing;
}

function nameOf({ prefix, local, uri }: Readonly<{ prefix: string; local: string; uri: string }>): string {
  return `${prefixes.get(uri) ?? (prefix && `${prefix}:`)}${local}`;
}

/** The first child element of this name; null when there is none. */
export function childOf(element: XmlElement, name: string): XmlElement | null {
  for (const child of element.children) if (typeof child !== "string" && child.name === name) return child;
  return null;
}

export function elementsOf(element: XmlElement): XmlElement[] {
  return element.children.filter((child) => typeof child !== "string");
}

/** The first elements of this name at any depth, none inside another. */
export function descendantsOf(element: XmlElement, name: string): XmlElement[] {
  return elementsOf(element).flatMap((child) => (child.name === name ? [child] : descendantsOf(child, name)));
}

export function textOf(element: XmlElement): string {
  return element.children.map((child) => (typeof child === "string" ? child : textOf(child))).join("");
}
