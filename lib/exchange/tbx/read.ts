import { type ExchangeElement, elementsIn, parseExchangeXml, wholeText } from "#lib/exchange/exchange-xml";
import { Problem } from "#lib/problem";
import type { Termbase } from "./termbase";
import {
  type TbxConcept,
  type TbxLanguage,
  type TbxRemark,
  type TbxStatus,
  type TbxTerm,
  tbxStatuses,
} from "./termbase";

/** A term base as it was read: the line of each concept, and how often what was dropped, by element. */
export type ReadTermbase = Termbase & Readonly<{ lines: readonly number[]; dropped: ReadonlyMap<string, number> }>;

/**
 * Reads a term base: TBX v3 (Core, Min, Basic; kinds as attributes, DCA, or as elements, DCT) and the older martif.
 * Transactions, references and pictures are dropped, and counted by element. Throws `Problem("invalid")` with line and
 * element.
 */
export function readTbx(xml: string): ReadTermbase {
  const root = parseExchangeXml(xml);
  const shape = shapes.find(({ root: name }) => name === root.name);
  if (!shape) throw new Problem("invalid", "exchangeRoot", { format: "TBX", element: root.name });
  const dropped = new Map<string, number>();
  const body = elementsIn(root, "text").flatMap((text) => elementsIn(text, "body"))[0];
  if (!body) {
    throw new Problem("invalid", "exchangeMissing", { line: root.line, element: root.name, missing: "<body>" });
  }
  const elements = elementsIn(body, shape.concept);
  return {
    language: root.attributes["xml:lang"] ?? null,
    concepts: elements.map((concept) => conceptOf(concept, shape, dropped)),
    lines: elements.map(({ line }) => line),
    dropped,
  };
}

/** How the versions name the same levels. */
const shapes = [
  { root: "martif", concept: "termEntry", language: "langSet", terms: ["tig", "ntig"] },
  { root: "tbx", concept: "conceptEntry", language: "langSec", terms: ["termSec"] },
] as const;
type Shape = (typeof shapes)[number];
type Dropped = Map<string, number>;

function conceptOf(element: ExchangeElement, shape: Shape, dropped: Dropped): TbxConcept {
  return {
    id: element.attributes.id ?? null,
    languages: elementsIn(element, shape.language).map((language) => languageOf(language, shape, dropped)),
    remarks: remarksIn(element, [shape.language], dropped),
  };
}

function languageOf(element: ExchangeElement, shape: Shape, dropped: Dropped): TbxLanguage {
  const language = element.attributes["xml:lang"] ?? element.attributes.lang;
  const { line, name } = element;
  if (!language) throw new Problem("invalid", "exchangeMissing", { line, element: name, missing: "xml:lang" });
  const isTerm = (child: ExchangeElement) => shape.terms.some((term) => term === child.name);
  return {
    language,
    terms: elementsIn(element)
      .filter(isTerm)
      .map((term) => termOf(term, dropped)),
    remarks: remarksIn(element, shape.terms, dropped),
  };
}

function termOf(element: ExchangeElement, dropped: Dropped): TbxTerm {
  const group = elementsIn(element, "termGrp");
  const [term] = [element, ...group].flatMap((one) => elementsIn(one, "term"));
  const { line, name } = element;
  if (!term) throw new Problem("invalid", "exchangeMissing", { line, element: name, missing: "<term>" });
  const all = [element, ...group].flatMap((one) => remarksIn(one, ["term", "termGrp"], dropped));
  const status = all.find(isStatus);
  return {
    text: folded(wholeText(term)),
    status: status ? statusOf(status.text) : null,
    remarks: all.filter((remark) => remark !== status),
  };
}

/** What says something about a level: a kind as an attribute (DCA) or as the element's name (DCT), in groups too. */
function remarksIn(element: ExchangeElement, skipped: readonly string[], dropped: Dropped): TbxRemark[] {
  return elementsIn(element).flatMap((child) => {
    const { name, attributes } = child;
    if (skipped.includes(name)) return [];
    if (/^(?:descrip|admin|termNote)Grp$/.test(name)) return remarksIn(child, [], dropped);
    const isRemark = /^(?:descrip|admin|termNote|note|descripNote|adminNote)$/.test(name);
    const isNamed = !isRemark && !/^(?:transac|transacGrp|transacNote|date|ref|xref|termCompList|hi)$/.test(name);
    const hasChildren = elementsIn(child).some((inner) => !/^(?:hi|foreign|sc|ec|ph)$/.test(inner.name));
    const text = folded(wholeText(child));
    if ((isRemark || isNamed) && !hasChildren && text !== "") {
      return [{ kind: isRemark ? (attributes.type ?? "note") : name, text }];
    }
    dropped.set(name, (dropped.get(name) ?? 0) + 1);
    return [];
  });
}

function isStatus({ kind, text }: TbxRemark): boolean {
  return (kind === "administrativeStatus" || kind === "normativeAuthorization") && statusOf(text) !== null;
}

/** "preferredTerm-admn-sts", as TBX spells it, or "preferred" and "standardizedTerm" as older files do. */
function statusOf(text: string): TbxStatus | null {
  const word = text.trim().toLowerCase();
  if (word.startsWith("standardized")) return "preferred";
  return tbxStatuses.find((status) => word.startsWith(status)) ?? null;
}

/** Term bases are indented by their tools: line breaks and blanks in a row mean one. */
function folded(text: string): string {
  return text.replace(/[ \t\r\n]+/g, " ").trim();
}
