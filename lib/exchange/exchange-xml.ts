import { SaxesParser } from "saxes";
import { Problem } from "#lib/problem";

/** TMX and TBX nest a dozen deep. */
const deepest = 128;
/** Ten megabytes of memory, a unit of two short texts after the other, have about this; it is all held at once. */
const mostElements = 250_000;
/** Of one element: tools write some twenty. */
const mostAttributes = 200;

/** A processing instruction, without its signs: `target data`. */
export type XmlInstruction = Readonly<{ instruction: string }>;

/** An element as a file writes it: its name with its prefix, its attributes by the names that the file gives them. */
export type XmlNode = Readonly<{
  qualified: string;
  attributes: Readonly<Record<string, string>>;
  children: readonly (XmlNode | XmlInstruction | string)[];
}>;

/** The prefixes that an element declares, and what it stands in; asked with `uriOf`. */
type Namespaces = Readonly<{ declared: ReadonlyMap<string, string>; outer: Namespaces | null }>;

/** An element by its local name and namespace, with the line its tag ends on. */
export type ExchangeElement = {
  readonly name: string;
  readonly qualified: string;
  /** Empty where there is none, and where its prefix is not declared. */
  readonly uri: string;
  readonly namespaces: Namespaces;
  readonly line: number;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (ExchangeElement | XmlInstruction | string)[];
};
type OpenElement = Omit<ExchangeElement, "children"> & { children: (ExchangeElement | XmlInstruction | string)[] };

/** Most elements have one or neither, and there are many. */
const nothing: Readonly<Record<string, string>> = Object.freeze({});
const none: OpenElement["children"] = [];

const known: Namespaces = {
  declared: new Map([
    ["xml", "http://www.w3.org/XML/1998/namespace"],
    ["xmlns", "http://www.w3.org/2000/xmlns/"],
  ]),
  outer: null,
};

/**
 * Reads an exchange file into a tree. A prefix may be undeclared, for old memories have such; comments are let
 * go, and instructions outside of the first element. A DOCTYPE that only names its DTD is passed over and nothing is fetched; one that declares anything is
 * refused, so that there are no entities but XML's own five. Throws `Problem("invalid")` with the line.
 */
export function parseExchangeXml(xml: string, most = mostElements): ExchangeElement {
  const root: OpenElement = {
    ...{ name: "", qualified: "", uri: "", namespaces: known, line: 0 },
    ...{ attributes: nothing, children: none },
  };
  const open: OpenElement[] = [root];
  const names = new Map<string, ElementName>();
  let [count, attributeCount] = [0, 0];
  let attributes: Record<string, string> | null = null;
  const parser = new SaxesParser({ position: true, xmlns: false });
  const damaged = (why: string) => new Problem("invalid", "exchangeXml", { line: parser.line, why });
  parser.on("doctype", (declared) => {
    if (declared.includes("[")) throw new Problem("invalid", "exchangeDoctype", { line: parser.line });
  });
  parser.on("attribute", ({ name, value }) => {
    attributeCount += 1;
    attributes ??= {};
    if (name === "__proto__") Object.defineProperty(attributes, name, { value, enumerable: true });
    else attributes[name] = value;
    if (attributeCount > mostAttributes)
      throw new Problem("invalid", "exchangeAttributes", { line: parser.line, most: mostAttributes });
  });
  parser.on("opentag", (tag) => {
    count += 1;
    if (open.length > deepest) throw new Problem("invalid", "importTooDeep", { most: deepest });
    if (count > most) throw new Problem("invalid", "importTooManyEntries", { most });
    const parent = open.at(-1) ?? root;
    const own = attributes ?? nothing;
    [attributes, attributeCount] = [null, 0];
    const namespaces = namespacesOf(own, parent.namespaces);
    const { name, qualified, prefix } = nameOf(tag.name, names);
    const uri = uriOf(namespaces, prefix);
    const element = { name, qualified, uri, namespaces, line: parser.line, attributes: own, children: none };
    add(element);
    open.push(element);
  });
  parser.on("closetag", () => {
    const element = open.pop();
    // A list that has grown has room for many more; there are too many lists for that.
    if (element && element.children.length > 1) element.children = element.children.slice();
  });
  const addText = (text: string) => {
    const children = open.at(-1)?.children ?? [];
    const last = children.at(-1);
    if (typeof last === "string") children[children.length - 1] = last + text;
    else if (text !== "") add(text);
  };
  parser.on("processinginstruction", ({ target, body }) => {
    if (open.length > 1) add({ instruction: body === "" ? target : `${target} ${body}` });
  });
  parser.on("text", addText);
  parser.on("cdata", addText);
  parser.on("error", (error) => {
    throw damaged(error.message.replace(/^\d+:\d+: /, "").slice(0, 200));
  });
  parser.write(xml).close();
  const [document] = elementsIn(root);
  if (!document) throw damaged("no element");
  return document;

  function add(child: OpenElement["children"][number]): void {
    const parent = open.at(-1) ?? root;
    if (parent.children === none) parent.children = [child];
    else parent.children.push(child);
  }
}

type ElementName = Readonly<{ name: string; qualified: string; prefix: string }>;

/** The same name is one string, however often the file says it. */
function nameOf(qualified: string, names: Map<string, ElementName>): ElementName {
  let found = names.get(qualified);
  if (!found) {
    found = { name: localName(qualified), qualified, prefix: prefixOf(qualified) };
    names.set(qualified, found);
  }
  return found;
}

/** Whether a child is an element: no text, no instruction. */
export function isElement(child: ExchangeElement | XmlInstruction | string): child is ExchangeElement {
  return typeof child !== "string" && "qualified" in child;
}

/** The child elements; of this name, where one is given. */
export function elementsIn(element: ExchangeElement, name?: string): ExchangeElement[] {
  return element.children.filter(
    (child): child is ExchangeElement => isElement(child) && (name === undefined || child.name === name),
  );
}

export function elementIn(element: ExchangeElement, name: string): ExchangeElement | null {
  for (const child of element.children) if (isElement(child) && child.name === name) return child;
  return null;
}

/** All text of an element, at any depth. */
export function wholeText({ children }: ExchangeElement): string {
  return children
    .map((child) => (typeof child === "string" ? child : isElement(child) ? wholeText(child) : ""))
    .join("");
}

/** The element that must be there; throws a Problem with line and element. */
export function requireElement(element: ExchangeElement, name: string): ExchangeElement {
  const found = elementIn(element, name);
  if (found) return found;
  throw new Problem("invalid", "exchangeMissing", { line: element.line, element: element.name, missing: `<${name}>` });
}

export function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

/** What stands before the colon of a name; empty where there is none. */
export function prefixOf(name: string): string {
  return name.slice(0, Math.max(0, name.indexOf(":")));
}

/** The namespace of a prefix, as far as the deepest element goes; empty when nothing declares it. */
export function uriOf(namespaces: Namespaces, prefix: string): string {
  for (let here: Namespaces | null = namespaces; here; here = here.outer) {
    const uri = here.declared.get(prefix);
    if (uri !== undefined) return uri;
  }
  return "";
}

function namespacesOf(attributes: Readonly<Record<string, string>>, outer: Namespaces): Namespaces {
  let declared: Map<string, string> | null = null;
  // Nearly all elements declare nothing, and there are many.
  for (const name in attributes) {
    if (!name.startsWith("xmlns") || (name.length > 5 && name[5] !== ":")) continue;
    declared ??= new Map();
    declared.set(name.slice(6), attributes[name] ?? "");
  }
  return declared ? { declared, outer } : outer;
}
