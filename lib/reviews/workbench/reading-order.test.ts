import { describe, expect, it } from "vitest";
import { isOpen, neighbour, nextOpen } from "./reading-order";

const order = ["a", "b", "c", "d"];

describe("reading order", () => {
  it.each([
    ["a", 1, "b"],
    ["a", -1, null],
    ["d", 1, null],
    ["z", 1, null],
  ] as const)("from %s by %i is %s", (id, step, expected) => expect(neighbour(order, id, step)).toBe(expected));

  it.each([
    ["b", "ad", "d"],
    ["d", "ad", "a"],
    ["b", "b", null],
    [null, "cd", "c"],
    ["c", "", null],
  ])("the next open one after %s, of %j, is %s", (from, open, expected) =>
    expect(nextOpen(order, from, (id) => open.includes(id))).toBe(expected),
  );

  it.each([
    ["reviewed", true, true],
    ["reviewed", false, false],
    ["approved", true, false],
    ["needsWork", false, true],
  ] as const)("%s is open to one who may approve (%s): %s", (state, mayApprove, expected) =>
    expect(isOpen(state, mayApprove)).toBe(expected),
  );
});
