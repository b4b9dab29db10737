import type { ExchangeElement } from "#lib/exchange/exchange-xml";
import type { FaultList } from "./fault";

const places = ["f", "g", "u"];
const leaves = ["n", "d", "t", ""];
/** Prefixes of modules, and of extensions that are registered. */
const registered: ReadonlySet<string> = new Set("gls mtc mda res ctr slr val fs its itsm pgs tbx okp".split(" "));

/** Holds a marker's reference to the form of fragment identifiers; one into another file is that file's affair. */
export function checkReference(element: ExchangeElement, faults: FaultList): void {
  const { ref } = element.attributes;
  if (ref?.startsWith("#")) faults.require(isFragment(ref.slice(1)), element, "reference");
}

/**
 * Whether a fragment identifier has the specified form: file, then groups or a unit, then one leaf. Each prefix stands
 * once, in that order.
 */
function isFragment(fragment: string): boolean {
  const selectors = fragment.replace(/^\//, "").split("/");
  if (selectors.some((selector) => selector === "" || selector.endsWith("="))) return false;
  const prefixes = selectors.map((selector) => selector.slice(0, Math.max(0, selector.indexOf("="))));
  const leafAt = prefixes.findIndex((prefix) => !places.includes(prefix));
  if (leafAt >= 0 && leafAt < prefixes.length - 1) return false;
  const leaf = leafAt >= 0 ? prefixes[leafAt] : undefined;
  if (leaf !== undefined && !leaves.includes(leaf) && !registered.has(leaf)) return false;
  const above = prefixes.filter((prefix) => places.includes(prefix));
  return new Set(above).size === above.length && above.every((prefix, index) => isAfter(prefix, above[index - 1]));
}

function isAfter(prefix: string, before: string | undefined): boolean {
  return before === undefined || places.indexOf(prefix) > places.indexOf(before);
}
