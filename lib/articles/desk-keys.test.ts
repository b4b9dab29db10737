import { describe, expect, it } from "vitest";
import { deskActFor, deskActs, deskKeys } from "./desk-keys";

const press = (key: string, more: object = {}) => ({
  ...{ key, code: "", ctrlKey: false, metaKey: false, altKey: false, shiftKey: false },
  ...more,
});

describe("keys of the desk", () => {
  it.each([
    [press("j"), false, "next"],
    [press("ArrowDown"), false, null],
    [press("ArrowDown"), true, "next"],
    [press("ArrowDown", { shiftKey: true }), true, "extendNext"],
    [press("K", { shiftKey: true }), true, "extendPrevious"],
    [press("x"), false, null],
    [press("ч", { code: "KeyX" }), true, "tick"],
    [press("a", { ctrlKey: true }), true, "tickAll"],
    [press("a", { ctrlKey: true }), false, null],
    [press("/", { shiftKey: true }), false, "search"],
    [press("?", { shiftKey: true }), false, "keys"],
  ] as const)("%j with a row in front: %s", (pressed, hasRow, act) => expect(deskActFor(pressed, hasRow)).toBe(act));

  it("are each in the list once, and every deed has one", () => {
    const combinations = deskKeys.flatMap((row) => row.combinations);
    expect(new Set(combinations).size).toBe(combinations.length);
    expect(new Set(deskKeys.map(({ act }) => act))).toEqual(new Set(deskActs));
  });
});
