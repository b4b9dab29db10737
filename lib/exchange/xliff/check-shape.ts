import { type ExchangeElement, elementsIn, prefixOf, uriOf } from "#lib/exchange/exchange-xml";
import { coreShapes, coreShapes22 } from "./core-shapes";
import type { FaultList } from "./fault";
import { moduleAttributes, moduleShapes } from "./module-shapes";
import { core21, cores, moduleOf, specifiedAttribute, specifiedName } from "./namespaces";
import type { Shape } from "./shape";
import { hasForm } from "./value-form";

/** Holds a document of XLIFF 2 to its schema: elements and their order, attributes and the forms of their values. */
export function checkShape(root: ExchangeElement, faults: FaultList): void {
  const core = root.uri === core21 ? coreShapes : coreShapes22;
  const walk = (element: ExchangeElement): void => {
    const name = specifiedName(element);
    const shape = name === null ? undefined : (core.get(name) ?? moduleShapes.get(name));
    if (shape) {
      checkContent(element, shape, faults, specifiedName);
      checkAttributes(element, shape, faults);
    } else if (name !== null || isUndeclared(element)) faults.add(element, "element");
    for (const child of elementsIn(element)) walk(child);
  };
  walk(root);
}

function isUndeclared({ qualified, uri }: ExchangeElement): boolean {
  return prefixOf(qualified) !== "" && uri === "";
}

/**
 * Holds an element's children to their order, in one pass: each belongs to the part that is open, or to a later one.
 * `nameOf` gives a child's name in the shape; null for one of another vocabulary, undefined for one that stands where
 * it likes.
 */
export function checkContent(
  element: ExchangeElement,
  { parts, isMixed }: Shape,
  faults: FaultList,
  nameOf: (child: ExchangeElement) => string | null | undefined,
): void {
  if (!isMixed && element.children.some((child) => typeof child === "string" && child.trim() !== ""))
    faults.add(element, "text");
  let [part, count] = [0, 0];
  const isShort = (to: number) => parts.slice(part, to).some(({ least }, index) => least > (index === 0 ? count : 0));
  for (const child of elementsIn(element)) {
    const name = nameOf(child);
    if (name === undefined) continue;
    const at = parts.findIndex((each, index) => index >= part && fits(child, element, name ?? "", each.names));
    const found = parts[at];
    if (!found) {
      faults.add(child, "element");
      continue;
    }
    if (at > part) {
      if (isShort(at)) faults.add(element, "missingElement");
      [part, count] = [at, 0];
    }
    count += 1;
    if (count > found.most) faults.add(child, "element");
  }
  if (isShort(parts.length)) faults.add(element, "missingElement");
}

/** "*" is any of another namespace than the parent's; a document is of one version, so its elements are of one core. */
function fits(child: ExchangeElement, parent: ExchangeElement, name: string, names: ReadonlySet<string>): boolean {
  if (!names.has(name)) return names.has("*") && child.uri !== parent.uri;
  return child.uri === parent.uri || !cores.has(child.uri) || !cores.has(parent.uri);
}

function checkAttributes(element: ExchangeElement, shape: Shape, faults: FaultList): void {
  const present = new Set<string>();
  for (const [name, value] of Object.entries(element.attributes)) {
    const key = specifiedAttribute(element, name);
    if (key === "xmlns") continue;
    const own = key === null ? undefined : shape.attributes.get(key);
    if (own && key !== null) {
      present.add(key);
      faults.require(hasForm(own.form, value), element, "value");
    } else faults.require(isWelcome(element, name, key, shape), element, "attribute");
    const form = own || key === null ? undefined : moduleAttributes.get(key);
    if (form) faults.require(hasForm(form, value), element, "value");
  }
  for (const [name, { isRequired }] of shape.attributes) {
    if (isRequired && !present.has(name)) faults.add(element, "missingAttribute");
  }
}

function isWelcome(element: ExchangeElement, name: string, key: string | null, { isOpen }: Shape): boolean {
  if (!isOpen || prefixOf(name) === "") return false;
  if (uriOf(element.namespaces, prefixOf(name)) === "") return false;
  // The schema lets it pass, the specification does not.
  if (key === "xml:lang" && moduleOf.get(element.uri) === "mtc") return false;
  return key === null || moduleAttributes.has(key);
}
