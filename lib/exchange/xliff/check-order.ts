import type { FaultList } from "./fault";
import { codeKey, type InlineStep, sortOf } from "./inline";
import type { UnitPart, UnitParts } from "./unit-parts";

/** Codes that keep their order: what each is, in order, and the parts that they stand in. */
type Sequence = { steps: string[]; parts: Set<UnitPart>; first: InlineStep };

/**
 * Holds codes that must not be reordered to their order: a sequence begins with `firstNo`, goes on with `no` and ends at
 * any other code; it is the same in the targets, once all its segments have one.
 */
export function checkReordering(unit: UnitParts, faults: FaultList): void {
  const sources = sequencesOf(unit.parts, ({ sourceSteps }) => sourceSteps, faults);
  const targets = sequencesOf(unit.inTargetOrder, ({ targetSteps }) => targetSteps, faults);
  for (const [name, { steps, parts, first }] of sources) {
    const target = targets.get(name);
    if (target === undefined || [...parts].some((part) => part.target === null)) continue;
    const isSame = steps.length === target.steps.length && steps.every((step, index) => step === target.steps[index]);
    faults.require(isSame, target.first.element ?? first.element, "reorderSequence");
  }
}

const ordered: ReadonlySet<InlineStep["kind"]> = new Set(["start", "end", "alone"]);

function sequencesOf(
  parts: readonly UnitPart[],
  stepsOf: (part: UnitPart) => readonly InlineStep[],
  faults: FaultList,
): Map<string, Sequence> {
  const sequences = new Map<string, Sequence>();
  let open: Sequence | null = null;
  for (const part of parts) {
    for (const step of stepsOf(part)) {
      if (!ordered.has(step.kind)) continue;
      const order = orderOf(step);
      if (order === "yes") {
        open = null;
        continue;
      }
      const name = `${step.kind} ${sortOf(step.element)} ${codeKey(step)}`;
      if (order === "firstNo") {
        open = { steps: [name], parts: new Set([part]), first: step };
        sequences.set(name, open);
      } else if (open) {
        open.steps.push(name);
        open.parts.add(part);
      } else faults.add(step.element, "reorderSequence");
    }
  }
  return sequences;
}

/** The end of a first code goes on with the sequence that its start began. */
function orderOf({ element, kind }: InlineStep): string {
  const { canReorder = "yes" } = element.attributes;
  return canReorder === "firstNo" && kind === "end" && element.name === "pc" ? "no" : canReorder;
}

/** `order` on the targets of a unit is a permutation of the places of those that have it. */
export function checkTargetOrder({ parts }: UnitParts, faults: FaultList): void {
  const places = new Set<number>();
  const orders = new Set<number>();
  const ordered = parts.flatMap(({ target }, index) => {
    const order = target?.attributes.order;
    return target && order !== undefined ? [{ target, order: Number(order), place: index + 1 }] : [];
  });
  for (const { place } of ordered) places.add(place);
  for (const { target, order } of ordered) {
    faults.require(places.has(order) && !orders.has(order), target, "order");
    orders.add(order);
  }
}
