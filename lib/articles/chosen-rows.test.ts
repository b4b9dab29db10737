import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { allToggled, type ChosenRows, extended, noneChosen, toggled } from "./chosen-rows";

const order = ["a", "b", "c", "d", "e"];
const ids = (rows: ChosenRows) => [...rows.ids].sort().join("");

describe("rows that are ticked", () => {
  it("are drawn on and given free again, but for what was ticked before", () => {
    let rows = toggled(toggled(noneChosen, "d"), "a");
    rows = extended(rows, order, "a", "b");
    rows = extended(rows, order, "b", "c");
    expect(ids(rows)).toBe("abcd");
    rows = extended(extended(rows, order, "c", "b"), order, "b", "a");
    expect(ids(rows)).toBe("ad");
  });

  it("are drawn upwards from where one begins", () => {
    expect(ids(extended(noneChosen, order, "d", "c"))).toBe("cd");
    expect(ids(extended(extended(noneChosen, order, "d", "c"), order, "c", "d"))).toBe("d");
    expect(ids(extended(toggled(noneChosen, "e"), order, "b", "a"))).toBe("abe");
  });

  it("are all, or none when all were", () => {
    expect(ids(allToggled(toggled(noneChosen, "c"), order))).toBe("abcde");
    expect(ids(allToggled(allToggled(noneChosen, order), order))).toBe("");
  });

  it("are what was ticked before and one stretch, however one goes to and fro", () => {
    const row = fc.constantFrom(...order);
    fc.assert(
      fc.property(fc.array(row), row, fc.array(row, { minLength: 1 }), (before, from, way) => {
        const begun = before.reduce(toggled, noneChosen);
        let rows: ChosenRows = { ...begun, anchor: null, head: null };
        let at = from;
        for (const to of way) {
          rows = extended(rows, order, at, to);
          at = to;
        }
        const [start = 0, end = 0] = [order.indexOf(from), order.indexOf(at)].sort((a, b) => a - b);
        expect(ids(rows)).toBe([...new Set([...begun.ids, ...order.slice(start, end + 1)])].sort().join(""));
      }),
    );
  });

  it("change back when one is pressed twice", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...order)), fc.constantFrom(...order), (before, id) => {
        const rows = before.reduce(toggled, noneChosen);
        expect(ids(toggled(toggled(rows, id), id))).toBe(ids(rows));
      }),
    );
  });
});
