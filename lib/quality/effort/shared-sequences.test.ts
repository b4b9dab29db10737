import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addCounts, sharedSequences } from "./shared-sequences";

const units = fc.array(fc.constantFrom("a", "b", "c"), { maxLength: 12 });

describe("shared sequences", () => {
  it("are counted as they would be by writing them all out", () => {
    fc.assert(
      fc.property(units, units, (machine, corrected) => {
        for (const [at, count] of sharedSequences(machine, corrected, 4).entries()) {
          const [left, right] = [written(machine, at + 1), written(corrected, at + 1)];
          const shared = left.filter((run) => {
            const found = right.indexOf(run);
            if (found >= 0) right.splice(found, 1);
            return found >= 0;
          });
          expect(count.machine).toBe(left.length);
          expect(count.corrected).toBe(Math.max(0, corrected.length - at));
          expect(count.shared).toBe(shared.length);
        }
      }),
    );
  });

  it("add up, length by length", () => {
    const counts = [sharedSequences(["a", "b"], ["a"], 2), sharedSequences(["c"], ["c", "d"], 2)];
    expect(addCounts(counts)).toEqual([
      { machine: 3, corrected: 3, shared: 2 },
      { machine: 1, corrected: 1, shared: 0 },
    ]);
    expect(addCounts([])).toEqual([]);
  });
});

function written(all: readonly string[], length: number): string[] {
  return Array.from({ length: Math.max(0, all.length - length + 1) }, (_, at) => all.slice(at, at + length).join(" "));
}
