import { nameOfEnd, type WrittenEnd } from "./written-codes";

/**
 * Whether codes whose order is fixed stand in it on both sides, so that a file may say that it is: a sequence begins with
 * `firstNo`, goes on with `no` and ends at any other code. `fixed`: for which codes it can be said at all.
 */
export function isInOrder(
  source: readonly WrittenEnd[],
  target: readonly WrittenEnd[],
  fixed: (end: WrittenEnd) => boolean,
): boolean {
  const [said, own] = [sequencesOf(source, fixed), sequencesOf(target, fixed)];
  if (!said || !own) return false;
  return [...said].every(([first, sequence]) => own.get(first) === undefined || own.get(first) === sequence);
}

/** By its first code each sequence whole; null where a code goes on with none. */
function sequencesOf(
  ends: readonly WrittenEnd[],
  fixed: (end: WrittenEnd) => boolean,
): ReadonlyMap<string, string> | null {
  const sequences = new Map<string, string>();
  let open: string | null = null;
  for (const end of ends) {
    const order = fixed(end) ? end.code.order : "yes";
    if (order === "yes") open = null;
    else if (order === "firstNo" && end.placed.role !== "closing") {
      open = nameOfEnd(end);
      sequences.set(open, open);
    } else if (open === null) return null;
    else sequences.set(open, `${sequences.get(open)} ${nameOfEnd(end)}`);
  }
  return sequences;
}
