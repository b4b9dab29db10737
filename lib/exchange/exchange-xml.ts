import { SaxesParser } from "saxes";
import { Problem } from "#lib/problem";

/** TMX and TBX nest a dozen deep. */
const deepest = 128;
/** Ten megabytes of memory with inline codes have about half of this. */
const mostElements = 500_000;

/** An element by its local name, with the line its tag ends on; attributes by the names that the file gives them. */
export type ExchangeElement = {
  readonly name: string;
  readonly line: number;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (ExchangeElement | string)[];
};

/**
 * Reads an exchange file into a tree. Namespaces are let go, a DOCTYPE that only names its DTD is passed over and
 * nothing is fetched; one that declares anything is refused, so that there are no entities but XML's own five. Throws
 * `Problem("invalid")` with the line.
 */
export function parseExchangeXml(xml: string): ExchangeElement {
  const root: ExchangeElement = { name: "", line: 0, attributes: {}, children: [] };
  const open: ExchangeElement[] = [root];
  let count = 0;
  const parser = new SaxesParser({ position: true, xmlns: false });
  const damaged = (why: string) => new Problem("invalid", "exchangeXml", { line: parser.line, why });
  parser.on("doctype", (declared) => {
    if (declared.includes("[")) throw new Problem("invalid", "exchangeDoctype", { line: parser.line });
  });
  parser.on("opentag", ({ name, attributes }) => {
    count += 1;
    if (open.length > deepest) throw new Problem("invalid", "importTooDeep", { most: deepest });
    if (count > mostElements) throw new Problem("invalid", "importTooManyEntries", { most: mostElements });
    const element = { name: localName(name), line: parser.line, attributes: { ...attributes }, children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on("closetag", () => open.pop());
  const addText = (text: string) => {
    const children = open.at(-1)?.children ?? [];
    const last = children.at(-1);
    if (typeof last === "string") children[children.length - 1] = last + text;
    else if (text !== "") children.push(text);
  };
  parser.on("text", addText);
  parser.on("cdata", addText);
  parser.on("error", (error) => {
    throw damaged(error.message.replace(/^\d+:\d+: /, "").slice(0, 200));
  });
  parser.write(xml).close();
  const [document] = elementsIn(root);
  if (!document) throw damaged("no element");
  return document;
}

/** The child elements; of this name, where one is given. */
export function elementsIn(element: ExchangeElement, name?: string): ExchangeElement[] {
  return element.children.filter(
    (child): child is ExchangeElement => typeof child !== "string" && (name === undefined || child.name === name),
  );
}

export function elementIn(element: ExchangeElement, name: string): ExchangeElement | null {
  return elementsIn(element, name)[0] ?? null;
}

/** All text of an element, at any depth. */
export function wholeText({ children }: ExchangeElement): string {
  return children.map((child) => (typeof child === "string" ? child : wholeText(child))).join("");
}

/** The element that must be there; throws a Problem with line and element. */
export function requireElement(element: ExchangeElement, name: string): ExchangeElement {
  const found = elementIn(element, name);
  if (found) return found;
  throw new Problem("invalid", "exchangeMissing", { line: element.line, element: element.name, missing: `<${name}>` });
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}
