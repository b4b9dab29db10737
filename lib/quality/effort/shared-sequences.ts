/** Runs of n units in either text, and how many of them both have, a repeated one as often as the rarer side has it. */
export type SharedCount = Readonly<{ machine: number; corrected: number; shared: number }>;

/**
 * Counts for n = 1 … longest. A run of n units is a run of n − 1 and one more, so that each gets a number from two
 * numbers and nothing is spelled out: time and memory grow with the units, whatever n is.
 */
export function sharedSequences(
  machine: readonly string[],
  corrected: readonly string[],
  longest: number,
): SharedCount[] {
  const names = new Map<string, number>();
  const machineUnits = machine.map((unit) => numberOf(unit, names));
  const correctedUnits = corrected.map((unit) => numberOf(unit, names));
  const counts: SharedCount[] = [];
  let left = machineUnits;
  let right = correctedUnits;
  let kinds = names.size;
  for (let length = 1; length <= longest; length += 1) {
    if (length > 1) {
      const pairs = new Map<number, number>();
      left = longer(left, machineUnits, names.size, pairs);
      right = longer(right, correctedUnits, names.size, pairs);
      kinds = pairs.size;
    }
    counts.push({ machine: left.length, corrected: right.length, shared: countShared(left, right, kinds) });
  }
  return counts;
}

/** Sums of several segments' counts, n by n. */
export function addCounts(all: readonly (readonly SharedCount[])[]): SharedCount[] {
  const longest = Math.max(0, ...all.map((counts) => counts.length));
  return Array.from({ length: longest }, (_, at) =>
    all.reduce<SharedCount>(
      (sum, counts) => ({
        machine: sum.machine + (counts[at]?.machine ?? 0),
        corrected: sum.corrected + (counts[at]?.corrected ?? 0),
        shared: sum.shared + (counts[at]?.shared ?? 0),
      }),
      { machine: 0, corrected: 0, shared: 0 },
    ),
  );
}

/** The runs with one unit more; the last one has none to follow. */
function longer(runs: number[], units: readonly number[], unitKinds: number, pairs: Map<number, number>): number[] {
  const last = units.length - runs.length + 1;
  return runs.slice(0, -1).map((run, at) => numberOf(run * unitKinds + (units[at + last] ?? 0), pairs));
}

function countShared(left: readonly number[], right: readonly number[], kinds: number): number {
  const open = new Int32Array(kinds);
  for (const run of right) open[run] = (open[run] ?? 0) + 1;
  let shared = 0;
  for (const run of left) {
    const rest = open[run] ?? 0;
    if (rest > 0) shared += 1;
    open[run] = rest - 1;
  }
  return shared;
}

function numberOf<Key>(key: Key, numbers: Map<Key, number>): number {
  const known = numbers.get(key);
  if (known !== undefined) return known;
  numbers.set(key, numbers.size);
  return numbers.size - 1;
}
