import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { figureOf, isSmall } from "./figure";

const share = (part: number, whole: number) => ({ part, whole, articles: 1 });

describe("a figure over articles", () => {
  it("weighs each article by what it has of the whole: 2 errors in 100 words and 8 in 900 are 10 in 1,000", () => {
    expect(figureOf([share(2, 100), share(8, 900)], (ratio) => ratio * 1000)).toEqual({
      value: 10,
      interval: null,
      articles: 2,
    });
  });

  it("leaves out what has nothing of it, and has no value of nothing", () => {
    expect(figureOf([share(0, 0), share(1, 4)])).toEqual({ value: 0.25, interval: null, articles: 1 });
    expect(figureOf([share(3, 0)])).toEqual({ value: null, interval: null, articles: 0 });
  });

  it("has an interval from ten articles on, and says when there are fewer", () => {
    const nine = figureOf(Array.from({ length: 9 }, (_, at) => share(at, 10)));
    const ten = figureOf(Array.from({ length: 10 }, (_, at) => share(at, 10)));
    expect([nine.interval, isSmall(nine)]).toEqual([null, true]);
    expect(isSmall(ten)).toBe(false);
    // Ten numbers 0 to 9 over 10: mean 0.45, its standard error 0.287 ÷ √10 = 0.091; 1.96 of them either way.
    expect(ten.value).toBeCloseTo(0.45, 9);
    expect(ten.interval?.low).toBeCloseTo(0.45 - 1.96 * 0.091, 1);
    expect(ten.interval?.high).toBeCloseTo(0.45 + 1.96 * 0.091, 1);
  });

  it("lies in its interval's reach, which is the same each time and a point where all articles are alike", () => {
    const shares = fc.array(
      fc.record({
        part: fc.integer({ min: 0, max: 50 }),
        whole: fc.integer({ min: 1, max: 900 }),
        articles: fc.constant(1),
      }),
      { minLength: 10, maxLength: 30 },
    );
    fc.assert(
      fc.property(shares, (all) => {
        const { interval } = figureOf(all);
        const ratios = all.map(({ part, whole }) => part / whole);
        expect(interval?.low).toBeGreaterThanOrEqual(Math.min(...ratios) - 1e-12);
        expect(interval?.high).toBeLessThanOrEqual(Math.max(...ratios) + 1e-12);
        expect(figureOf(all).interval).toEqual(interval);
      }),
      { numRuns: 20 },
    );
    expect(figureOf(Array.from({ length: 12 }, () => share(1, 8))).interval).toEqual({ low: 0.125, high: 0.125 });
  });
});
