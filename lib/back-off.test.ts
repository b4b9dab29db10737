import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { waitBefore } from "./back-off";

const chance = fc.double({ min: 0, max: 1, noNaN: true });

describe("waiting before another try", () => {
  it("is never at once, and never longer than half a minute", () => {
    fc.assert(
      fc.property(fc.nat(), chance, (tries, luck) => {
        const wait = waitBefore(tries, luck);
        expect(wait).toBeGreaterThanOrEqual(250);
        expect(wait).toBeLessThanOrEqual(30_000);
      }),
    );
  });

  it("grows with every try, and keeps a crowd apart", () => {
    expect([0, 1, 2, 3, 20].map((tries) => waitBefore(tries, 0))).toEqual([500, 1000, 2000, 4000, 30_000]);
    expect(waitBefore(3, 1)).toBe(2000);
  });
});
