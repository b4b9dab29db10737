import {
  type ExchangeElement,
  elementsIn,
  isElement,
  parseExchangeXml,
  requireElement,
  wholeText,
} from "#lib/exchange/exchange-xml";
import { Problem } from "#lib/problem";
import { type TmxMemory, type TmxPiece, type TmxRemark, type TmxUnit, type TmxVariant, tmxCodes } from "./memory";

/** What stood in a file and is not kept, by element, with how often. */
export type Dropped = ReadonlyMap<string, number>;

/**
 * Reads a translation memory: TMX 1.1 to 1.4b. Languages stay as they are spelled, codes of the texts stay in place.
 * Character maps (`ude`) and elements of no TMX are dropped, and counted. Throws `Problem("invalid")` with line and
 * element.
 */
export function readTmx(xml: string): TmxMemory & Readonly<{ dropped: Dropped }> {
  const root = parseExchangeXml(xml);
  if (root.name !== "tmx") throw new Problem("invalid", "exchangeRoot", { format: "TMX", element: root.name });
  const header = requireElement(root, "header");
  const body = requireElement(root, "body");
  const dropped = new Map<string, number>();
  drop(header, ["note", "prop"], dropped);
  drop(body, ["tu"], dropped);
  return {
    attributes: header.attributes,
    remarks: remarksOf(header),
    units: elementsIn(body, "tu").map((unit) => unitOf(unit, dropped)),
    dropped,
  };
}

function unitOf(element: ExchangeElement, dropped: Map<string, number>): TmxUnit {
  drop(element, ["note", "prop", "tuv"], dropped);
  const variants = elementsIn(element, "tuv").map((variant) => variantOf(variant, dropped));
  return { variants, remarks: remarksOf(element), attributes: element.attributes };
}

function variantOf(element: ExchangeElement, dropped: Map<string, number>): TmxVariant {
  drop(element, ["note", "prop", "seg"], dropped);
  // TMX 1.1 named the language "lang".
  const { "xml:lang": named, lang, ...attributes } = element.attributes;
  const language = named ?? lang;
  if (!language) {
    const { line, name } = element;
    throw new Problem("invalid", "exchangeMissing", { line, element: name, missing: "xml:lang" });
  }
  return {
    language,
    segment: piecesOf(requireElement(element, "seg")),
    remarks: remarksOf(element),
    attributes,
  };
}

function piecesOf(element: ExchangeElement): TmxPiece[] {
  return element.children.flatMap((child): TmxPiece | [] => {
    if (typeof child === "string") return child;
    if (!isElement(child)) return [];
    const code = tmxCodes.find((name) => name === child.name);
    if (code) return { code, attributes: child.attributes, content: piecesOf(child) };
    const { line, name } = child;
    throw new Problem("invalid", "exchangeStray", { line, element: name, parent: element.name });
  });
}

function remarksOf(element: ExchangeElement): TmxRemark[] {
  return elementsIn(element).flatMap((child) => {
    if (child.name !== "note" && child.name !== "prop") return [];
    const { type = null, ...attributes } = child.attributes;
    return [{ type: child.name === "prop" ? (type ?? "") : null, text: wholeText(child), attributes }];
  });
}

function drop(element: ExchangeElement, kept: readonly string[], dropped: Map<string, number>): void {
  for (const { name } of elementsIn(element)) {
    if (!kept.includes(name)) dropped.set(name, (dropped.get(name) ?? 0) + 1);
  }
}
