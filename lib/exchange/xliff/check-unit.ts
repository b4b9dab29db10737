import { type ExchangeElement, elementsIn } from "#lib/exchange/exchange-xml";
import { checkCodes, checkEndExtras } from "./check-codes";
import { checkReordering, checkTargetOrder } from "./check-order";
import { checkReference } from "./check-references";
import type { FaultList } from "./fault";
import { type InlineStep, sortOf } from "./inline";
import { type UnitParts, unitParts } from "./unit-parts";

/** What a unit takes over from what it stands in. */
export type Inherited = Readonly<{
  sourceLanguage: string;
  targetLanguage: string | null;
  /** `xml:lang` and `xml:space` as they hold here; null where nobody said. */
  language: string | null;
  space: string;
  /** Ids of the file's units. */
  unitIds: ReadonlySet<string>;
}>;

/** What holds in an element, after what it says itself. */
export function inheritedIn(element: ExchangeElement, outer: Inherited): Inherited {
  const { "xml:lang": language, "xml:space": space } = element.attributes;
  if (language === undefined && space === undefined) return outer;
  return { ...outer, language: language ?? outer.language, space: space ?? outer.space };
}

/** Holds a unit to the constraints of the core. */
export function checkUnit(unit: ExchangeElement, outer: Inherited, faults: FaultList): UnitParts {
  const inherited = inheritedIn(unit, outer);
  const parts = unitParts(unit);
  if (!parts.parts.some(({ element }) => element.name === "segment")) faults.add(unit, "missingElement");
  for (const part of parts.parts) {
    checkState(part.element, part.target !== null, faults);
    checkSides(part, inherited, faults);
  }
  checkTargetOrder(parts, faults);
  checkCodes(parts, inherited.unitIds, faults);
  checkIds(parts, faults);
  checkReordering(parts, faults);
  for (const { sourceSteps, targetSteps } of parts.parts) {
    for (const steps of [sourceSteps, targetSteps]) {
      for (const { element, kind } of steps) {
        if (kind === "end") checkEndExtras(element, faults);
        if (kind === "markStart") checkReference(element, faults);
      }
    }
  }
  return parts;
}

function checkState(segment: ExchangeElement, hasTarget: boolean, faults: FaultList): void {
  const { state, subState } = segment.attributes;
  faults.require(state === undefined || state === "initial" || hasTarget, segment, "state");
  faults.require(subState === undefined || state !== undefined, segment, "subState");
}

function checkSides(
  { source, target }: Readonly<{ source: ExchangeElement | null; target: ExchangeElement | null }>,
  inherited: Inherited,
  faults: FaultList,
): void {
  const { sourceLanguage, targetLanguage } = inherited;
  const within = (side: ExchangeElement) => inheritedIn(side, inherited);
  if (source) {
    const { language } = within(source);
    faults.require(language === null || isLanguage(language, sourceLanguage), source, "language");
  }
  if (!target) return;
  faults.require(targetLanguage !== null, target, "targetLanguage");
  const { language, space } = within(target);
  const isSpoken = language === null || targetLanguage === null || isLanguage(language, targetLanguage);
  faults.require(isSpoken, target, "language");
  faults.require(!source || space === within(source).space, target, "space");
}

/** Whether a language is the wanted one or one of its kind, whatever the case: "en-IE" is "en". */
export function isLanguage(language: string, wanted: string): boolean {
  const [is, of] = [language.toLowerCase(), wanted.toLowerCase()];
  return is === of || is.startsWith(`${of}-`);
}

/**
 * Ids are one's own among the segments and sources of a unit. A target's code has the id of a source's code of its
 * sort, once, or an id of its own.
 */
function checkIds({ parts }: UnitParts, faults: FaultList): void {
  const taken = new Map<string, string>();
  const take = (element: ExchangeElement, sort: string) => {
    const { id } = element.attributes;
    if (id === undefined) return;
    faults.require(!taken.has(id), element, "id");
    taken.set(id, sort);
  };
  for (const { element, sourceSteps } of parts) {
    take(element, "");
    for (const step of sourceSteps) if (isNaming(step)) take(step.element, sortOf(step.element));
  }
  const inTargets = new Set<string>();
  for (const { targetSteps } of parts) {
    for (const step of targetSteps.filter(isNaming)) {
      const { id } = step.element.attributes;
      if (id === undefined) continue;
      const sort = taken.get(id);
      const isCounterpart = sort === undefined || sort === sortOf(step.element);
      faults.require(isCounterpart && !inTargets.has(id), step.element, "targetId");
      inTargets.add(id);
    }
  }
}

/** A pair has its id where it starts; an end has one only when it is isolated. */
function isNaming({ element, kind }: InlineStep): boolean {
  if (kind === "markEnd") return false;
  return kind !== "end" || element.attributes.isolated === "yes";
}

/** Ids of the notes or data of one list are their own. */
export function checkListIds(list: ExchangeElement, faults: FaultList): void {
  const taken = new Set<string>();
  for (const element of elementsIn(list)) {
    const { id } = element.attributes;
    if (id === undefined) continue;
    faults.require(!taken.has(id), element, "id");
    taken.add(id);
  }
}
