import { type ExchangeElement, elementIn, elementsIn } from "#lib/exchange/exchange-xml";
import { checkContent } from "./check-shape";
import { FaultList, type XliffFault } from "./fault";
import { seg12Of } from "./read-12";
import { shapes12 } from "./shapes-12";
import { hasForm } from "./value-form";

/** What a document of XLIFF 1.2 breaks: places of elements, needed attributes, ids, languages, segments of targets. */
export function xliff12Faults(root: ExchangeElement): readonly XliffFault[] {
  const faults = new FaultList();
  checkShape12(root, root.uri, faults);
  if (faults.faults.length > 0) return faults.faults;
  for (const file of elementsIn(root, "file")) {
    const target = file.attributes["target-language"];
    faults.require(target === undefined || hasForm("language", target), file, "value");
    const body = elementIn(file, "body");
    if (body) checkUnits(body, new Set(), faults);
  }
  return faults.faults;
}

function checkShape12(element: ExchangeElement, uri: string, faults: FaultList): void {
  const shape = shapes12.get(element.name);
  if (shape) {
    checkContent(element, shape, faults, (child) => (child.uri === uri ? child.name : undefined));
    for (const [name, { form, isRequired }] of shape.attributes) {
      const value = element.attributes[name];
      if (value === undefined) faults.require(!isRequired, element, "missingAttribute");
      else faults.require(hasForm(form, value), element, "value");
    }
  }
  for (const child of elementsIn(element)) if (child.uri === uri) checkShape12(child, uri, faults);
}

function checkUnits(holder: ExchangeElement, ids: Set<string>, faults: FaultList): void {
  for (const element of elementsIn(holder)) {
    if (element.name === "group") checkUnits(element, ids, faults);
    if (element.name !== "trans-unit") continue;
    const { id = "" } = element.attributes;
    faults.require(!ids.has(id), element, "id");
    ids.add(id);
    checkSegments(element, faults);
  }
}

/** A target's segments are those of the source. */
function checkSegments(unit: ExchangeElement, faults: FaultList): void {
  const [source, target] = [elementIn(unit, "seg-source"), elementIn(unit, "target")];
  if (!source || !target) return;
  const known = new Set(seg12Of(source).map(({ attributes }) => attributes.mid));
  const seen = new Set<string | undefined>();
  for (const segment of seg12Of(target)) {
    const { mid } = segment.attributes;
    faults.require(mid !== undefined && known.has(mid) && !seen.has(mid), segment, "reference");
    seen.add(mid);
  }
}
