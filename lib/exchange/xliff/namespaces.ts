import { type ExchangeElement, localName, prefixOf, uriOf } from "#lib/exchange/exchange-xml";

const oasis = "urn:oasis:names:tc:xliff";

/** XLIFF 2.0 and 2.1 share a namespace, 2.2 has its own. */
export const cores: ReadonlySet<string> = new Set([`${oasis}:document:2.0`, `${oasis}:document:2.2`]);
export const core21 = `${oasis}:document:2.0`;
export const xliff12 = `${oasis}:document:1.2`;

/** Of our own attributes, and our name where 1.2 asks for one: files say so which export they are. */
export const ownNamespace = "urn:x-stet:exchange";
export const ownProduct = "Stet";

/** The modules we check, under the prefixes that the specification gives them. */
export const moduleOf: ReadonlyMap<string, string> = new Map([
  [`${oasis}:matches:2.0`, "mtc"],
  [`${oasis}:glossary:2.0`, "gls"],
  [`${oasis}:fs:2.0`, "fs"],
  [`${oasis}:metadata:2.0`, "mda"],
  [`${oasis}:resourcedata:2.0`, "res"],
  [`${oasis}:changetracking:2.0`, "ctr"],
  [`${oasis}:sizerestriction:2.0`, "slr"],
  [`${oasis}:validation:2.0`, "val"],
  [`${oasis}:itsm:2.1`, "itsm"],
  ["http://www.w3.org/2005/11/its", "its"],
  ["http://www.w3.org/XML/1998/namespace", "xml"],
  ["http://www.w3.org/2000/xmlns/", "xmlns"],
]);

/**
 * An element's name as the specification writes it, whatever prefixes the file uses: "unit", "mtc:match"; null for one
 * of another vocabulary.
 */
export function specifiedName({ uri, name }: ExchangeElement): string | null {
  if (cores.has(uri)) return name;
  const prefix = moduleOf.get(uri);
  return prefix ? `${prefix}:${name}` : null;
}

/** An element's attributes by their specified names; those of other vocabularies are left out. */
export function specifiedAttributes(element: ExchangeElement): Map<string, string> {
  const named = new Map<string, string>();
  for (const [name, value] of Object.entries(element.attributes)) {
    const key = specifiedAttribute(element, name);
    if (key !== null) named.set(key, value);
  }
  return named;
}

/** An attribute's specified name: "id", "slr:sizeInfo", "xmlns" for any declaration; null of another vocabulary. */
export function specifiedAttribute({ namespaces }: ExchangeElement, name: string): string | null {
  const prefix = prefixOf(name);
  if (name === "xmlns" || prefix === "xmlns") return "xmlns";
  if (prefix === "") return name;
  const known = moduleOf.get(uriOf(namespaces, prefix));
  return known ? `${known}:${localName(name)}` : null;
}

/** An attribute of a module on an element, by its specified name. */
export function attributeOf(element: ExchangeElement, name: string): string | null {
  const plain = element.attributes[name];
  if (!name.includes(":")) return plain ?? null;
  if (name.startsWith("xml:")) return plain ?? null;
  return specifiedAttributes(element).get(name) ?? null;
}
