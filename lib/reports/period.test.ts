import { describe, expect, it } from "vitest";
import { mostPeriods, periodOf, periodsWithin, reportDays } from "./period";

describe("a period", () => {
  it.each([
    ["2026-11-28", "week", "2026-11-23"],
    ["2026-11-23", "week", "2026-11-23"],
    ["2026-11-29", "week", "2026-11-23"],
    ["2026-01-01", "week", "2025-12-29"],
    ["2026-11-28", "month", "2026-11-01"],
  ] as const)("of %s by %s begins on %s", (day, length, start) => {
    expect(periodOf(day, length)).toBe(start);
  });

  it("is there for every week and month of the days, also an empty one", () => {
    expect(periodsWithin({ from: "2026-01-30", to: "2026-02-10" }, "week")).toEqual([
      "2026-01-26",
      "2026-02-02",
      "2026-02-09",
    ]);
    expect(periodsWithin({ from: "2025-11-30", to: "2026-02-01" }, "month")).toEqual([
      "2025-11-01",
      "2025-12-01",
      "2026-01-01",
      "2026-02-01",
    ]);
    expect(periodsWithin({ from: "2026-02-01", to: "2026-01-01" }, "week")).toEqual([]);
  });
});

describe("the days of a report", () => {
  const now = new Date("2026-11-28T22:00:00Z");
  it("are the last twelve weeks when nobody says", () => {
    const days = reportDays({ by: "week" }, now);
    expect(days).toEqual({ from: "2026-09-07", to: "2026-11-28", by: "week" });
    expect(periodsWithin(days, "week")).toHaveLength(12);
  });

  it.each([
    [
      { from: "2030-01-01", by: "week" },
      { from: "2030-01-01", to: "2030-01-01", by: "week" },
    ],
    [
      { to: "2026-02-01", by: "month" },
      { from: "2025-11-10", to: "2026-02-01", by: "month" },
    ],
    [
      { from: "2020-01-01", to: "2026-01-01", by: "week" },
      { from: "2020-01-01", to: "2026-01-01", by: "month" },
    ],
    [
      { from: "0001-01-01", to: "2026-01-31", by: "week" },
      { from: "2016-02-01", to: "2026-01-31", by: "month" },
    ],
  ] as const)("asked for as %j are %j", (asked, days) => {
    expect(reportDays(asked, now)).toEqual(days);
    expect(periodsWithin(days, days.by).length).toBeLessThanOrEqual(mostPeriods);
  });
});
