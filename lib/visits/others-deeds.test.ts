import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Deed, deedKinds, othersDeeds } from "./others-deeds";

const since = new Date("2026-11-24T08:25:00Z");
const deed = fc.record<Deed>({
  kind: fc.constantFrom(...deedKinds),
  thing: fc.constantFrom("a", "b", "c"),
  segmentId: fc.constantFrom("s1", "s2", null),
  name: fc.constantFrom("Lea", "Karim", "Ines"),
});

describe("what others did", () => {
  it("counts a sentence once, however often and by whomever it was written", () => {
    const lea = { kind: "sentences", thing: "s1", segmentId: "s1", name: "Lea" } as const;
    expect(othersDeeds(since, [lea, lea, { ...lea, name: "Karim" }, { ...lea, kind: "decisions" }])).toEqual({
      since: "2026-11-24T08:25:00.000Z",
      counts: { sentences: 1, decisions: 1, annotations: 0, comments: 0 },
      names: ["Karim", "Lea"],
      sentences: [{ segmentId: "s1", kinds: ["sentences", "decisions"], names: ["Karim", "Lea"] }],
    });
  });

  it("is the same in whatever order it is read, and names every place and person once", () => {
    fc.assert(
      fc.property(fc.array(deed), fc.nat(), (deeds, turn) => {
        const told = othersDeeds(since, deeds);
        const turned = othersDeeds(since, [...deeds.slice(turn % (deeds.length || 1)), ...deeds].slice(0));
        expect(turned.counts).toEqual(told.counts);
        expect(turned.names).toEqual(told.names);
        expect(new Set(told.sentences.map(({ segmentId }) => segmentId)).size).toBe(told.sentences.length);
        expect(Object.values(told.counts).some((count) => count > 0)).toBe(deeds.length > 0);
      }),
    );
  });
});
