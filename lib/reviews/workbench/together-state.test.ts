import { describe, expect, it } from "vitest";
import type { Present } from "#lib/reviews/together";
import { alone, colourOf, initialsOf, withPresent } from "./together-state";

const lea = { id: "lea", name: "Léa Martin" };
const karim: Present = { stream: "k", person: { id: "k", name: "Karim" }, segmentId: "s1", isTyping: false };
const noor: Present = { stream: "n", person: { id: "n", name: "Noor" }, segmentId: "s2", isTyping: false };

describe("who else is here", () => {
  it("wakes only the rows where something changed", () => {
    const before = withPresent(alone, [karim, noor], lea);
    const after = withPresent(before, [{ ...karim }, { ...noor, isTyping: true }], lea);
    expect(after.bySegment.s1).toBe(before.bySegment.s1);
    expect(after.bySegment.s2).not.toBe(before.bySegment.s2);
    expect(withPresent(after, [], lea)).toMatchObject({ people: [], bySegment: {} });
  });

  it.each([
    ["Léa Martin", "LM"],
    ["  Noor ", "N"],
    ["Jean-Luc de la Tour", "JT"],
    ["𝒜da Lovelace", "𝒜L"],
    ["", "?"],
  ])("%j is shown as %j", (name, initials) => {
    expect(initialsOf({ id: "x", name })).toBe(initials);
  });

  it("has one colour everywhere", () => {
    expect(colourOf({ id: "7d9c", name: "A" }, 5)).toBe(colourOf({ id: "7d9c", name: "B" }, 5));
    expect(colourOf(lea, 5)).toBeLessThan(5);
  });
});
