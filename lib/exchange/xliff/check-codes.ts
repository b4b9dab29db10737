import type { ExchangeElement } from "#lib/exchange/exchange-xml";
import type { FaultList } from "./fault";
import { codeKey, type InlineStep, sortOf } from "./inline";
import { attributeOf } from "./namespaces";
import type { UnitParts } from "./unit-parts";

/** Holds a unit's inline codes and markers to the core: what each says of itself, and what ties them together. */
export function checkCodes(unit: UnitParts, unitIds: ReadonlySet<string>, faults: FaultList): void {
  const sources = unit.parts.flatMap(({ sourceSteps }) => sourceSteps);
  const targets = unit.inTargetOrder.flatMap(({ targetSteps }) => targetSteps);
  for (const steps of [sources, targets]) {
    for (const step of steps) checkAlone(step, unit, unitIds, faults);
    checkPairs(steps, faults);
    checkMarkers(steps, faults);
  }
  checkCopies([...sources, ...targets], faults);
  checkDeleted(unit, targets, faults);
}

const codes: ReadonlySet<string> = new Set(["ph", "pc", "sc", "ec"]);

/** A pair's attributes stand once, on the element that gives its start. */
function checkAlone(step: InlineStep, unit: UnitParts, unitIds: ReadonlySet<string>, faults: FaultList): void {
  const { element, kind } = step;
  const { attributes, name } = element;
  if (kind === "codePoint") faults.require(isUnsayable(attributes.hex ?? ""), element, "codePoint");
  if (kind === "markStart") checkComment(element, unit, faults);
  if (!codes.has(name) || (name === "pc" && kind === "end")) return;
  if (name === "ec") checkEnd(element, faults);
  const { subType, type, canReorder } = attributes;
  faults.require(subType === undefined || isSubTypeOf(subType, type), element, "subType");
  const isFixed = canReorder === "no" || canReorder === "firstNo";
  const isKept = attributes.canCopy === "no" && attributes.canDelete === "no";
  faults.require(!isFixed || isKept, element, "canReorder");
  const data = [attributes.dataRef, attributes.dataRefStart, attributes.dataRefEnd].filter((id) => id !== undefined);
  faults.require(
    data.every((id) => unit.dataIds.has(id.trim())),
    element,
    "dataRef",
  );
  faults.require(attributes.copyOf === undefined || data.length === 0, element, "copyOf");
  faults.require(isBoth(attributes.dataRefStart, attributes.dataRefEnd), element, "dataRefPair");
  faults.require(isBoth(attributes.equivStart, attributes.equivEnd), element, "equivPair");
  const flows = [attributes.subFlows, attributes.subFlowsStart, attributes.subFlowsEnd].filter((ids) => ids);
  const named = flows.flatMap((ids) => ids?.trim().split(/\s+/) ?? []);
  faults.require(
    named.every((id) => unitIds.has(id)),
    element,
    "subFlows",
  );
  faults.require(isBoth(attributes.subFlowsStart, attributes.subFlowsEnd), element, "subFlowsPair");
}

/** An end has an id of its own when its start is in another unit, else it names its start. */
function checkEnd(element: ExchangeElement, faults: FaultList): void {
  const { isolated, id, startRef, dir } = element.attributes;
  const isIsolated = isolated === "yes";
  faults.require(isIsolated ? id !== undefined && startRef === undefined : id === undefined, element, "isolated");
  faults.require(isIsolated || startRef !== undefined || id !== undefined, element, "isolated");
  faults.require(isIsolated || dir === undefined, element, "codeDirection");
}

function checkComment(element: ExchangeElement, unit: UnitParts, faults: FaultList): void {
  const { type, ref, value } = element.attributes;
  if (type === "mtc:match") faults.require(ref === undefined, element, "matchRef");
  if (type !== "comment") return;
  faults.require((ref === undefined) !== (value === undefined), element, "comment");
  if (ref === undefined) return;
  const note = /(?:^#|\/)n=([^/]+)$/.exec(ref)?.[1];
  faults.require(note !== undefined && isOwnNote(ref, unit) && unit.noteIds.has(note), element, "commentRef");
}

/** "#n=1", or with the unit's own way: "#f=f1/u=u1/n=1". */
function isOwnNote(ref: string, { element }: UnitParts): boolean {
  const selectors = ref.replace(/^#\/?/, "").split("/").slice(0, -1);
  if (selectors.length === 0) return true;
  return selectors.at(-1) === `u=${element.attributes.id}` && selectors.slice(0, -1).every((one) => /^[fg]=/.test(one));
}

const shared = ["canCopy", "canDelete", "canOverlap"] as const;

/** Each `sc` that is not isolated has one `ec` behind it, alike in what may be done to it. */
function checkPairs(steps: readonly InlineStep[], faults: FaultList): void {
  const open = new Map<string, ExchangeElement>();
  const closed = new Set<string>();
  const isolated = new Set<string>();
  for (const step of steps) {
    const { element, kind } = step;
    const key = codeKey(step);
    if (kind === "start" && element.name === "sc") {
      if (element.attributes.isolated === "yes") isolated.add(key);
      else open.set(key, element);
    } else if (kind === "end" && element.name === "ec" && element.attributes.isolated !== "yes") {
      const start = open.get(key);
      if (isolated.has(key)) faults.add(element, "isolated");
      else if (!start || closed.has(key)) faults.add(element, "codePair");
      else faults.require(isAlike(start, element), element, "codePairAttributes");
      closed.add(key);
    }
  }
  for (const [key, element] of open) faults.require(closed.has(key), element, "codePair");
}

function isAlike(start: ExchangeElement, end: ExchangeElement): boolean {
  if (shared.some((name) => (start.attributes[name] ?? "yes") !== (end.attributes[name] ?? "yes"))) return false;
  const { canReorder = "yes" } = start.attributes;
  return (end.attributes.canReorder ?? "yes") === (canReorder === "firstNo" ? "no" : canReorder);
}

function checkMarkers(steps: readonly InlineStep[], faults: FaultList): void {
  const open = new Map<string, ExchangeElement>();
  const closed = new Set<string>();
  for (const step of steps) {
    const { element } = step;
    if (element.name === "sm") open.set(codeKey(step), element);
    if (element.name !== "em") continue;
    faults.require(open.has(codeKey(step)) && !closed.has(codeKey(step)), element, "markerPair");
    closed.add(codeKey(step));
  }
  for (const [key, element] of open) faults.require(closed.has(key), element, "markerPair");
}

/** A copy names a code of the unit that may be copied and has no data of its own. */
function checkCopies(steps: readonly InlineStep[], faults: FaultList): void {
  if (!steps.some(({ element }) => element.attributes.copyOf !== undefined)) return;
  const bases = new Map<string, boolean>();
  for (const { element } of steps) {
    const { id, canCopy, dataRef, dataRefStart, dataRefEnd } = element.attributes;
    if (id === undefined) continue;
    const isCopied = canCopy !== "no" && !(dataRef ?? dataRefStart ?? dataRefEnd);
    bases.set(id, (bases.get(id) ?? true) && isCopied);
  }
  for (const { element, kind } of steps) {
    const { copyOf } = element.attributes;
    const isFirst = element.name !== "pc" || kind === "start";
    if (copyOf !== undefined && isFirst) faults.require(bases.get(copyOf) === true, element, "copyOf");
  }
}

/** A code that may not be deleted is in the targets, if its segment has one; where in the unit is free. */
function checkDeleted(unit: UnitParts, targets: readonly InlineStep[], faults: FaultList): void {
  let kept: ReadonlySet<string> | null = null;
  for (const { target, sourceSteps } of unit.parts) {
    if (!target) continue;
    for (const step of sourceSteps) {
      const isOneOfTwo = step.element.name === "pc" && step.kind !== "start";
      if (step.element.attributes.canDelete !== "no" || isOneOfTwo) continue;
      kept ??= new Set(targets.map(nameOfStep));
      faults.require(kept.has(nameOfStep(step)), step.element, "canDelete");
    }
  }
}

/** A step with its code, the same on both sides. */
function nameOfStep(step: InlineStep): string {
  return `${step.kind} ${sortOf(step.element)} ${codeKey(step)}`;
}

function isBoth(one: string | undefined, other: string | undefined): boolean {
  return (one === undefined) === (other === undefined);
}

/** The specification's own subtypes belong to one type each. */
function isSubTypeOf(subType: string, type: string | undefined): boolean {
  if (type === undefined) return false;
  if (!subType.startsWith("xlf:")) return true;
  if (subType === "xlf:var") return type === "ui";
  return ["xlf:lb", "xlf:pb", "xlf:b", "xlf:i", "xlf:u"].includes(subType) && type === "fmt";
}

/** Whether a code point is one that XML cannot say, or discourages: only those are written as `cp`. */
function isUnsayable(hex: string): boolean {
  if (!/^[0-9a-f]{4,6}$/i.test(hex)) return false;
  const point = Number.parseInt(hex, 16);
  if (point === 0xfffe || point === 0xffff) return true;
  return point < 0x20
    ? ![0x9, 0xa, 0xd].includes(point)
    : (point >= 0x7f && point <= 0x9f && point !== 0x85) || (point >= 0xd800 && point <= 0xdfff);
}

/** Sizes and styles stand on an end only when its start is in another unit. */
export function checkEndExtras(element: ExchangeElement, faults: FaultList): void {
  if (element.name !== "ec" || element.attributes.isolated === "yes") return;
  const names = ["fs:fs", "fs:subFs", "slr:sizeInfo", "slr:sizeInfoRef", "slr:equivStorage"];
  faults.require(!names.some((name) => attributeOf(element, name) !== null), element, "isolated");
}
