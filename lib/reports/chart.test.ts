import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chartOf, chartSize, scaleOf } from "./chart";
import type { ReportLine } from "./desk-report";

const none = { value: null, interval: null, articles: 0 };
const line = (key: string, value: number | null): ReportLine => ({
  key,
  articles: 1,
  words: 600,
  judged: 1,
  tooShort: 0,
  isSmall: true,
  score: { value, interval: value === null ? null : { low: value - 1, high: value + 1 }, articles: 1 },
  passShare: none,
  errorRate: none,
  editRate: none,
  minutes: none,
});

describe("a chart of scores", () => {
  it.each([
    [96.2, 98.9, { from: 96, to: 99, step: 1 }],
    [0, 0.04, { from: 0, to: 0.04, step: 0.02 }],
    [99, 99, { from: 99 }],
    [-58.3, 99.5, { from: -100, to: 100, step: 50 }],
  ])("from %d to %d has whole steps", (low, high, scale) => {
    expect(scaleOf(low, high)).toMatchObject(scale);
  });

  it("keeps every mark and tick in its field, with few ticks, whatever the scores", () => {
    const value = fc.option(fc.double({ min: -500, max: 100, noNaN: true }));
    fc.assert(
      fc.property(fc.array(value, { maxLength: 60 }), fc.boolean(), (values, isRightToLeft) => {
        const chart = chartOf(
          values.map((each, at) => line(`${at}`, each)),
          isRightToLeft,
        );
        expect(chart === null).toBe(values.every((each) => each === null));
        for (const { x, y, low, high } of chart?.points ?? []) {
          expect(x).toBeGreaterThan(chartSize.start);
          expect(x).toBeLessThan(chartSize.end);
          for (const at of [y, low ?? y, high ?? y]) {
            expect(at).toBeGreaterThanOrEqual(chartSize.top - 0.001);
            expect(at).toBeLessThanOrEqual(chartSize.bottom + 0.001);
          }
        }
        expect(chart?.ticks.length ?? 2).toBeGreaterThanOrEqual(2);
        expect(chart?.ticks.length ?? 2).toBeLessThanOrEqual(8);
        expect(chart?.names.length ?? 0).toBeLessThanOrEqual(8);
      }),
    );
  });

  it("goes from the right where reading does", () => {
    const lines = [line("a", 90), line("b", null), line("c", 95)];
    const [one, other] = [chartOf(lines, false), chartOf(lines, true)];
    expect(one?.points.map(({ x }) => x)).toEqual(other?.points.map(({ x }) => chartSize.width - x));
  });
});
