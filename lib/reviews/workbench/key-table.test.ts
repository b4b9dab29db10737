import { describe, expect, it } from "vitest";
import type { Pressed } from "#lib/pressed";
import { actFor, keyActs, keyTable } from "./key-table";

const press = (combination: string, more: Partial<Pressed> = {}): Pressed => {
  const parts = combination.split("+");
  return {
    key: parts.at(-1) ?? "",
    code: "",
    ctrlKey: parts.includes("Ctrl"),
    metaKey: parts.includes("Cmd"),
    altKey: parts.includes("Alt"),
    shiftKey: parts.includes("Shift"),
    ...more,
  };
};

describe("keys", () => {
  it.each([
    [press("Ctrl+Enter"), "editor", "approve"],
    [press("Cmd+Enter"), "reading", "approve"],
    [press("Ctrl+Shift+Enter"), "editor", "approveAndGoOn"],
    [press("Ctrl+Alt+Enter"), "editor", "split"],
    [press("Ctrl+Alt+Shift+Enter"), "editor", "join"],
    [press("e"), "reading", "edit"],
    [press("e"), "editor", null],
    [press("Shift+D"), "reading", null],
    [press("Ctrl+e"), "reading", null],
    [press("n"), "reading", "nextOpen"],
    [press("Shift+N"), "reading", "nextSince"],
    [press("Enter"), "editor", null],
    [press("Ctrl+z"), "editor", null],
    [press("Ctrl+Shift+Z"), "reading", "redo"],
    [press("Alt+ArrowDown"), "editor", "next"],
    [press("ArrowDown"), "editor", null],
    [press("Shift+?"), "reading", "keys"],
    [press("?"), "reading", "keys"],
    [press("Alt+®", { code: "KeyR" }), "editor", "needsWork"],
    [press("ث", { code: "KeyE" }), "reading", "edit"],
    [press("у", { code: "KeyE" }), "reading", "edit"],
    [press("w", { code: "KeyZ", ctrlKey: true }), "reading", null],
  ] as const)("%j while %s", (pressed, place, expected) => expect(actFor(pressed, place)).toBe(expected));

  it("are each one's own: no combination does two things in one place", () => {
    for (const place of ["reading", "editor"] as const) {
      const all = keyTable
        .filter(({ where }) => where === "everywhere" || where === place)
        .flatMap(({ combinations }) => combinations);
      expect(new Set(all).size).toBe(all.length);
    }
  });

  it("reach every act", () => expect(keyActs.filter((act) => !keyTable.some((row) => row.act === act))).toEqual([]));
});
