import { describe, expect, it } from "vitest";
import { intersection, isEmpty, isOverlapping, isWithin, shift } from "./range";

const range = (start: number, end: number) => ({ start, end });

describe("ranges are half-open", () => {
  it.each([
    [range(0, 3), range(3, 5), null],
    [range(0, 4), range(3, 5), range(3, 4)],
    [range(0, 9), range(3, 5), range(3, 5)],
    [range(3, 3), range(0, 9), null],
  ])("%j and %j share %j", (a, b, shared) => {
    expect(intersection(a, b)).toEqual(shared);
    expect(intersection(b, a)).toEqual(shared);
  });

  it("that only touch do not overlap", () => {
    expect(isOverlapping(range(0, 3), range(3, 5))).toBe(false);
    expect(isOverlapping(range(0, 4), range(3, 5))).toBe(true);
  });

  it("of no length are empty", () => {
    expect([isEmpty(range(2, 2)), isEmpty(range(2, 3))]).toEqual([true, false]);
  });

  it("move with what they carry", () => {
    expect(shift({ ...range(2, 4), kind: "bold" }, 3)).toEqual({ ...range(5, 7), kind: "bold" });
  });

  it.each([
    [range(0, 3), true],
    [range(3, 3), true],
    [range(2, 4), false],
    [range(-1, 2), false],
    [range(2, 1), false],
    [range(0.5, 2), false],
  ])("%j is one of a text of three letters: %s", (some, expected) => {
    expect(isWithin(some, "rag")).toBe(expected);
  });
});
