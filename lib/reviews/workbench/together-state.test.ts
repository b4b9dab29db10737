import { describe, expect, it } from "vitest";
import { initialsOf } from "#lib/people/person-sign";
import type { Present } from "#lib/reviews/together";
import { alone, withPresent } from "./together-state";

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
    expect(initialsOf({ name })).toBe(initials);
  });

  it("has one colour on every screen, and another than the others as long as there are enough", () => {
    const room = ["lea", "k", "n", "o", "p", "q", "r"].map((id) => ({
      ...karim,
      stream: id,
      person: { id, name: id },
    }));
    const five = room.slice(0, 5);
    const colours = (viewer: Present, everybody: readonly Present[]) =>
      new Map(withPresent(alone, everybody, viewer.person).people.map(({ person, colour }) => [person.id, colour]));
    const [first, second] = five;
    if (!first || !second) throw new Error("nobody is here");
    expect(new Set(colours(first, five).values()).size).toBe(4);
    for (const [id, colour] of colours(first, five)) expect(colours(second, five).get(id) ?? colour).toBe(colour);
    for (const colour of colours(first, room).values()) expect(colour).toBeLessThan(5);
  });
});
