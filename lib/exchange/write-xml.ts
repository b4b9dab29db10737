import type { XmlNode } from "./exchange-xml";
import { xmlAttributes, xmlText } from "./xml-text";

/** An element and all in it, as XML; what `parseExchangeXml` read comes out as it was, but for comments. */
export function writeXml({ qualified, attributes, children }: XmlNode): string {
  const start = `<${qualified}${xmlAttributes(attributes)}`;
  if (children.length === 0) return `${start}/>`;
  const inner = children.map((child) => {
    if (typeof child === "string") return xmlText(child);
    return "instruction" in child ? `<?${child.instruction}?>` : writeXml(child);
  });
  return `${start}>${inner.join("")}</${qualified}>`;
}

/** A whole document. */
export function writeXmlDocument(root: XmlNode): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${writeXml(root)}\n`;
}

/** An element with these children; attributes that are null are left out. */
export function xmlNode(
  qualified: string,
  attributes: Readonly<Record<string, string | null>>,
  children: XmlNode["children"] = [],
): XmlNode {
  const given = Object.entries(attributes).filter((entry): entry is [string, string] => entry[1] !== null);
  return { qualified, attributes: Object.fromEntries(given), children };
}
