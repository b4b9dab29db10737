import { type ExchangeElement, elementIn, elementsIn } from "#lib/exchange/exchange-xml";
import { type InlineStep, stepsOf } from "./inline";
import { cores } from "./namespaces";

/** A segment or an ignorable of a unit, with its codes in reading order. */
export type UnitPart = Readonly<{
  element: ExchangeElement;
  source: ExchangeElement | null;
  target: ExchangeElement | null;
  sourceSteps: readonly InlineStep[];
  targetSteps: readonly InlineStep[];
}>;

/** A unit taken apart for its checks: every list is made once. */
export type UnitParts = Readonly<{
  element: ExchangeElement;
  parts: readonly UnitPart[];
  /** The parts with targets, in the targets' order. */
  inTargetOrder: readonly UnitPart[];
  dataIds: ReadonlySet<string>;
  noteIds: ReadonlySet<string>;
  /** Ids of segments, ignorables and inline elements. */
  contentIds: ReadonlySet<string>;
}>;

export function unitParts(unit: ExchangeElement): UnitParts {
  const inCore = elementsIn(unit).filter(({ uri }) => cores.has(uri));
  const parts = inCore.filter(({ name }) => name === "segment" || name === "ignorable").map(partOf);
  const contentIds = new Set<string>();
  for (const { element, sourceSteps, targetSteps } of parts) {
    for (const one of [element, ...[...sourceSteps, ...targetSteps].map((step) => step.element)]) {
      if (one.attributes.id !== undefined) contentIds.add(one.attributes.id);
    }
  }
  return { element: unit, parts, inTargetOrder: ordered(parts), ...idsOf(inCore), contentIds };
}

function partOf(element: ExchangeElement): UnitPart {
  const source = elementIn(element, "source");
  const target = elementIn(element, "target");
  return {
    element,
    source,
    target,
    sourceSteps: source ? stepsOf(source) : [],
    targetSteps: target ? stepsOf(target) : [],
  };
}

function ordered(parts: readonly UnitPart[]): UnitPart[] {
  return parts
    .map((part, index) => ({ part, place: Number(part.target?.attributes.order ?? index + 1) }))
    .filter(({ part }) => part.target !== null)
    .sort((a, b) => a.place - b.place)
    .map(({ part }) => part);
}

function idsOf(inCore: readonly ExchangeElement[]) {
  const within = (name: string) =>
    new Set(
      inCore
        .filter((element) => element.name === name)
        .flatMap((element) => elementsIn(element).map(({ attributes }) => attributes.id))
        .filter((id) => id !== undefined),
    );
  return { dataIds: within("originalData"), noteIds: within("notes") };
}
