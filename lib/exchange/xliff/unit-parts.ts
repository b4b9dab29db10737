import { type ExchangeElement, elementIn, elementsIn } from "#lib/exchange/exchange-xml";
import { type InlineStep, stepsOf } from "./inline";
import { cores } from "./namespaces";

/** A segment or an ignorable of a unit. */
export type UnitSegment = Readonly<{
  element: ExchangeElement;
  source: ExchangeElement | null;
  target: ExchangeElement | null;
}>;

/** A segment or an ignorable with its codes in reading order. */
export type UnitPart = UnitSegment &
  Readonly<{ sourceSteps: readonly InlineStep[]; targetSteps: readonly InlineStep[] }>;

/** A unit taken apart for its checks: every list is made once. */
export type UnitParts = Readonly<{
  element: ExchangeElement;
  parts: readonly UnitPart[];
  /** The parts with targets, in the targets' order. */
  inTargetOrder: readonly UnitPart[];
  dataIds: ReadonlySet<string>;
  noteIds: ReadonlySet<string>;
  /** Ids of segments, ignorables and inline elements; most units have nothing that asks for them. */
  contentIds: () => ReadonlySet<string>;
}>;

/** A unit's segments and ignorables in the file's order. */
export function unitSegments(unit: ExchangeElement): UnitSegment[] {
  return segmentsAmong(elementsIn(unit));
}

export function unitParts(unit: ExchangeElement): UnitParts {
  const inCore = elementsIn(unit).filter(({ uri }) => cores.has(uri));
  const parts = segmentsAmong(inCore).map((segment): UnitPart => {
    const { source, target } = segment;
    return { ...segment, sourceSteps: source ? stepsOf(source) : none, targetSteps: target ? stepsOf(target) : none };
  });
  let contentIds: ReadonlySet<string> | null = null;
  return {
    element: unit,
    parts,
    inTargetOrder: inTargetOrder(parts),
    ...idsOf(inCore),
    contentIds: () => {
      contentIds ??= contentIdsOf(parts);
      return contentIds;
    },
  };
}

/** Those with targets, in the targets' order. */
export function inTargetOrder<Part extends UnitSegment>(parts: readonly Part[]): Part[] {
  return parts
    .map((part, index) => ({ part, place: Number(part.target?.attributes.order ?? index + 1) }))
    .filter(({ part }) => part.target !== null)
    .sort((a, b) => a.place - b.place)
    .map(({ part }) => part);
}

const none: readonly InlineStep[] = [];

function segmentsAmong(elements: readonly ExchangeElement[]): UnitSegment[] {
  return elements
    .filter(({ name, uri }) => (name === "segment" || name === "ignorable") && cores.has(uri))
    .map((element) => ({ element, source: elementIn(element, "source"), target: elementIn(element, "target") }));
}

function contentIdsOf(parts: readonly UnitPart[]): ReadonlySet<string> {
  const ids = new Set<string>();
  const add = ({ attributes: { id } }: ExchangeElement) => {
    if (id !== undefined) ids.add(id);
  };
  for (const { element, sourceSteps, targetSteps } of parts) {
    add(element);
    for (const step of sourceSteps) add(step.element);
    for (const step of targetSteps) add(step.element);
  }
  return ids;
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
