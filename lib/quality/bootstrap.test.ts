import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bootstrapInterval } from "./bootstrap";
import { seededRandom } from "./seeded-random";

const mean = (sample: readonly number[]) => sample.reduce((sum, figure) => sum + figure, 0) / sample.length;
const interval = (items: readonly number[], level: number, seed = 1) =>
  bootstrapInterval({ items, statistic: mean, random: seededRandom(seed), resamples: 500, level });
const anyItems = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 2, maxLength: 40 });

describe("a bootstrap interval", () => {
  it("is the same for the same seed", () => {
    const items = [1, 50, 93, 2, 17, 61, 8];
    expect(interval(items, 0.95)).toEqual(interval(items, 0.95));
    expect(interval(items, 0.95)).not.toEqual(interval(items, 0.95, 2));
  });

  it("lies among the items, and is wider the surer it should be", () => {
    fc.assert(
      fc.property(anyItems, fc.integer(), (items, seed) => {
        const [wide, narrow] = [interval(items, 0.95, seed), interval(items, 0.5, seed)];
        expect(wide?.low).toBeGreaterThanOrEqual(Math.min(...items));
        expect(wide?.high).toBeLessThanOrEqual(Math.max(...items));
        expect(wide?.low).toBeLessThanOrEqual(narrow?.low ?? Number.NaN);
        expect(wide?.high).toBeGreaterThanOrEqual(narrow?.high ?? Number.NaN);
      }),
    );
  });

  it("of what never varies is a point", () => {
    expect(interval([7, 7, 7], 0.95)).toEqual({ low: 7, high: 7 });
  });

  it("of two items is worked out by hand: a mean of 0, 5 or 10, each end in a quarter of the draws", () => {
    expect(interval([0, 10], 0.95)).toEqual({ low: 0, high: 10 });
    expect(interval([0, 10], 0.3)).toEqual({ low: 5, high: 5 });
  });

  it("is near what theory gives: for 0–99, the mean ± 1.96 standard errors", () => {
    const found = interval(
      Array.from({ length: 100 }, (_, figure) => figure),
      0.95,
    );
    const standardError = Math.sqrt((100 ** 2 - 1) / 12 / 100);
    expect(Math.abs((found?.low ?? 0) - (49.5 - 1.96 * standardError))).toBeLessThan(1);
    expect(Math.abs((found?.high ?? 0) - (49.5 + 1.96 * standardError))).toBeLessThan(1);
  });

  it("needs two items, and a figure", () => {
    expect(interval([4], 0.95)).toBeNull();
    const none = { items: [1, 2], statistic: () => null, random: seededRandom(1), resamples: 10, level: 0.95 };
    expect(bootstrapInterval(none)).toBeNull();
  });
});

describe("a seeded generator", () => {
  it("gives numbers from 0 up to 1, evenly", () => {
    const random = seededRandom(42);
    const counts = Array.from({ length: 10 }, () => 0);
    for (let draw = 0; draw < 10_000; draw += 1) {
      const tenth = Math.floor(random() * 10);
      counts[tenth] = (counts[tenth] ?? 0) + 1;
    }
    expect(counts).toHaveLength(10);
    expect(Math.min(...counts)).toBeGreaterThan(900);
    expect(Math.max(...counts)).toBeLessThan(1100);
  });
});
