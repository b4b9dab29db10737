import { type ExchangeElement, elementIn, elementsIn, parseExchangeXml, wholeText } from "#lib/exchange/exchange-xml";
import { xliffFaults } from "./check";
import { xliff12Faults } from "./check-12";
import type { XliffContent, XliffDocument, XliffFile, XliffSegment, XliffUnit, XliffVersion } from "./document";
import { problemOfFault } from "./fault";
import { core21, cores, xliff12 } from "./namespaces";
import { filesOf12 } from "./read-12";
import { inTargetOrder, unitSegments } from "./unit-parts";

/**
 * 20,000 sentences, two codes in each text of theirs: more than any article. Each element is held and checked, a second
 * of work for all of them.
 */
const mostElements = 150_000;

/**
 * Reads XLIFF 2.0, 2.1, 2.2 and 1.2, and what tools make of 1.2 (SDLXLIFF, MXLIFF, MQXLIFF). Throws
 * `Problem("invalid")` with the line, the element and the rule that is broken.
 */
export function readXliff(xml: string): XliffDocument {
  const root = parseExchangeXml(xml, mostElements);
  const version = versionOf(root);
  const [fault] = version === "1.2" ? xliff12Faults(root) : xliffFaults(root);
  if (fault) throw problemOfFault(fault);
  return { version, root, files: version === "1.2" ? filesOf12(root) : filesOf(root) };
}

function versionOf(root: ExchangeElement): XliffVersion {
  const refuse = (rule: "root" | "version") => problemOfFault({ rule, element: root.qualified, line: root.line });
  if (root.name !== "xliff") throw refuse("root");
  const { version = "" } = root.attributes;
  if (cores.has(root.uri)) {
    const known = root.uri === core21 ? (["2.0", "2.1"] as const) : (["2.0", "2.1", "2.2"] as const);
    const found = known.find((one) => one === version.trim());
    if (found) return found;
  } else if (root.uri === xliff12 || root.uri === "") {
    if (/^1\.[0-2]$/.test(version.trim())) return "1.2";
  } else throw refuse("root");
  throw refuse("version");
}

function filesOf(root: ExchangeElement): XliffFile[] {
  const { srcLang = "", trgLang = null, "xml:space": space = "default" } = root.attributes;
  return elementsIn(root, "file").map((file) => ({
    name: file.attributes.original ?? file.attributes.id ?? "",
    sourceLanguage: srcLang,
    targetLanguage: trgLang,
    notes: notesOf(file),
    units: unitsIn(file, space),
  }));
}

function unitsIn(holder: ExchangeElement, outer: string): XliffUnit[] {
  const space = holder.attributes["xml:space"] ?? outer;
  return elementsIn(holder).flatMap((element) => {
    if (!cores.has(element.uri)) return [];
    if (element.name === "group") return unitsIn(element, space);
    return element.name === "unit" ? [unitOf(element, space)] : [];
  });
}

function unitOf(element: ExchangeElement, outer: string): XliffUnit {
  const { id = "", type = null, "xml:space": space = outer } = element.attributes;
  const parts = unitSegments(element);
  const untranslated = parts.filter(({ target }) => target === null);
  const segments = [...inTargetOrder(parts), ...untranslated].map((part): XliffSegment => {
    const content = (side: ExchangeElement): XliffContent => {
      return { element: side, isSpacePreserved: (side.attributes["xml:space"] ?? space) === "preserve" };
    };
    return {
      id: part.element.attributes.id ?? null,
      isIgnorable: part.element.name === "ignorable",
      state: part.element.attributes.state ?? null,
      source: content(part.source ?? part.element),
      target: part.target && content(part.target),
      gap: "",
    };
  });
  return { id, type, notes: notesOf(element), segments, element };
}

function notesOf(holder: ExchangeElement): string[] {
  const notes = elementIn(holder, "notes");
  return notes ? elementsIn(notes, "note").map(wholeText) : [];
}
