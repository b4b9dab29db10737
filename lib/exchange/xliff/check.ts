import { type ExchangeElement, elementIn, elementsIn } from "#lib/exchange/exchange-xml";
import { checkModuleAttributes, checkModules } from "./check-modules";
import { checkShape } from "./check-shape";
import { checkListIds, checkUnit, type Inherited, inheritedIn } from "./check-unit";
import { FaultList, type XliffFault } from "./fault";
import { cores } from "./namespaces";

/**
 * What a document of XLIFF 2.0, 2.1 or 2.2 breaks of its schemas and of the constraints of the core and the modules
 * (translation candidates, glossary, format style, metadata, resource data, size restriction, validation, ITS quality
 * issues, change tracking); empty when it is valid. Warnings of the specification are none here. One pass over each
 * unit: time and memory grow with the file.
 */
export function xliffFaults(root: ExchangeElement): readonly XliffFault[] {
  const faults = new FaultList();
  checkShape(root, faults);
  // What the constraints look at is there only in a document of the right shape.
  if (faults.faults.length > 0) return faults.faults;
  const inherited: Inherited = {
    sourceLanguage: root.attributes.srcLang ?? "",
    targetLanguage: root.attributes.trgLang ?? null,
    language: root.attributes["xml:lang"] ?? null,
    space: root.attributes["xml:space"] ?? "default",
    unitIds: new Set(),
  };
  const fileIds = new Set<string>();
  for (const file of elementsIn(root, "file")) {
    const { id = "" } = file.attributes;
    faults.require(!fileIds.has(id), file, "id");
    fileIds.add(id);
    checkFile(file, inherited, faults);
  }
  return faults.faults;
}

function checkFile(file: ExchangeElement, inherited: Inherited, faults: FaultList): void {
  const ids = { group: new Set<string>(), unit: new Set<string>() };
  const collect = (holder: ExchangeElement): void => {
    for (const element of inCore(holder)) {
      if (element.name !== "group" && element.name !== "unit") continue;
      const { id = "" } = element.attributes;
      faults.require(!ids[element.name].has(id), element, "id");
      ids[element.name].add(id);
      if (element.name === "group") collect(element);
    }
  };
  collect(file);
  const skeleton = elementIn(file, "skeleton");
  if (skeleton) {
    const isFull = skeleton.children.length > 0;
    faults.require((skeleton.attributes.href !== undefined) !== isFull, skeleton, "skeleton");
  }
  checkHolder(file, { ...inherited, unitIds: ids.unit }, faults);
  checkAttributesIn(file, faults);
}

/** A file or group, and all in it. */
function checkHolder(holder: ExchangeElement, outer: Inherited, faults: FaultList): void {
  const inherited = inheritedIn(holder, outer);
  checkLists(holder, faults);
  checkModules({ element: holder, unit: null, inherited }, faults);
  for (const element of inCore(holder)) {
    if (element.name === "group") checkHolder(element, inherited, faults);
    if (element.name !== "unit") continue;
    checkLists(element, faults);
    const unit = checkUnit(element, inherited, faults);
    checkModules({ element, unit, inherited }, faults);
  }
}

function checkLists(holder: ExchangeElement, faults: FaultList): void {
  for (const element of inCore(holder)) {
    if (element.name === "notes" || element.name === "originalData") checkListIds(element, faults);
  }
}

function checkAttributesIn(element: ExchangeElement, faults: FaultList): void {
  if (!cores.has(element.uri)) return;
  checkModuleAttributes(element, faults);
  for (const child of elementsIn(element)) checkAttributesIn(child, faults);
}

function inCore(element: ExchangeElement): ExchangeElement[] {
  return elementsIn(element).filter(({ uri }) => cores.has(uri));
}
