import { SaxesParser } from "saxes";
import { Problem } from "#lib/problem";

/** Real documents nest a few dozen deep. */
const deepest = 256;

/** An element with its qualified name as written ("w:p"). */
export type XmlElement = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (XmlElement | string)[];
};

/** Reads an XML document into a tree; refuses entities and document types, too deep nesting, and what is not well-formed. */
export function parseXml(xml: string, file: string): XmlElement {
  const root: XmlElement = { name: "", attributes: {}, children: [] };
  const open: XmlElement[] = [root];
  const parser = new SaxesParser({ xmlns: false });
  parser.on("doctype", () => {
    throw new Problem("invalid", "importDoctype", { file });
  });
  parser.on("opentag", ({ name, attributes }) => {
    if (open.length > deepest) throw new Problem("invalid", "importTooDeep", { most: deepest });
    const element: XmlElement = { name, attributes, children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on("closetag", () => open.pop());
  parser.on("text", (text) => open.at(-1)?.children.push(text));
  parser.on("cdata", (text) => open.at(-1)?.children.push(text));
  parser.on("error", (error) => {
    throw new Problem("invalid", "importBadXml", { file, why: error.message });
  });
  parser.write(xml).close();
  const document = root.children.find((child) => typeof child !== "string");
  if (!document) throw new Problem("invalid", "importBadXml", { file, why: "no element" });
  return document;
}

/** The first child element of this name; null when there is none. */
export function childOf(element: XmlElement, name: string): XmlElement | null {
  return elementsOf(element).find((child) => child.name === name) ?? null;
}

export function elementsOf(element: XmlElement): XmlElement[] {
  return element.children.filter((child) => typeof child !== "string");
}

export function textOf(element: XmlElement): string {
  return element.children.map((child) => (typeof child === "string" ? child : textOf(child))).join("");
}
